package org.openiro.careplan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openiro.access.ChildAccess;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.platform.paging.Cursor;
import org.openiro.platform.paging.Page;
import org.openiro.platform.problem.ProblemException;

/** Care plans as they are read. */
@ApplicationScoped
class CarePlans {

    private final EntityManager entities;
    private final ChildAccess access;
    private final Audit audit;

    CarePlans(EntityManager entities, ChildAccess access, Audit audit) {
        this.entities = entities;
        this.access = access;
        this.audit = audit;
    }

    /**
     * The child of a version that the current actor may know of.
     *
     * @throws ProblemException 404 for any other version
     */
    UUID requireChildOf(UUID plan) {
        return access.requireChildOf(CarePlan.class, plan);
    }

    /** A child has at most one draft, and at most one version in force. */
    Optional<CarePlan> of(UUID child, CarePlanStatus status) {
        return entities.createQuery("from CarePlan p where p.childId = :child and p.status = :status", CarePlan.class)
                .setParameter("child", child)
                .setParameter("status", status)
                .getResultStream()
                .findFirst();
    }

    /**
     * The version that a day began with, or the first of it: where another took its place on that day, what was decided
     * then is in the other.
     */
    Optional<CarePlan> inForceOn(UUID child, LocalDate day) {
        return entities.createQuery(
                        "from CarePlan p where p.childId = :child and p.inForceOn <= :day"
                                + " and coalesce(p.supersededOn, p.endedOn, :day) >= :day order by p.number",
                        CarePlan.class)
                .setParameter("child", child)
                .setParameter("day", day)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Counts on from the last version, whatever became of it. */
    int nextNumber(UUID child) {
        return entities.createQuery(
                        "select coalesce(max(p.number), 0) + 1 from CarePlan p where p.childId = :child", Integer.class)
                .setParameter("child", child)
                .getSingleResult();
    }

    CarePlan read(UUID id) {
        UUID child = requireChildOf(id);
        audit.record(AuditEvent.read("CarePlan", id, child));
        return entities.find(CarePlan.class, id);
    }

    /** Newest first. */
    Page<CarePlanLine> list(UUID child, String cursor, int limit) {
        access.require(child);
        long before = Cursor.parse(cursor, 1).map(c -> c.number(0)).orElse(Long.MAX_VALUE);
        List<CarePlanLine> found = entities.createQuery(
                        "select p.id, p.childId, p.number, p.status, p.basedOnId, p.draftedAt, p.draftedBy, p.inForceOn,"
                                + " p.supersededOn, p.endedOn from CarePlan p"
                                + " where p.childId = :child and p.number < :before order by p.number desc",
                        CarePlanLine.class)
                .setParameter("child", child)
                .setParameter("before", (int) Math.min(before, Integer.MAX_VALUE))
                .setMaxResults(Page.fetch(limit))
                .getResultList();
        return Page.of(found, limit, plan -> Cursor.after(plan.number()));
    }

    /**
     * @param with another version of the same child; null for the one of which this one was a copy
     * @throws ProblemException 404 when the other is no version of the same child's plan
     */
    CarePlanDifferences compare(UUID id, UUID with) {
        CarePlan later = read(id);
        UUID wanted = with == null ? later.getBasedOnId() : with;
        if (wanted == null) {
            return CarePlanDifferences.between(null, later);
        }
        CarePlan earlier = entities.find(CarePlan.class, wanted);
        if (earlier == null || !earlier.getChildId().equals(later.getChildId())) {
            throw ProblemException.notFound();
        }
        return CarePlanDifferences.between(earlier, later);
    }
}
