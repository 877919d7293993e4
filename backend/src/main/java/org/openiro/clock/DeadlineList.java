package org.openiro.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.openiro.access.ChildAccess;
import org.openiro.access.CurrentActor;
import org.openiro.access.Role;
import org.openiro.platform.paging.Cursor;
import org.openiro.platform.paging.Page;

/** A child's deadlines as the book has them: nothing is worked out anew when reading. */
@ApplicationScoped
class DeadlineList {

    private final EntityManager entities;
    private final ChildAccess access;
    private final CurrentActor current;
    private final AuthorityTime time;

    DeadlineList(EntityManager entities, ChildAccess access, CurrentActor current, AuthorityTime time) {
        this.entities = entities;
        this.access = access;
        this.current = current;
        this.time = time;
    }

    /**
     * The earliest due date first. Whoever owes something confidential finds it in their work; others who know the child
     * do not learn from this list that it is owed.
     *
     * @param status null for all
     */
    Page<Deadline> page(UUID child, DeadlineStatus status, String cursor, int limit) {
        access.require(child);
        Optional<Cursor> after = Cursor.parse(cursor, 2);
        boolean readsAll = current.get().isAny(Role.IRO, Role.IRO_MANAGER, Role.AUDITOR, Role.DCS);
        TypedQuery<Deadline> query = entities.createQuery(
                        "from Deadline d where d.childId = :child"
                                + (readsAll ? "" : " and d.rule not in :confidential")
                                + condition(status)
                                + (after.isPresent()
                                        ? " and (d.dueDate > :due or d.dueDate = :due and d.id > :id)"
                                        : "")
                                + " order by d.dueDate, d.id",
                        Deadline.class)
                .setParameter("child", child)
                .setMaxResults(Page.fetch(limit));
        if (!readsAll) {
            query.setParameter("confidential", DeadlineRule.confidentialRules());
        }
        bind(query, status);
        after.ifPresent(c -> query.setParameter("due", c.date(0)).setParameter("id", c.id(1)));
        return Page.of(query.getResultList(), limit, d -> Cursor.after(d.getDueDate(), d.getId()));
    }

    /** {@link Deadline#status(LocalDate)} as a condition. */
    private static String condition(DeadlineStatus status) {
        if (status == null) {
            return "";
        }
        return switch (status) {
            case GREEN ->
                " and d.state = :state and d.dueDate >= :today"
                        + " and (d.amberFrom > :today or d.amberFrom is null and d.dueDate > :amberThrough)";
            case AMBER ->
                " and d.state = :state and d.dueDate >= :today"
                        + " and (d.amberFrom <= :today or d.amberFrom is null and d.dueDate <= :amberThrough)";
            case RED -> " and d.state = :state and d.dueDate < :today";
            case MET -> " and d.state = :state and d.metOn <= d.dueDate";
            case MET_LATE -> " and d.state = :state and d.metOn > d.dueDate";
            case WITHDRAWN -> " and d.state = :state";
        };
    }

    private void bind(TypedQuery<Deadline> query, DeadlineStatus status) {
        if (status == null) {
            return;
        }
        query.setParameter(
                "state",
                switch (status) {
                    case GREEN, AMBER, RED -> DeadlineState.OPEN;
                    case MET, MET_LATE -> DeadlineState.MET;
                    case WITHDRAWN -> DeadlineState.WITHDRAWN;
                });
        LocalDate today = time.today();
        if (status == DeadlineStatus.GREEN || status == DeadlineStatus.AMBER || status == DeadlineStatus.RED) {
            query.setParameter("today", today);
        }
        if (status == DeadlineStatus.AMBER || status == DeadlineStatus.GREEN) {
            query.setParameter("amberThrough", DeadlineStatus.amberThrough(today));
        }
    }
}
