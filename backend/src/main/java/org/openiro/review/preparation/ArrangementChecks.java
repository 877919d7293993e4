package org.openiro.review.preparation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.openiro.child.Child;
import org.openiro.review.CheckResult;
import org.openiro.review.ReviewAtHand;
import org.openiro.review.ReviewCheck;
import org.openiro.review.ReviewItem;
import org.openiro.review.VenueKind;

/** Whether place, help and the parents' part are arranged. */
@ApplicationScoped
class ArrangementChecks {

    // SSDA903 placement codes A3 to A6: placed for adoption.
    private static final String PLACED_FOR_ADOPTION = """
            select exists (select from openiro.episode where child_id = :child and started_on <= :day
                and (ended_on is null or ended_on > :day) and placement_type in ('A3', 'A4', 'A5', 'A6'))
            """;

    private final EntityManager entities;
    private final Preparations preparations;

    ArrangementChecks(EntityManager entities, Preparations preparations) {
        this.entities = entities;
        this.preparations = preparations;
    }

    @Produces
    @Singleton
    ReviewCheck venueAgreed() {
        return ReviewCheck.of(
                ReviewItem.VENUE_AGREED,
                review -> Optional.of(prepared(review)
                        .part(Preparation::getVenue)
                        .map(venue -> venue(review, venue))
                        .orElseGet(() -> CheckResult.open(
                                "Nobody recorded whether the child agreed to the place.", review.day()))));
    }

    /** Other children at the school should not learn that a child is looked after. */
    private static CheckResult venue(ReviewAtHand review, VenueAgreement venue) {
        if (!venue.agreedByChild()) {
            return CheckResult.explained("The child did not agree to the place.", venue.reason());
        }
        return review.venue() == VenueKind.SCHOOL && !venue.isChosenByChild()
                ? CheckResult.doubtful("The meeting is at a school, which the child did not propose.")
                : CheckResult.done("The child agreed to the place.");
    }

    @Produces
    @Singleton
    ReviewCheck supportBooked() {
        return ReviewCheck.of(ReviewItem.SUPPORT_BOOKED, review -> {
            Optional<TakingPart> part = prepared(review).part(Preparation::getTakingPart);
            boolean interpreter = entities.find(Child.class, review.child()).isInterpreterNeeded();
            boolean toBook = part.map(TakingPart::hasToBook).orElse(false);
            boolean noInterpreter = interpreter
                    && !part.map(settled -> settled.hasSettled(SupportKind.INTERPRETER))
                            .orElse(false);
            if (toBook || noInterpreter) {
                return Optional.of(CheckResult.open("Help that the child needs is not booked yet.", review.day()));
            }
            boolean wanted =
                    interpreter || part.map(any -> !any.supports().isEmpty()).orElse(false);
            return wanted ? Optional.of(CheckResult.done("Help for the child is settled.")) : Optional.empty();
        });
    }

    @Produces
    @Singleton
    ReviewCheck parentsPart() {
        return ReviewCheck.of(ReviewItem.PARENTS_PART, review -> {
            Optional<CheckResult> decided = prepared(review)
                    .part(Preparation::getParentsPart)
                    .map(part -> CheckResult.done("It is decided how the parents take part."));
            if (decided.isPresent() || !isPlacedForAdoption(review)) {
                return decided;
            }
            return Optional.of(CheckResult.open(
                    "The child is placed for adoption; nobody recorded how the parents take part.", review.day()));
        });
    }

    private boolean isPlacedForAdoption(ReviewAtHand review) {
        return (Boolean) entities.createNativeQuery(PLACED_FOR_ADOPTION, Boolean.class)
                .setParameter("child", review.child())
                .setParameter("day", review.day())
                .getSingleResult();
    }

    private Prepared prepared(ReviewAtHand review) {
        return Prepared.of(review, preparations);
    }
}
