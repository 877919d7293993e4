package org.openiro.review.consideration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;
import org.openiro.review.PlanElement;

/** What lacks before the considerations of a review are complete. */
final class Completeness {

    private final Considerations written;
    private final ReviewedCase reviewed;
    private final List<String> lacking = new ArrayList<>();

    Completeness(Considerations written, ReviewedCase reviewed) {
        this.written = written;
        this.reviewed = reviewed;
        look();
    }

    /** Pointers into the answer, in its order. */
    List<String> lacking() {
        return lacking;
    }

    /** Of the elements a child is asked about, those with a view or a reason for none: percent, rounded down. */
    int childViewsPercent() {
        Set<PlanElement> asked = reviewed.elements();
        long known = asked.stream().filter(written.childViews()::containsKey).count();
        return (int) (100 * known / asked.size());
    }

    /** @throws ProblemException 422 naming everything that lacks */
    void require() {
        if (!lacking.isEmpty()) {
            throw new ProblemException(
                    "considerations-incomplete",
                    "Record what errors name, or why it was not considered.",
                    lacking.stream()
                            .map(pointer -> new FieldProblem(pointer, "MISSING", "Nothing is recorded of this."))
                            .toArray(FieldProblem[]::new));
        }
    }

    private void look() {
        for (AgendaItem item : AgendaItem.values()) {
            want(written.agenda().containsKey(item), "/agenda/" + item);
        }
        for (EssentialElement element : EssentialElement.values()) {
            want(written.essentials().containsKey(element), "/essentials/" + element);
        }
        reviewed.elements()
                .forEach(element -> want(written.childViews().containsKey(element), "/childViews/" + element));
        want(written.getAttendance() != null, "/attendance");
        Assurance assurance = written.getAssurance();
        all(AssuranceQuestion.values(), "/assurance", assurance == null ? null : assurance::answers);
        want(written.getPlacement() != null, "/placement");
        lookAtPermanence();
        RightsExplained rights = written.getRights();
        all(ChildsRight.values(), "/rights", rights == null ? null : rights::tells);
        want(written.getConcernsInvited() != null, "/concernsInvited");
        want(written.getPlanOutcome() != null, "/planOutcome");
        want(written.getCompliance() != null, "/compliance");
    }

    /** From the second review on there is a plan for permanence, or something is done (West Sussex practice guidance). */
    private void lookAtPermanence() {
        PermanenceConsidered permanence = written.getPermanence();
        want(permanence != null, "/permanence");
        boolean toBeDone = reviewed.secondOrLater() && !reviewed.hasPermanencePlan();
        want(permanence == null || !toBeDone || permanence.action() != null, "/permanence/action");
        if (reviewed.hasPermanencePlan()) {
            PermanenceExplained explained = written.getPermanenceExplained();
            all(ExplanationMatter.values(), "/permanenceExplained", explained == null ? null : explained::tells);
        }
        if (reviewed.isTowardsAdoption()) {
            AdoptionConsidered adoption = written.getAdoption();
            all(AdoptionMatter.values(), "/adoption", adoption == null ? null : adoption::tells);
        }
    }

    /** @param has null where the part is not there at all */
    private <T> void all(T[] wanted, String part, Predicate<T> has) {
        if (has == null) {
            lacking.add(part);
        } else {
            Arrays.stream(wanted).forEach(each -> want(has.test(each), part + "/" + each));
        }
    }

    private void want(boolean there, String pointer) {
        if (!there) {
            lacking.add(pointer);
        }
    }
}
