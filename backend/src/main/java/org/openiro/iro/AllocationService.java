package org.openiro.iro;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.openiro.access.ChildAccess;
import org.openiro.access.CurrentActor;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.child.OutOfOrder;
import org.openiro.clock.AuthorityTime;
import org.openiro.platform.data.ViolatedConstraint;
import org.openiro.platform.operation.Changes;
import org.openiro.platform.paging.Page;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;

/** Who reviews whose case. */
@ApplicationScoped
class AllocationService {

    private static final int MOST_DAYS_AHEAD = 90;

    private final EntityManager entities;
    private final Changes changes;
    private final ChildAccess access;
    private final Eligibility eligibility;
    private final Continuity continuity;
    private final Predecessors predecessors;
    private final AllocationDuties duties;
    private final AllocationContexts contexts;
    private final AllocationList allocations;
    private final CurrentActor current;
    private final Audit audit;
    private final AuthorityTime time;

    AllocationService(
            EntityManager entities,
            Changes changes,
            ChildAccess access,
            Eligibility eligibility,
            Continuity continuity,
            Predecessors predecessors,
            AllocationDuties duties,
            AllocationContexts contexts,
            AllocationList allocations,
            CurrentActor current,
            Audit audit,
            AuthorityTime time) {
        this.entities = entities;
        this.changes = changes;
        this.access = access;
        this.eligibility = eligibility;
        this.continuity = continuity;
        this.predecessors = predecessors;
        this.duties = duties;
        this.contexts = contexts;
        this.allocations = allocations;
        this.current = current;
        this.audit = audit;
        this.time = time;
    }

    Allocation allocate(IroChoice choice) {
        UUID child = choice.child();
        LocalDate from = choice.from();
        access.require(child);
        requireNear(from);
        // One at a time for one child: the constraint alone would let two that wait for each other end in a deadlock.
        OutOfOrder.requireSinceBirth("/from", from, lockAndReadBirth(child));
        IroProfile iro = entities.find(IroProfile.class, choice.iro());
        if (iro == null) {
            throw IroProfileService.unknown("/iroId", "There is no such IRO in this authority.");
        }
        String override = eligibility.require(iro, child, from, time.today(), choice.experienceOverrideReason());
        Departure departure = continuity.require(iro.getId(), child, from, choice.departure());
        IroChoice made = choice.needing(override, departure);
        Allocation allocation = new Allocation(
                made, predecessors.of(made).orElse(null), current.get().person(), time.now());
        entities.persist(allocation);
        flushUnlessOverlapping();
        duties.allocated(allocation);
        audit.record(AuditEvent.of("ALLOCATE_IRO", "Allocation", allocation.getId(), child)
                .because(made.reason()));
        return allocation;
    }

    Allocation read(UUID id) {
        requireVisible(id);
        Allocation allocation = entities.find(Allocation.class, id);
        audit.record(AuditEvent.read("Allocation", id, allocation.getChildId()));
        return allocation;
    }

    Page<Allocation> list(UUID child, String cursor, int limit) {
        access.require(child);
        return allocations.of(child, cursor, limit);
    }

    Allocation end(UUID id, String ifMatch, LocalDate on, String reason) {
        Allocation allocation = forChange(id, ifMatch);
        boolean visitFellAway = allocation.end(on, reason, time.today());
        flushUnlessOverlapping();
        duties.ended(allocation);
        audit.record(AuditEvent.of("END_ALLOCATION", "Allocation", id, allocation.getChildId())
                .changing(
                        visitFellAway
                                ? new String[] {"endedOn", "endReason", "nextVisit"}
                                : new String[] {"endedOn", "endReason"})
                .because(reason));
        return allocation;
    }

    Allocation recordChildInformed(UUID id, String ifMatch, InformedChannel channel, LocalDate on) {
        Allocation allocation = forChange(id, ifMatch);
        allocation.childInformed(channel, on, time.today());
        duties.childInformed(allocation);
        audit.record(AuditEvent.of("RECORD_CHILD_INFORMED", "Allocation", id, allocation.getChildId())
                .changing("childInformed"));
        return allocation;
    }

    Allocation planVisit(UUID id, String ifMatch, LocalDate on, PartOfDay part) {
        Allocation allocation = forChange(id, ifMatch);
        allocation.planVisit(on, part, time.today());
        audit.record(AuditEvent.of("PLAN_VISIT", "Allocation", id, allocation.getChildId())
                .changing("nextVisit"));
        return allocation;
    }

    Allocation cancelVisit(UUID id, String ifMatch) {
        Allocation allocation = forChange(id, ifMatch);
        allocation.cancelVisit(time.today());
        audit.record(AuditEvent.of("CANCEL_VISIT", "Allocation", id, allocation.getChildId())
                .changing("nextVisit"));
        return allocation;
    }

    Map<UUID, AllocationContext> contexts(Iterable<Allocation> shown) {
        return contexts.of(AllocationList.ids(shown), time.today());
    }

    LocalDate today() {
        return time.today();
    }

    Allocation forChange(UUID id, String ifMatch) {
        requireVisible(id);
        return changes.of(Allocation.class, id, ifMatch);
    }

    private void requireVisible(UUID id) {
        access.requireChildOf(Allocation.class, id);
    }

    private void requireNear(LocalDate from) {
        if (from.isAfter(time.today().plusDays(MOST_DAYS_AHEAD))) {
            throw ProblemException.malformed(new FieldProblem("/from", "TOO_FAR_AHEAD", "At most 90 days ahead."));
        }
    }

    /** Null for a child known from a return alone. */
    private LocalDate lockAndReadBirth(UUID child) {
        // Not the stronger lock: what the child writes meanwhile refers to this row.
        String birth = (String) entities.createNativeQuery(
                        "select cast(date_of_birth as text) from openiro.child where id = :child for no key update",
                        String.class)
                .setParameter("child", child)
                .getSingleResult();
        return birth == null ? null : LocalDate.parse(birth);
    }

    private void flushUnlessOverlapping() {
        try {
            entities.flush();
        } catch (PersistenceException e) {
            if (ViolatedConstraint.is("allocation_one_at_a_time", e) || ViolatedConstraint.is("allocation_active", e)) {
                throw new ProblemException(
                        "already-allocated",
                        "Another allocation of this child overlaps these days. End it first, and start on the day it"
                                + " ends or later.");
            }
            throw e;
        }
    }
}
