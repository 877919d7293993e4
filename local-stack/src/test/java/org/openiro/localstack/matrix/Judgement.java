package org.openiro.localstack.matrix;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** Whether what came back is what must. */
final class Judgement {

    /** What a write may meet once it is known to be the caller's to make. */
    private static final Set<Integer> GOT_THROUGH = Set.of(200, 201, 202, 204, 409, 412, 422);

    private final AccessTable table;
    private final Cases cases;

    Judgement(AccessTable table, Cases cases) {
        this.table = table;
        this.cases = cases;
    }

    /** What is wrong; empty when nothing is. */
    Optional<String> on(Cell cell, Reply reply) {
        return status(cell, reply).or(() -> content(cell, reply));
    }

    private static Optional<String> status(Cell cell, Reply reply) {
        boolean right = switch (cell.expected()) {
            case ALLOWED -> cell.operation().reads() ? reply.status() == 200 : GOT_THROUGH.contains(reply.status());
            case EMPTY -> reply.status() == 200;
            case UNAUTHORIZED -> reply.status() == 401;
            case FORBIDDEN -> reply.status() == 403;
            case NOT_FOUND -> reply.status() == 404;
        };
        return right
                ? Optional.empty()
                : Optional.of("expected %s, got %d".formatted(words(cell.expected()), reply.status()));
    }

    private static String words(Expected expected) {
        return switch (expected) {
            case ALLOWED -> "to be let in";
            case EMPTY -> "200 and nothing in it";
            case UNAUTHORIZED -> "401";
            case FORBIDDEN -> "403";
            case NOT_FOUND -> "404";
        };
    }

    private Optional<String> content(Cell cell, Reply reply) {
        // What was made just now is theirs to see as well.
        boolean letIn = cell.expected() == Expected.ALLOWED && Set.of(200, 201).contains(reply.status());
        if (cell.expected() == Expected.EMPTY) {
            return reply.json().path("items").isEmpty()
                    ? Optional.empty()
                    : Optional.of("expected nothing in the list, got something");
        }
        if (!letIn) {
            return holdsAny(cases.foreign(), reply).or(() -> holdsAny(cases.notTheirs(), reply));
        }
        boolean wholeAuthority = isWholeAuthority(cell);
        return shows(cell, wholeAuthority, reply)
                .or(() -> holdsAny(cases.foreign(), reply)
                        .filter(found -> cell.operation().contract() == Operation.Contract.STAFF
                                || !cell.operation().isOpenToAnybody()))
                .or(() -> wholeAuthority ? Optional.empty() : holdsAny(cases.notTheirs(), reply));
    }

    private boolean isWholeAuthority(Cell cell) {
        return table.tie(cell.operation(), cell.caller().name()).isWholeAuthority();
    }

    /** Where an address names nothing, the same answer must hold one's own and not what is somebody else's. */
    private Optional<String> shows(Cell cell, boolean wholeAuthority, Reply reply) {
        Optional<Kind> kind = table.row(cell.operation()).shows();
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        String id = cases.of(cell.relation()).get(kind.get(), cell.caller().name());
        boolean must = cases.namesAnything(cell) || cell.relation() == Relation.OWN || wholeAuthority;
        return reply.holds(id) == must
                ? Optional.empty()
                : Optional.of("the answer %s the %s".formatted(must ? "lacks" : "holds", kind.get()));
    }

    private static Optional<String> holdsAny(Collection<String> ids, Reply reply) {
        return ids.stream().anyMatch(reply::holds)
                ? Optional.of("the answer holds something of a case that is not the caller's")
                : Optional.empty();
    }
}
