package org.openiro.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openiro.audit.Verification.KeptHead;

/** Works out the chain anew, in pieces that fit into memory and into a request. */
@ApplicationScoped
class AuditVerifier {

    /** Links of one call. */
    static final int MOST = 200_000;

    private static final int CHUNK = 1000;

    private static final String PLACES = "select " + SealStore.LINK
            + ", case when isfinite(e.at) then e.at end, " + String.join(", ", SealedEntry.COLUMNS)
            + " from openiro.audit_link l left join openiro.audit_entry e"
            + " on e.local_authority_id = l.local_authority_id and e.id = l.entry_id"
            + " where l.local_authority_id = scope.audited_authority() and l.position between ? and ?"
            + " order by l.position limit ?";

    private static final String UNLINKED = """
            select e.id, case when isfinite(e.at) then e.at end from openiro.audit_entry e
            where e.local_authority_id = scope.audited_authority()
              and (e.writer, e.id) > (cast(? as xid8), cast(? as uuid))
              and (e.writer, e.id) <= (cast(? as xid8), cast(? as uuid))
              and not exists (select from openiro.audit_link l
                              where l.local_authority_id = e.local_authority_id and l.entry_id = e.id)
            order by e.writer, e.id
            """;

    private final SealStore store;
    private final AuditRows rows;
    private final SealKeys keys;
    private final Audit audit;

    AuditVerifier(SealStore store, AuditRows rows, SealKeys keys, Audit audit) {
        this.store = store;
        this.rows = rows;
        this.keys = keys;
        this.audit = audit;
    }

    /** @param kept null when there is none to compare with */
    Verification verify(long from, KeptHead kept) {
        Findings findings = new Findings();
        Optional<SealLink> head = store.head();
        long through = head.map(SealLink::position).orElse(0L);
        Piece piece = new Piece(findings, from, through, head.filter(link -> !store.isOfAnotherServer(link)));
        while (piece.goOn()) {
            // Chunk by chunk.
        }
        boolean complete = piece.next() > through;
        if (complete && kept != null) {
            compare(kept, through, findings);
        }
        audit.record(AuditEvent.of("VERIFY_AUDIT", "Audit", null, null));
        return new Verification(
                piece.check.checked(),
                through,
                store.unsealed(head),
                findings.kept(),
                findings.count(),
                complete ? null : piece.next());
    }

    private void compare(KeptHead kept, long through, Findings findings) {
        if (kept.position() > through) {
            findings.add(Finding.Kind.TRUNCATED, through + 1, null, null);
            return;
        }
        place(kept.position())
                .filter(there -> !MessageDigest.isEqual(there.link().hash(), kept.hash()))
                .ifPresent(there -> findings.add(
                        Finding.Kind.TRUNCATED, kept.position(), there.link().entryId(), there.at()));
    }

    private Optional<ChainPlace> place(long position) {
        return position < 1
                ? Optional.empty()
                : places(position, position, 1).stream().findFirst();
    }

    private List<ChainPlace> places(long from, long through, int limit) {
        return rows.query(PLACES, List.of(from, through, limit), row -> {
            int first = SealStore.LINK_COLUMNS + 1;
            OffsetDateTime at = row.getObject(first, OffsetDateTime.class);
            return new ChainPlace(
                    SealStore.link(row),
                    row.getString(first + 1) == null ? null : SealedEntry.read(row, first + 1),
                    at == null ? null : at.toInstant());
        });
    }

    /** The part of the chain that one call looks at. */
    private final class Piece {

        private final Findings findings;
        private final ChainCheck check;
        private final long through;
        private final long last;
        private final Optional<SealLink> ordered;
        private long next;
        private SealLink highest;

        /** @param ordered the head, unless its place in the order of sealing says nothing */
        Piece(Findings findings, long from, long through, Optional<SealLink> ordered) {
            this.findings = findings;
            this.through = through;
            this.ordered = ordered;
            this.last = Math.min(through, from + MOST - 1);
            this.next = from;
            this.highest = place(from - 1).map(ChainPlace::link).orElse(null);
            this.check = new ChainCheck(keys, findings, highest, from);
        }

        /** The first position that has not been looked at. */
        long next() {
            return next;
        }

        boolean goOn() {
            List<ChainPlace> places = next > last ? List.of() : places(next, last, CHUNK);
            if (places.isEmpty()) {
                next = Math.max(next, last + 1);
                check.end(last < through ? place(last + 1).map(ChainPlace::link).orElse(null) : null);
                return false;
            }
            SealLink low = highest;
            for (ChainPlace place : places) {
                check.next(place);
                next = place.link().position() + 1;
                if (highest == null || place.link().isLaterThan(highest)) {
                    highest = place.link();
                }
            }
            findInserted(low, highest);
            return true;
        }

        // An entry that has no seal although it claims to be as old as sealed ones. What comes after the head waits for
        // its seal, whatever the server was that wrote what stands before it.
        private void findInserted(SealLink low, SealLink highest) {
            if (ordered.isEmpty() || (low != null && !ordered.get().isLaterThan(low))) {
                return;
            }
            SealLink high = highest.isLaterThan(ordered.get()) ? ordered.get() : highest;
            List<Object> range = List.of(
                    low == null ? "0" : Long.toUnsignedString(low.writer()),
                    (low == null ? new UUID(0, 0) : low.entryId()).toString(),
                    Long.toUnsignedString(high.writer()),
                    high.entryId().toString());
            rows.query(UNLINKED, range, row -> {
                        OffsetDateTime at = row.getObject(2, OffsetDateTime.class);
                        return new Finding(
                                Finding.Kind.INSERTED,
                                null,
                                row.getObject(1, UUID.class),
                                at == null ? null : at.toInstant());
                    })
                    .forEach(found -> findings.add(found.kind(), null, found.entry(), found.at()));
        }
    }
}
