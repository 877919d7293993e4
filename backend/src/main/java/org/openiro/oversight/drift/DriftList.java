package org.openiro.oversight.drift;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.openiro.access.VisibleChildren;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.child.ChildrenOfIro;
import org.openiro.platform.paging.Cursor;
import org.openiro.platform.paging.Page;

/** The children in care whom somebody sees and for whom there are signs: two queries for a page of any size. */
@ApplicationScoped
class DriftList {

    private static final UUID FIRST = new UUID(0, 0);

    // Whether a child is in care is no join, so that children are gone through one by one until a page is full.
    private static final String IN_CARE = "select c.id, c.first_name, c.last_name " + DriftSigns.CHILDREN + """
            where c.id > :after and (select p.status = 'ACTIVE' from openiro.period_of_care p
                where p.local_authority_id = c.local_authority_id and p.child_id = c.id
                  and p.status in ('PENDING_24H', 'ACTIVE'))
            """;

    private final Session session;
    private final VisibleChildren visible;
    private final DriftSigns signs;
    private final Audit audit;

    DriftList(Session session, VisibleChildren visible, DriftSigns signs, Audit audit) {
        this.session = session;
        this.visible = visible;
        this.signs = signs;
        this.audit = audit;
    }

    Page<ChildWithSigns> page(DriftFilter filter, String cursor, int limit, LocalDate today) {
        NativeQuery<Object[]> query = DriftSigns.bind(
                        visible.bind(session.createNativeQuery(sql(filter), Object[].class)), today)
                .setParameter(
                        "after", Cursor.parse(cursor, 1).map(last -> last.id(0)).orElse(FIRST))
                .setMaxResults(Page.fetch(limit));
        if (filter.iro() != null) {
            query.setParameter("iro", filter.iro());
        }
        Page<Object[]> children = Page.of(query.getResultList(), limit, last -> Cursor.after(last[0]));
        audit.record(AuditEvent.of("LIST_DRIFT", "Drift", null, null));
        Map<UUID, Map<DriftReason, Integer>> facts = signs.count(
                children.items().stream().map(child -> (UUID) child[0]).toList(), today);
        // What is settled between the two queries is no sign any more.
        return new Page<>(
                children.items().stream()
                        .filter(child -> facts.containsKey((UUID) child[0]))
                        .map(child -> new ChildWithSigns(
                                (UUID) child[0], (String) child[1], (String) child[2], facts.get((UUID) child[0])))
                        .toList(),
                children.nextCursor());
    }

    private String sql(DriftFilter filter) {
        return IN_CARE
                + (filter.iro() == null ? "" : " and " + ChildrenOfIro.CONDITION)
                + " and " + VisibleChildren.CONDITION
                + " and " + signs.exist(filter.reason())
                + " order by c.id";
    }
}
