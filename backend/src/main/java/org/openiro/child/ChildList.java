package org.openiro.child;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.openiro.access.VisibleChildren;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.platform.paging.Cursor;
import org.openiro.platform.paging.Page;

/** The children somebody may see, by name, those without one last: two queries for a page of any size. */
@ApplicationScoped
class ChildList {

    private static final String KEY =
            "(c.last_name is null), coalesce(c.last_name, ''), coalesce(c.first_name, ''), c.id";

    private final Session entities;
    private final VisibleChildren visible;
    private final ChildSituations situations;
    private final Audit audit;

    ChildList(Session entities, VisibleChildren visible, ChildSituations situations, Audit audit) {
        this.entities = entities;
        this.visible = visible;
        this.situations = situations;
        this.audit = audit;
    }

    Page<ListedChild> page(ChildFilter filter, String cursor, int limit) {
        Optional<Child> after = Cursor.parse(cursor, 1).map(key -> visible(key.id(0)));
        NativeQuery<Child> query = visible.bind(entities.createNativeQuery(sql(filter, after.isPresent()), Child.class))
                .setMaxResults(Page.fetch(limit));
        if (filter.iro() != null) {
            query.setParameter("iro", filter.iro());
        }
        if (filter.team() != null) {
            query.setParameter("team", filter.team());
        }
        after.ifPresent(last -> query.setParameter("nameless", last.getLastName() == null)
                .setParameter("last", Objects.requireNonNullElse(last.getLastName(), ""))
                .setParameter("first", Objects.requireNonNullElse(last.getFirstName(), ""))
                .setParameter("id", last.getId()));
        List<Child> found = query.getResultList();
        audit.record(AuditEvent.of("LIST_CHILDREN", "Child", null, null));
        Map<UUID, ChildSituation> now =
                situations.of(found.stream().map(Child::getId).toList());
        return Page.of(found, limit, last -> Cursor.after(last.getId()))
                .map(child -> new ListedChild(child, now.getOrDefault(child.getId(), ChildSituation.NONE)));
    }

    private Child visible(UUID id) {
        return visible.bind(entities.createNativeQuery(
                        "select c.* from openiro.child c where c.id = :id and " + VisibleChildren.CONDITION,
                        Child.class))
                .setParameter("id", id)
                .uniqueResultOptional()
                .orElseThrow(Cursor::malformed);
    }

    private static String sql(ChildFilter filter, boolean goesOn) {
        StringBuilder sql = new StringBuilder("select c.* from openiro.child c where " + VisibleChildren.CONDITION);
        if (filter.iro() != null) {
            sql.append(" and ").append(ChildrenOfIro.CONDITION);
        }
        if (filter.team() != null) {
            sql.append("""
                     and exists (select from openiro.key_person kp
                         join openiro.membership ms on ms.local_authority_id = kp.local_authority_id
                             and ms.person_id = kp.person_id and ms.ended_on is null
                         where kp.local_authority_id = c.local_authority_id and kp.child_id = c.id
                           and kp.relation = 'CASE_WORKER' and (kp.ended_on is null or kp.ended_on > :actorToday) and ms.team_id = :team)
                    """);
        }
        if (filter.lookedAfter() != null) {
            sql.append(filter.lookedAfter() ? " and exists" : " and not exists")
                    .append(" (select from openiro.period_of_care pc where pc.local_authority_id = c.local_authority_id"
                            + " and pc.child_id = c.id and pc.status = 'ACTIVE')");
        }
        if (goesOn) {
            sql.append(" and (" + KEY + ") > (:nameless, :last, :first, :id)");
        }
        return sql.append(" order by " + KEY).toString();
    }
}
