package org.openiro.localstack.matrix;

import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openiro.localstack.OneStack;
import org.openiro.localstack.api.SignIns;
import org.openiro.localstack.stack.Addresses;

/**
 * Every operation of both contracts, as every role, about what is the caller's own, somebody else's in the same
 * authority, another authority's, and without being signed in: over HTTP, with real tokens.
 */
@ExtendWith(OneStack.class)
class AccessMatrixIT {

    private static final AccessTable TABLE = AccessTable.read();

    private static Cases cases;
    private static Requests requests;
    private static Judgement judgement;

    @BeforeAll
    static void makeTheCases(Addresses addresses) {
        SignIns signIns = new SignIns(addresses);
        long begin = System.nanoTime();
        cases = Cases.make(TABLE, signIns);
        System.out.printf("The matrix: cases made in %d s%n", secondsSince(begin));
        requests = new Requests(addresses, new Tokens(signIns, cases), cases);
        judgement = new Judgement(TABLE, cases);
    }

    @Test
    void shouldLetEverybodyDoExactlyWhatIsTheirs() {
        long begin = System.nanoTime();
        List<Cell> cells = Cell.all(TABLE);
        List<String> wrong = Tried.all(
                cells, cell -> judgement.on(cell, requests.send(cell)).map(problem -> cell.title() + " " + problem));
        System.out.printf(
                "The matrix: %d cells of %d operations, %d wrong, tried in %d s%n",
                cells.size(), TABLE.rows().size(), wrong.size(), secondsSince(begin));
        failOn(wrong, "cells");
    }

    @Test
    void shouldLeaveOutWhatARoleMayNotSee() {
        List<String> wrong = new ArrayList<>();
        int tried = 0;
        for (FieldTable.Row row : FieldTable.read()) {
            for (Cell cell : own(row.operation())) {
                tried++;
                Reply reply = requests.send(cell);
                boolean there = reply.status() == 200 && reply.json().findValue(row.property()) != null;
                boolean must = row.thereFor().contains(cell.caller().name());
                if (reply.status() != 200 || there != must) {
                    wrong.add("%s expected %s %s, got %d %s"
                            .formatted(
                                    cell.title(),
                                    must ? "to find" : "not to find",
                                    row.property(),
                                    reply.status(),
                                    there ? "with it" : "without it"));
                }
            }
        }
        System.out.printf("The matrix: %d answers looked through for what must not be there%n", tried);
        failOn(wrong, "answers");
    }

    @Test
    void shouldNotTakeWhatIsNotTheirsToWrite() {
        List<Cell> cells = Operation.all().stream()
                .filter(operation -> !operation.body().isMissingNode())
                .flatMap(operation -> own(operation).stream())
                .toList();
        List<String> wrong = Tried.all(cells, cell -> {
            Reply reply = requests.sendWith(cell, "localAuthorityId", "01974000-0000-7000-8000-000000000001");
            return reply.status() == 400
                    ? Optional.empty()
                    : Optional.of(
                            cell.title() + " expected 400 for a property of the server's own, got " + reply.status());
        });
        System.out.printf("The matrix: %d bodies with a property of the server's own%n", cells.size());
        failOn(wrong, "bodies");
    }

    @Test
    void shouldNotFindByReferenceWhatIsNotTheirs() {
        List<String> wrong = new ArrayList<>();
        int tried = 0;
        for (ReferenceTable.Row row : ReferenceTable.read()) {
            for (Cell cell : own(row.operation())) {
                tried++;
                String id = cases.of(row.whose()).get(row.kind(), cell.caller().name());
                Reply reply = requests.sendWith(cell, row.property(), id);
                if (reply.status() != 422 || !reply.holds("/problems/unknown-reference") || reply.holds(id)) {
                    wrong.add("%s expected 422 unknown-reference for %s, got %d"
                            .formatted(cell.title(), row, reply.status()));
                }
            }
        }
        System.out.printf("The matrix: %d bodies that name what is not theirs%n", tried);
        failOn(wrong, "bodies");
    }

    /** Where somebody is let in to what is their own. */
    private static List<Cell> own(Operation operation) {
        return Cell.all(TABLE).stream()
                .filter(cell -> cell.operation().equals(operation)
                        && cell.relation() == Relation.OWN
                        && cell.expected() == Expected.ALLOWED)
                .toList();
    }

    private static long secondsSince(long begin) {
        return (System.nanoTime() - begin) / 1_000_000_000;
    }

    private static void failOn(List<String> wrong, String what) {
        if (!wrong.isEmpty()) {
            fail("%d wrong %s:%n  %s", wrong.size(), what, String.join(System.lineSeparator() + "  ", wrong));
        }
    }
}
