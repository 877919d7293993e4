package org.openiro.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.stream.Stream;
import org.openiro.child.Child;

/** Whose review it was, when it was held and when it was due. Of an imported one little is known. */
@ApplicationScoped
class DetailsSection implements RecordSection {

    private final EntityManager entities;
    private final ReviewStandings standings;

    DetailsSection(EntityManager entities, ReviewStandings standings) {
        this.entities = entities;
        this.standings = standings;
    }

    @Override
    public RecordPart part() {
        return RecordPart.DETAILS;
    }

    @Override
    public Optional<SectionText> of(ReviewAtHand atHand) {
        Review review = atHand.review();
        Child child = entities.find(Child.class, review.getChildId());
        ReviewStanding standing = standings.of(review.getChildId()).of(review);
        SectionText.Writer text = SectionText.write()
                .naming(Stream.of(name(child)))
                .fact("Child", name(child))
                .fact("Date of birth", child.getDateOfBirth())
                .fact(
                        "Number of the review",
                        standing.sequence() == null ? null : standing.sequence().toString())
                .fact("Due", standing.dueDate());
        if (review.isHeld()) {
            text.fact("Held", held(review)).fact("In time", inTime(standing));
        }
        HeldFacts held = review.getHeld();
        if (held != null && held.getChairedByIro() != null) {
            text.fact("Chaired by the Independent Reviewing Officer", held.getChairedByIro())
                    .fact("Held without a meeting", held.isWithoutMeeting() ? "Yes" : null);
        }
        if (atHand.wasAdjourned()) {
            text.fact("Adjourned", review.getAdjournment().adjournedOn())
                    .readBy(RecordReaders.PROFESSIONALS)
                    .fact("Why it was adjourned", review.getAdjournment().adjournmentReason());
        }
        return Optional.of(text.forChild()
                .paragraph("Your review was on " + SectionText.day(atHand.day()) + ".")
                .done());
    }

    private static String name(Child child) {
        if (child.getFirstName() == null) {
            return child.getLocalIdentifier();
        }
        return child.getLastName() == null ? child.getFirstName() : child.getFirstName() + " " + child.getLastName();
    }

    private static String held(Review review) {
        return review.getOpenedOn() == null || review.getOpenedOn().equals(review.completedOn())
                ? SectionText.day(review.completedOn())
                : SectionText.day(review.getOpenedOn()) + " to " + SectionText.day(review.completedOn());
    }

    private static String inTime(ReviewStanding standing) {
        return switch (standing.outcome()) {
            case ON_TIME -> "Yes";
            case LATE -> "No: " + standing.daysLate() + (standing.daysLate() == 1 ? " day late" : " days late");
            default -> null;
        };
    }
}
