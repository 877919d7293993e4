package org.openiro.child;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.openiro.clock.LondonTime;
import org.openiro.platform.paging.Cursor;
import org.openiro.platform.paging.Page;
import org.openiro.platform.problem.ProblemException;

/** Periods of care as the database keeps them. */
@ApplicationScoped
class PeriodStore {

    // The first day that is known: of a period whose start is not, that of its first episode.
    private static final String LISTED = """
            select p.id, cast(p.first_day as text) from (
                select id, coalesce(looked_after_from, cast(accommodation_started_at at time zone 'Europe/London' as date),
                    (select min(e.started_on) from openiro.episode e
                     where e.local_authority_id = q.local_authority_id and e.period_of_care_id = q.id),
                    date '0001-01-01') as first_day
                from openiro.period_of_care q where q.child_id = :child) p
            """;

    private final Session entities;

    PeriodStore(Session entities) {
        this.entities = entities;
    }

    void add(PeriodOfCare period) {
        entities.persist(period);
        entities.flush();
    }

    /** @throws ProblemException 404 when there is none in the authority */
    PeriodOfCare get(UUID id) {
        PeriodOfCare period = entities.find(PeriodOfCare.class, id);
        if (period == null) {
            throw ProblemException.notFound();
        }
        return period;
    }

    /** @throws ProblemException 404 when there is none in the authority */
    UUID childOf(UUID period) {
        return entities.createQuery("select p.childId from PeriodOfCare p where p.id = :id", UUID.class)
                .setParameter("id", period)
                .uniqueResultOptional()
                .orElseThrow(ProblemException::notFound);
    }

    void requireNoneOpen(UUID child) {
        long open = entities.createQuery(
                        "select count(p) from PeriodOfCare p where p.childId = :child and p.status in :open",
                        Long.class)
                .setParameter("child", child)
                .setParameter("open", List.of(CareStatus.PENDING_24H, CareStatus.ACTIVE))
                .getSingleResult();
        if (open > 0) {
            throw new ProblemException(
                    "period-of-care-open", "Record what changed in the period of care that exists, or end it first.");
        }
    }

    /** Nothing begins before what came earlier has ended; of an imported end only the day is known. */
    void requireAfterEarlier(UUID child, Instant startedAt) {
        long overlapping = entities.createQuery(
                        "select count(p) from PeriodOfCare p where p.childId = :child"
                                + " and (p.endedAt > :startedAt or p.endedAt is null and p.endedOn > :startedOn)",
                        Long.class)
                .setParameter("child", child)
                .setParameter("startedAt", startedAt)
                .setParameter("startedOn", LondonTime.dateOf(startedAt))
                .getSingleResult();
        long sameDay = entities.createQuery(
                        "select count(e) from Episode e where e.childId = :child and e.startedOn >= :startedOn",
                        Long.class)
                .setParameter("child", child)
                .setParameter("startedOn", LondonTime.dateOf(startedAt))
                .getSingleResult();
        if (overlapping + sameDay > 0) {
            throw CareRefusals.outOfOrder("/accommodationStartedAt", "Not within an earlier period of care.");
        }
    }

    /** Newest first. Episodes of all of them come with one query more. */
    Page<PeriodOfCare> page(UUID child, String cursor, int limit) {
        Optional<Cursor> after = Cursor.parse(cursor, 2);
        @SuppressWarnings("unchecked")
        NativeQuery<Object[]> query = entities.createNativeQuery(LISTED
                + (after.isPresent() ? " where (p.first_day, p.id) < (:day, :id)" : "")
                + " order by p.first_day desc, p.id desc");
        query.setParameter("child", child).setMaxResults(Page.fetch(limit));
        after.ifPresent(c -> query.setParameter("day", c.date(0)).setParameter("id", c.id(1)));
        Page<Object[]> rows =
                Page.of(query.getResultList(), limit, row -> Cursor.after(LocalDate.parse((String) row[1]), row[0]));
        Map<UUID, PeriodOfCare> periods =
                load(rows.items().stream().map(row -> (UUID) row[0]).toList());
        return rows.map(row -> periods.get((UUID) row[0]));
    }

    private Map<UUID, PeriodOfCare> load(List<UUID> ids) {
        Map<UUID, PeriodOfCare> periods = new HashMap<>();
        entities.createQuery(
                        "select distinct p from PeriodOfCare p left join fetch p.episodes where p.id in :ids",
                        PeriodOfCare.class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(period -> periods.put(period.getId(), period));
        // A second list of the same owner wants a query of its own.
        entities.createQuery(
                        "from PeriodOfCare p left join fetch p.circumstances where p.id in :ids", PeriodOfCare.class)
                .setParameter("ids", ids)
                .getResultList();
        return periods;
    }
}
