package org.openiro.review.preparation;

import java.time.LocalDate;

/** The talk of IRO and social worker about how the review is to be (West Sussex practice guidance). */
record PlanningTalk(LocalDate talkedOn, String topics, String arrangementsAgreed, String childConsultationPlan)
        implements PreparationPart {

    @Override
    public String name() {
        return "planningTalk";
    }

    @Override
    public void check(LocalDate today) {
        PreparationPart.requirePast("/talkedOn", talkedOn, today);
    }
}
