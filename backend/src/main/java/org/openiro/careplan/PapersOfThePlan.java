package org.openiro.careplan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.openiro.review.Paper;
import org.openiro.review.PapersOnRecord;
import org.openiro.review.PlanElement;

/** The care plan in force, and what it says of the assessment and the plans it rests on, as papers for a review. */
@ApplicationScoped
class PapersOfThePlan implements PapersOnRecord {

    private static final Map<PlanElement, Paper> PLANS = Map.of(
            PlanElement.HEALTH, Paper.HEALTH_PLAN,
            PlanElement.EDUCATION, Paper.EDUCATION_PLAN);

    private final CarePlans plans;

    PapersOfThePlan(CarePlans plans) {
        this.plans = plans;
    }

    @Override
    public Map<Paper, LocalDate> of(UUID child) {
        Map<Paper, LocalDate> papers = new EnumMap<>(Paper.class);
        plans.of(child, CarePlanStatus.IN_FORCE).ifPresent(plan -> {
            papers.put(Paper.CARE_PLAN, plan.getInForceOn());
            PlanContent content = plan.getContent();
            if (content.outline().assessment() != null) {
                papers.put(Paper.ASSESSMENT, content.outline().assessment().finishedOn());
            }
            PLANS.forEach((element, paper) -> {
                ElementPlan own = content.elements().get(element);
                if (own != null && own.ownPlanOn() != null) {
                    papers.put(paper, own.ownPlanOn());
                }
            });
        });
        return papers;
    }
}
