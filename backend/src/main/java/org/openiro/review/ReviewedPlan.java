package org.openiro.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The version of a care plan that a review considers.
 *
 * @param permanence its goals of permanence, the primary one first; empty while it has none
 * @param contingency whether it says what is done if it breaks down
 * @param elements of which it says something
 */
public record ReviewedPlan(
        UUID id, LocalDate inForceOn, List<Goal> permanence, boolean contingency, Set<PlanElement> elements) {

    /** @param description null where the kind says enough */
    public record Goal(PermanenceKind kind, boolean primary, LocalDate by, String description) {}

    /** Where it is looked up. */
    public interface Source {

        /** The version that was in force on a day; today's for a day to come. */
        Optional<ReviewedPlan> inForceOn(UUID child, LocalDate day);
    }

    public ReviewedPlan {
        permanence = List.copyOf(permanence);
        elements = Set.copyOf(elements);
    }

    /** Whether it follows a kind of plan, be it in parallel. */
    public boolean isTowards(PermanenceKind kind) {
        return permanence.stream().anyMatch(goal -> goal.kind() == kind);
    }
}
