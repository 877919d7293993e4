package org.openiro.advocacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openiro.access.ChildAccess;
import org.openiro.access.CurrentActor;
import org.openiro.access.Role;
import org.openiro.access.VisibleChildren;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.clock.AuthorityTime;
import org.openiro.clock.Deadline;
import org.openiro.clock.DeadlineRule;
import org.openiro.platform.paging.Cursor;
import org.openiro.platform.paging.Page;
import org.openiro.platform.problem.ProblemException;

/** Requests for an advocate as they are read. */
@ApplicationScoped
class AdvocacyReading {

    static final Set<DeadlineRule> RULES = Set.of(DeadlineRule.ADVOCACY_REPLY, DeadlineRule.ADVOCACY_ALLOCATION);

    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private static final String VISIBLE = """
            select r.id from openiro.advocacy_request r
            join openiro.child c on c.local_authority_id = r.local_authority_id and c.id = r.child_id
            where (:status = '' or r.status = :status)
              and (r.requested_at, r.id) < (:at, :id)
              and ((:provider and r.sent_at is not null) or
            """ + VisibleChildren.CONDITION + """
            )
            order by r.requested_at desc, r.id desc
            """;

    private final EntityManager entities;
    private final ChildAccess access;
    private final VisibleChildren visible;
    private final CurrentActor current;
    private final AuthorityTime time;
    private final Audit audit;

    AdvocacyReading(
            EntityManager entities,
            ChildAccess access,
            VisibleChildren visible,
            CurrentActor current,
            AuthorityTime time,
            Audit audit) {
        this.entities = entities;
        this.access = access;
        this.visible = visible;
        this.current = current;
        this.time = time;
        this.audit = audit;
    }

    AdvocacyRequest show(UUID id) {
        AdvocacyRequest request = entities.find(AdvocacyRequest.class, id);
        if (request == null) {
            throw ProblemException.notFound();
        }
        if (!(current.get().is(Role.ADVOCATE) && request.wasSent())) {
            access.require(request.getChildId());
        }
        audit.record(AuditEvent.read("AdvocacyRequest", id, request.getChildId()));
        return request;
    }

    /**
     * Newest first.
     *
     * @param status null for any
     */
    Page<AdvocacyLine> list(AdvocacyStatus status, String cursor, int limit) {
        Optional<Cursor> after = Cursor.parse(cursor, 2);
        @SuppressWarnings("unchecked")
        List<UUID> ids = visible.bind(entities.createNativeQuery(VISIBLE, UUID.class))
                .setParameter("status", status == null ? "" : status.name())
                .setParameter("at", after.map(c -> c.instant(0)).orElse(NEVER))
                .setParameter("id", after.map(c -> c.id(1)).orElse(new UUID(-1, -1)))
                .setParameter("provider", current.get().is(Role.ADVOCATE))
                .setMaxResults(Page.fetch(limit))
                .getResultList();
        audit.record(AuditEvent.of("LIST_ADVOCACY_REQUESTS", "AdvocacyRequest", null, null));
        return Page.of(lines(ids), limit, line -> Cursor.after(line.request().getRequestedAt(), line.id()));
    }

    AdvocacyLine line(AdvocacyRequest request) {
        return lines(List.of(request.getId())).get(0);
    }

    private List<AdvocacyLine> lines(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<AdvocacyLine> lines = entities.createQuery(
                        "select new org.openiro.advocacy.AdvocacyLine(r, c.firstName, p.displayName, w.words)"
                                + " from AdvocacyRequest r join Child c on c.id = r.childId"
                                + " left join Person p on p.id = r.acceptedBy"
                                + " left join AdvocacyReason w on w.requestId = r.id"
                                + " where r.id in :ids order by r.requestedAt desc, r.id desc",
                        AdvocacyLine.class)
                .setParameter("ids", ids)
                .getResultList();
        Map<UUID, List<Deadline>> duties = duties(lines);
        return lines.stream()
                .map(line -> line.with(duties.getOrDefault(line.id(), List.of()).stream()
                        .sorted(Comparator.comparing(Deadline::getDueDate).thenComparing(Deadline::getRule))
                        .map(d -> new AdvocacyDuty(d.getRule(), d.getDueDate(), d.getMetOn(), d.status(time.today())))
                        .toList()))
                .toList();
    }

    private Map<UUID, List<Deadline>> duties(List<AdvocacyLine> lines) {
        return entities.createQuery(
                        "from Deadline d where d.childId in :children and d.subjectId in :requests and d.rule in :rules"
                                + " and d.withdrawnReason is null",
                        Deadline.class)
                .setParameter(
                        "children",
                        lines.stream().map(line -> line.request().getChildId()).toList())
                .setParameter("requests", lines.stream().map(AdvocacyLine::id).toList())
                .setParameter("rules", RULES)
                .getResultStream()
                .collect(Collectors.groupingBy(Deadline::getSubjectId));
    }
}
