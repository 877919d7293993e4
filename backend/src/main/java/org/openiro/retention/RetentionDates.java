package org.openiro.retention;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.openiro.access.ChildAccess;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.clock.AuthorityTime;
import org.openiro.platform.paging.Cursor;
import org.openiro.platform.paging.Page;

/** How long records are kept, as the database works it out for everybody who asks, the destroying role among them. */
@ApplicationScoped
class RetentionDates {

    private static final LocalDate BEFORE_ALL = LocalDate.EPOCH.minusYears(500);
    private static final UUID FIRST = new UUID(0, 0);

    private static final String ONE =
            "select r.basis, cast(r.retained_until as text) from openiro.child_retention r where r.child_id = :child";

    private static final String DUE = """
            select r.child_id, c.first_name, c.last_name, c.local_identifier, r.basis, cast(r.retained_until as text),
                exists (select from openiro.legal_hold h where h.local_authority_id = r.local_authority_id
                    and h.child_id = r.child_id and h.lifted_at is null),
                (select d.id from openiro.destruction d where d.local_authority_id = r.local_authority_id
                    and d.child_id = r.child_id and d.status in ('PROPOSED', 'APPROVED'))
            from openiro.child_retention r
            join openiro.child c on c.local_authority_id = r.local_authority_id and c.id = r.child_id
            where r.retained_until < :today and (r.retained_until, r.child_id) > (:day, :child)
            order by r.retained_until, r.child_id
            """;

    private final Session session;
    private final ChildAccess access;
    private final AuthorityTime time;
    private final Audit audit;

    RetentionDates(Session session, ChildAccess access, AuthorityTime time, Audit audit) {
        this.session = session;
        this.access = access;
        this.time = time;
        this.audit = audit;
    }

    Retention of(UUID child) {
        access.require(child);
        RetentionDate date = date(child);
        List<LegalHold> holds = session.createQuery(
                        "from LegalHold h where h.childId = :child and h.liftedAt is null order by h.placedAt, h.id",
                        LegalHold.class)
                .setParameter("child", child)
                .getResultList();
        return new Retention(date, holds.isEmpty() && date.isOver(time.today()), holds);
    }

    RetentionDate date(UUID child) {
        Object[] row = session.createNativeQuery(ONE, Object[].class)
                .setParameter("child", child)
                .getSingleResult();
        return new RetentionDate(child, basis(row[0]), day(row[1]));
    }

    boolean isHeld(UUID child) {
        return session.createQuery(
                                "select count(h) from LegalHold h where h.childId = :child and h.liftedAt is null",
                                Long.class)
                        .setParameter("child", child)
                        .getSingleResult()
                > 0;
    }

    /** The longest over first. */
    Page<DueDestruction> due(String cursor, int limit) {
        var after = Cursor.parse(cursor, 2);
        List<DueDestruction> found = session
                .createNativeQuery(DUE, Object[].class)
                .setParameter("today", time.today())
                .setParameter("day", after.map(key -> key.date(0)).orElse(BEFORE_ALL))
                .setParameter("child", after.map(key -> key.id(1)).orElse(FIRST))
                .setMaxResults(Page.fetch(limit))
                .getResultList()
                .stream()
                .map(RetentionDates::due)
                .toList();
        audit.record(AuditEvent.of("LIST_DUE_DESTRUCTIONS", "Destruction", null, null));
        return Page.of(found, limit, last -> Cursor.after(last.retainedUntil(), last.child()));
    }

    private static DueDestruction due(Object[] row) {
        return new DueDestruction(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                basis(row[4]),
                day(row[5]),
                (Boolean) row[6],
                (UUID) row[7]);
    }

    private static RetentionBasis basis(Object name) {
        return name == null ? null : RetentionBasis.valueOf((String) name);
    }

    private static LocalDate day(Object text) {
        return text == null ? null : LocalDate.parse((String) text);
    }
}
