package org.openiro.careplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.openiro.review.PermanenceKind;

/** Care plans and parts of them, as tests of the rules need them. */
final class Plans {

    static final LocalDate TODAY = LocalDate.of(2026, 6, 10);
    static final UUID WORKER = UUID.fromString("00000000-0000-7000-8000-000000000001");
    static final Instant NOW = Instant.parse("2026-06-10T09:00:00Z");

    private Plans() {}

    static CarePlan draft() {
        return CarePlan.first(UUID.fromString("00000000-0000-7000-8000-000000000002"), 1, WORKER, NOW);
    }

    static CarePlan inForce() {
        CarePlan plan = draft();
        plan.putInForce(entry(Set.of()), null, null, WORKER, TODAY);
        return plan;
    }

    static CarePlan withdrawn() {
        CarePlan plan = draft();
        plan.withdraw(TODAY);
        return plan;
    }

    static CarePlan ended() {
        CarePlan plan = inForce();
        plan.endWithCare(TODAY);
        return plan;
    }

    static CarePlan superseded() {
        CarePlan plan = inForce();
        plan.supersede(TODAY);
        return plan;
    }

    /** With a reason for every gap, and nothing about a review. */
    static EntryIntoForce entry(Set<SignificantChange> changes) {
        return new EntryIntoForce(changes, null, null, "Nothing is known yet.");
    }

    static EntryIntoForce considered() {
        return new EntryIntoForce(Set.of(), WORKER, null, "Nothing is known yet.");
    }

    static EntryIntoForce notPracticable() {
        return new EntryIntoForce(
                Set.of(),
                null,
                new NotPracticable("The carer died on Sunday.", "Ruth Adeyemi", "Assistant director"),
                "Nothing is known yet.");
    }

    static Outline towards(PermanenceKind primary) {
        return new Outline(
                new PermanencePlan(new PermanenceGoal(primary, TODAY.plusMonths(4), null), List.of()),
                "The aunt takes her in.",
                new Assessment(AssessmentKind.SINGLE_ASSESSMENT, TODAY));
    }

    static ElementPlan element(String plan) {
        return new ElementPlan("A need", plan, List.of(), "I like it.", null, TODAY);
    }
}
