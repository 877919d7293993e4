package org.openiro.child;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;

/** What a child's particulars must agree with elsewhere in the authority. */
@ApplicationScoped
class ChildReferences {

    private final EntityManager entities;

    ChildReferences(EntityManager entities) {
        this.entities = entities;
    }

    /** @param child whose number it may be already */
    void requireFreeIdentifier(String identifier, UUID child) {
        if (identifier == null) {
            return;
        }
        // Also a child whose record is closed to the actor has it.
        UUID holder = (UUID) entities.createNativeQuery("select scope.child_numbered(:identifier)", UUID.class)
                .setParameter("identifier", identifier)
                .getSingleResult();
        if (holder != null && !holder.equals(child)) {
            throw new ProblemException(
                    "local-child-id-taken",
                    "Another child of the authority has this number. Look the child up by it.",
                    new FieldProblem("/localChildId", "TAKEN", "Another child has this number."));
        }
    }

    void requireParents(Set<UUID> parents, UUID child) {
        if (parents.isEmpty()) {
            return;
        }
        long known = entities.createQuery(
                        "select count(c) from Child c where c.id in :parents and c.id <> :child", Long.class)
                .setParameter("parents", parents)
                .setParameter("child", child)
                .getSingleResult();
        if (known < parents.size()) {
            throw new ProblemException(
                    "unknown-reference",
                    "A parent named is not a child of the authority, or is the child.",
                    new FieldProblem("/lookedAfterParentIds", "NOT_FOUND", "Not every one of these is known."));
        }
    }

    /**
     * The allocation that a child must not share with a looked-after parent: the two have different IROs (Thurrock,
     * Appointment and role of IROs). That somebody is a parent is a fact and is recorded all the same.
     *
     * @param parents of the child, as recorded now
     */
    Optional<UUID> allocationSharedWith(Set<UUID> parents, UUID child) {
        if (parents.isEmpty()) {
            return Optional.empty();
        }
        return entities.unwrap(Session.class)
                .createNativeQuery("""
                        select mine.id from openiro.allocation mine
                        where mine.child_id = :child and mine.ended_on is null and exists (
                            select from openiro.allocation theirs
                            where theirs.local_authority_id = mine.local_authority_id and theirs.iro_id = mine.iro_id
                              and theirs.ended_on is null and theirs.child_id in (:parents))
                        """, UUID.class)
                .setParameter("child", child)
                .setParameter("parents", parents)
                .uniqueResultOptional();
    }

    void requireBirthBeforeCare(LocalDate birth, UUID child) {
        boolean after = (Boolean) entities.createNativeQuery("""
                        select exists (select from openiro.period_of_care
                                       where child_id = :child and (looked_after_from < :birth
                                         or cast(accommodation_started_at at time zone 'Europe/London' as date) < :birth))
                            or exists (select from openiro.episode where child_id = :child and started_on < :birth)
                        """, Boolean.class)
                .setParameter("child", child)
                .setParameter("birth", birth)
                .getSingleResult();
        if (after) {
            throw new ProblemException(
                    "dates-out-of-order",
                    "A period of care began before this date of birth.",
                    new FieldProblem("/dateOfBirth", "OUT_OF_ORDER", "Care began before this day."));
        }
    }

    /**
     * Reviews whose participation code does not fit an age: PN0 is for children under four at the review, the others
     * from then on (Department for Education rules 440 and 441; the fourth birthday itself fits both).
     */
    List<UUID> reviewsWithCodesNotFitting(LocalDate birth, UUID child) {
        return entities.unwrap(Session.class)
                .createNativeQuery("""
                        select id from openiro.review
                        where child_id = :child and (participation_code = 'PN0' and counts_on > :fourth
                            or participation_code <> 'PN0' and counts_on < :fourth)
                        """, UUID.class)
                .setParameter("child", child)
                .setParameter("fourth", birth.plusYears(4))
                .getResultList();
    }
}
