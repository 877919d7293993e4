package org.openiro.review.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;
import org.openiro.review.PlanElement;
import org.openiro.review.consideration.AgendaItem;

/**
 * A decision as somebody writes it, before it is known whether it can be one.
 *
 * @param ownerId null for somebody who is not of the authority
 * @param dueOn null when it was left out
 */
record DecisionWriting(
        DecisionKind kind,
        DecisionSource source,
        PlanElement planElement,
        AgendaItem agendaItem,
        String text,
        UUID ownerId,
        String ownerName,
        String ownerRole,
        LocalDate dueOn,
        UUID remediesId) {

    /** A body of people carries nothing out: somebody in it does (regulation 36(1) wants them identified). */
    private static final Pattern NOBODY_IN_PARTICULAR = Pattern.compile(
            "\\b(team|service|services|department|council|panel|agency|everyone|everybody|professionals)\\b",
            Pattern.CASE_INSENSITIVE);

    DecisionWriting {
        ownerName = blankIsNone(ownerName);
        ownerRole = blankIsNone(ownerRole);
    }

    /** @throws ProblemException 400 for what contradicts itself */
    void requireConsistent() {
        List<FieldProblem> problems = new ArrayList<>();
        note(problems, (source == DecisionSource.PLAN_ELEMENT) != (planElement != null), "/planElement");
        note(problems, (source == DecisionSource.AGENDA_ITEM) != (agendaItem != null), "/agendaItem");
        note(problems, (kind == DecisionKind.REMEDIAL_ACTION) != (remediesId != null), "/remediesId");
        note(problems, ownerId != null && (ownerName != null || ownerRole != null), "/owner");
        if (!problems.isEmpty()) {
            throw ProblemException.malformed(problems);
        }
    }

    /** @throws ProblemException 422 naming the owner or the date that is missing */
    void requireOwnerAndDate() {
        List<FieldProblem> missing = new ArrayList<>();
        if (ownerId == null && (ownerName == null || ownerRole == null)) {
            missing.add(new FieldProblem("/owner", "MISSING", "Name one person, by id, or by name and role."));
        } else if (ownerName != null && NOBODY_IN_PARTICULAR.matcher(ownerName).find()) {
            missing.add(new FieldProblem("/owner/name", "NOT_A_PERSON", "Name one person, not a team or a body."));
        }
        if (dueOn == null) {
            missing.add(new FieldProblem("/dueOn", "MISSING", "Say by which day."));
        }
        if (!missing.isEmpty()) {
            throw new ProblemException(
                    "decision-incomplete",
                    "Every decision names the person who carries it out, and the day by which.",
                    missing.toArray(FieldProblem[]::new));
        }
    }

    /** @param named the owner's name as the authority knows it; null for an owner who is not of the authority */
    DecisionContent content(String named) {
        return new DecisionContent(
                kind,
                source,
                planElement,
                agendaItem,
                text.strip(),
                ownerId,
                named == null ? ownerName : named,
                ownerRole,
                dueOn,
                remediesId);
    }

    private static void note(List<FieldProblem> problems, boolean wrong, String pointer) {
        if (wrong) {
            problems.add(new FieldProblem(pointer, "INVALID", "This does not go with the rest: see the description."));
        }
    }

    private static String blankIsNone(String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }
}
