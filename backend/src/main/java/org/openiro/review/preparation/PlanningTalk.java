package org.openiro.review.preparation;

import java.time.LocalDate;
import org.openiro.review.part.ReviewPart;

/** The talk of IRO and social worker about how the review is to be (West Sussex practice guidance). */
record PlanningTalk(LocalDate talkedOn, String topics, String arrangementsAgreed, String childConsultationPlan)
        implements PreparationPart {

    @Override
    public String name() {
        return "planningTalk";
    }

    @Override
    public void check() {
        // Nothing to contradict.
    }

    @Override
    public void checkDays(LocalDate today) {
        ReviewPart.requirePast("/talkedOn", talkedOn, today);
    }
}
