package org.openiro.review.preparation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.openiro.review.ConveyedBeforehand;
import org.openiro.review.Review;

/** What arrived from the child before the review: it counts in the participation code. */
@ApplicationScoped
class TakenPartBeforehand implements ConveyedBeforehand.Source {

    private final Preparations preparations;

    TakenPartBeforehand(Preparations preparations) {
        this.preparations = preparations;
    }

    @Override
    public ConveyedBeforehand of(Review review, LocalDate firstMeeting) {
        return preparations
                .find(review.getId())
                .map(Preparation::getTakingPart)
                .map(part -> new ConveyedBeforehand(
                        part.hasConveyedViews(firstMeeting), part.hasBriefedAdvocate(firstMeeting)))
                .orElse(ConveyedBeforehand.NOTHING);
    }
}
