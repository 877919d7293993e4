package org.openiro.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Brings the open deadlines of the authority in line with its calendar after one day of it has changed. A row that says
 * something else now is withdrawn with the reason and another takes its place; rows that are met stay as they were.
 * Everything is read and written a batch at a time.
 */
@ApplicationScoped
class CalendarRecalculation {

    private static final int BATCH = 500;

    // Working days are counted over every day from the anchor to the due date. Other timescales do not move, but their
    // explanation names the last working day before the due date. Allocations come last: they depend on first reviews.
    private static final String CANDIDATES = """
            select d.id from openiro.deadline d
            where d.state = 'OPEN'
              and case when d.unit = 'WORKING_DAYS'
                       then :day between least(d.anchor_date, d.due_date) and greatest(d.anchor_date, d.due_date)
                       else :day between d.due_date - 31 and d.due_date end
            order by d.rule = 'ALLOCATE_IRO', d.id
            """;

    private final EntityManager entities;
    private final PolicyStore policies;
    private final AuthorityTime time;

    CalendarRecalculation(EntityManager entities, PolicyStore policies, AuthorityTime time) {
        this.entities = entities;
        this.policies = policies;
        this.time = time;
    }

    /**
     * @param day that became a day off or a working day
     * @param reason why rows are withdrawn, for people
     */
    Recalculated after(LocalDate day, String reason) {
        entities.flush();
        time.forget();
        @SuppressWarnings("unchecked")
        List<UUID> candidates = entities.createNativeQuery(CANDIDATES, UUID.class)
                .setParameter("day", day)
                .getResultList();
        List<MovedDeadline> moved = new ArrayList<>();
        if (!candidates.isEmpty()) {
            Recalculation recalculation = new Recalculation(policies.all(versionsInUse()), time.calendar());
            for (int from = 0; from < candidates.size(); from += BATCH) {
                List<UUID> batch = candidates.subList(from, Math.min(from + BATCH, candidates.size()));
                replace(batch, recalculation, reason, moved);
            }
        }
        return Recalculated.of(moved);
    }

    private void replace(List<UUID> batch, Recalculation recalculation, String reason, List<MovedDeadline> moved) {
        List<Deadline> open = entities.createQuery(
                        "from Deadline d where d.id in :batch and d.state = :open order by d.id", Deadline.class)
                .setParameter("batch", batch)
                .setParameter("open", DeadlineState.OPEN)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        List<UUID> withdrawn = new ArrayList<>();
        List<Deadline> entered = new ArrayList<>();
        for (Deadline before : open) {
            DueDate due = recalculation.again(before);
            if (!before.saysExactly(due)) {
                Deadline now = new Deadline(due, before.subject(), before.getResponsible());
                withdrawn.add(before.getId());
                entered.add(now);
                if (!before.getDueDate().equals(now.getDueDate())) {
                    moved.add(new MovedDeadline(
                            now.getId(), now.getChildId(), now.getRule(), before.getDueDate(), now.getDueDate()));
                }
            }
            entities.detach(before);
        }
        withdraw(withdrawn, reason);
        entered.forEach(entities::persist);
        entities.flush();
        entered.forEach(entities::detach);
    }

    // Before the new rows, because one subject has one open row of a rule.
    private void withdraw(List<UUID> ids, String reason) {
        if (!ids.isEmpty()) {
            entities.createQuery(
                            "update versioned Deadline set state = :withdrawn, withdrawnReason = :reason where id in :ids")
                    .setParameter("withdrawn", DeadlineState.WITHDRAWN)
                    .setParameter("reason", reason)
                    .setParameter("ids", ids)
                    .executeUpdate();
        }
    }

    @SuppressWarnings("unchecked")
    private List<Integer> versionsInUse() {
        return entities.createNativeQuery(
                        "select distinct policy_version from openiro.deadline where state = 'OPEN'", Integer.class)
                .getResultList();
    }
}
