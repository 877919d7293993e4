package org.openiro.review.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.openiro.people.Person;
import org.openiro.people.PersonKind;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;
import org.openiro.review.Review;

/** What a decision names: a person, a day after the review, the earlier decision it puts right. */
@ApplicationScoped
class DecisionReferences {

    private final EntityManager entities;

    DecisionReferences(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * @param itself the version that is written anew or corrected; null for another decision
     * @throws ProblemException 422 for what is missing or unknown, or a day that is too early or too late to be counted from
     */
    DecisionContent check(Review review, DecisionWriting writing, ReviewDecision itself) {
        writing.requireOwnerAndDate();
        Person owner = writing.ownerId() == null ? null : owner(writing.ownerId());
        LocalDate first = review.getOpenedOn() == null ? review.getCountsOn() : review.getOpenedOn();
        if (writing.dueOn().isBefore(first)) {
            throw tooEarly("It cannot be due before the review.");
        }
        if (DecisionContent.isTooLate(writing.dueOn())) {
            throw outOfOrder("TOO_LATE", "This is after 2099. Name the day by which it can really be done.");
        }
        if (writing.remediesId() != null) {
            requireRemedy(review, writing, itself);
        }
        return writing.content(owner == null ? null : owner.getDisplayName());
    }

    /** @throws ProblemException 422 naming the drafts, of before that was refused, whose day is too late to be counted from */
    void requireServed(List<ReviewDecision> drafts) {
        FieldProblem[] late = drafts.stream()
                .filter(draft -> draft.getContent().isDueTooLate())
                .map(draft -> FieldProblem.of("TOO_LATE", "Draft " + draft.getId() + "."))
                .toArray(FieldProblem[]::new);
        if (late.length > 0) {
            throw new ProblemException(
                    "dates-out-of-order",
                    "The drafts named in errors are due after 2099. Write them anew, by the day on which it can really be"
                            + " done.",
                    late);
        }
    }

    private Person owner(UUID id) {
        Person person = entities.find(Person.class, id);
        if (person == null || person.getKind() != PersonKind.STAFF) {
            throw unknown("/owner/personId", "Nobody of the authority has this id. Name others by name and role.");
        }
        return person;
    }

    private void requireRemedy(Review review, DecisionWriting writing, ReviewDecision itself) {
        ReviewDecision earlier = entities.find(ReviewDecision.class, writing.remediesId());
        if (!corrects(itself, writing.remediesId()) && !canBeRemedied(earlier, review)) {
            throw unknown("/remediesId", "No decision of an earlier review that is still to be done has this id.");
        }
        if (!writing.dueOn().isAfter(earlier.getContent().dueOn())) {
            throw tooEarly("A remedial action has a new day, after the one that was missed.");
        }
        boolean remedied = !entities.createQuery("select 1 from ReviewDecision d where d.content.remediesId = :earlier"
                        + " and d.ending.ending is null and d.id <> :itself")
                .setParameter("earlier", earlier.getId())
                .setParameter("itself", itself == null ? new UUID(0, 0) : itself.getId())
                .getResultList()
                .isEmpty();
        if (remedied) {
            throw unknown("/remediesId", "Another remedial action puts this right already.");
        }
    }

    /** The version that was issued put the same right, which has been carried over to it. */
    private static boolean corrects(ReviewDecision itself, UUID earlier) {
        return itself != null
                && itself.isIssued()
                && earlier.equals(itself.getContent().remediesId());
    }

    private boolean canBeRemedied(ReviewDecision earlier, Review review) {
        return earlier != null
                && earlier.getChildId().equals(review.getChildId())
                && !earlier.getReviewId().equals(review.getId())
                && !entities.find(Review.class, earlier.getReviewId()).wasHeldAfter(review)
                && earlier.isOutstanding();
    }

    private static ProblemException unknown(String pointer, String message) {
        return new ProblemException(
                "unknown-reference", "Correct what is named in errors.", new FieldProblem(pointer, "UNKNOWN", message));
    }

    private static ProblemException tooEarly(String message) {
        return outOfOrder("TOO_EARLY", message);
    }

    private static ProblemException outOfOrder(String code, String message) {
        return new ProblemException(
                "dates-out-of-order", "Correct the dates named in errors.", new FieldProblem("/dueOn", code, message));
    }
}
