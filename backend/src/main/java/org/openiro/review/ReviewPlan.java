package org.openiro.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openiro.clock.LondonTime;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;

/**
 * When, where and with whom a review is to be. The child sees all of that, so nothing in it may be an address.
 *
 * @param earlyGround why it is well before it is due; null when none is given
 */
record ReviewPlan(
        Instant scheduledFor, VenueKind venueKind, String venueLabel, List<Invitee> invitees, GivenGround earlyGround) {

    ReviewPlan {
        venueLabel = venueLabel == null || venueLabel.isBlank() ? null : venueLabel.strip();
        invitees = List.copyOf(invitees);
    }

    /** One that says nothing of being early. */
    ReviewPlan(Instant scheduledFor, VenueKind venueKind, String venueLabel, List<Invitee> invitees) {
        this(scheduledFor, venueKind, venueLabel, invitees, null);
    }

    /** The London date of the meeting. */
    LocalDate date() {
        return LondonTime.dateOf(scheduledFor);
    }

    /** @throws ProblemException 422 for a meeting in the past, somebody without a name, or words like an address */
    void check(Instant now) {
        check(now, "");
    }

    /** @param at the place of the plan in what was sent */
    void check(Instant now, String at) {
        if (!scheduledFor.isAfter(now)) {
            throw new ProblemException(
                    "dates-out-of-order",
                    "A review is planned for a time to come.",
                    new FieldProblem(at + "/scheduledFor", "IN_THE_PAST", "This time has passed."));
        }
        refuse("attendee-not-named", "Everybody who comes needs a name or what they are to the child.", unnamed(at));
        refuse("venue-label-not-safe", "Say what kind of place it is, without an address or number.", addresses(at));
    }

    private static void refuse(String slug, String detail, List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw new ProblemException(slug, detail, problems.toArray(FieldProblem[]::new));
        }
    }

    private List<FieldProblem> unnamed(String place) {
        List<FieldProblem> problems = new ArrayList<>();
        if (venueKind == VenueKind.OTHER && venueLabel == null) {
            problems.add(new FieldProblem(
                    place + "/venue/label", "REQUIRED", "Say in a few words what kind of place it is."));
        }
        for (int i = 0; i < invitees.size(); i++) {
            Invitee invitee = invitees.get(i);
            if (isBlank(invitee.name()) && isBlank(invitee.relationToChild()) && invitee.personId() == null) {
                problems.add(new FieldProblem(
                        place + "/attendees/" + i, "NOT_NAMED", "Add the name, or what this person is to the child."));
            }
        }
        return problems;
    }

    private List<FieldProblem> addresses(String place) {
        List<FieldProblem> problems = new ArrayList<>();
        if (venueLabel != null && !PlaceWords.areSafeLabel(venueLabel)) {
            problems.add(looksLikeAddress(place + "/venue/label"));
        }
        for (int i = 0; i < invitees.size(); i++) {
            Invitee invitee = invitees.get(i);
            String at = place + "/attendees/" + i;
            checkWords(problems, at + "/roleLabel", invitee.roleLabel());
            checkWords(problems, at + "/whyTheyCome", invitee.whyTheyCome());
            checkWords(problems, at + "/relationToChild", invitee.relationToChild());
        }
        return problems;
    }

    private static void checkWords(List<FieldProblem> problems, String pointer, String words) {
        if (words != null && PlaceWords.holdAddress(words)) {
            problems.add(looksLikeAddress(pointer));
        }
    }

    private static FieldProblem looksLikeAddress(String pointer) {
        return new FieldProblem(pointer, "LOOKS_LIKE_ADDRESS", "This looks like an address or a number to call.");
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
