package org.openiro.child;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.openiro.clock.AuthorityTime;
import org.openiro.clock.LondonTime;

/** The notices of periods of care to the IRO service, read from the deadline book. */
@ApplicationScoped
class ServiceNotices {

    private final Session entities;
    private final AuthorityTime time;

    ServiceNotices(Session entities, AuthorityTime time) {
        this.entities = entities;
        this.time = time;
    }

    /** Of those periods for which one was or is owed, in one query. */
    Map<UUID, ServiceNotice> of(Collection<PeriodOfCare> periods) {
        Map<UUID, ServiceNotice> notices = new HashMap<>();
        List<UUID> ids = periods.stream().map(PeriodOfCare::getId).toList();
        if (ids.isEmpty()) {
            return notices;
        }
        entities.flush();
        Map<UUID, LocalDate> due = new HashMap<>();
        entities.createNativeQuery("""
                        select subject_id, cast(due_date as text) from openiro.deadline
                        where local_authority_id = scope.current_authority() and child_id in (:children)
                          and rule = 'NOTIFY_SERVICE' and subject_id in (:periods)
                        order by created_at, id
                        """, Object[].class)
                .setParameter(
                        "children",
                        periods.stream()
                                .map(PeriodOfCare::getChildId)
                                .distinct()
                                .toList())
                .setParameter("periods", ids)
                .getResultList()
                // A recalculated one comes after the one it took the place of.
                .forEach(row -> due.put((UUID) row[0], LocalDate.parse((String) row[1])));
        periods.stream()
                .filter(period -> due.containsKey(period.getId()))
                .forEach(period -> notices.put(period.getId(), notice(period, due.get(period.getId()))));
        return notices;
    }

    private ServiceNotice notice(PeriodOfCare period, LocalDate dueDate) {
        Instant dueAt = LondonTime.startOf(dueDate.plusDays(1));
        Instant sentAt = period.getNoticeSentAt();
        // Of a period that ended before the notice was sent it is no longer owed.
        Instant reached = sentAt != null ? sentAt : period.getEndedAt() != null ? period.getEndedAt() : time.now();
        return new ServiceNotice(
                dueAt,
                sentAt,
                sentAt == null
                        ? null
                        : time.calendar().workingDaysBetween(period.getLookedAfterFrom(), LondonTime.dateOf(sentAt)),
                !reached.isBefore(dueAt));
    }
}
