package org.openiro.careplan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.stream.Stream;
import org.openiro.child.PeriodOfCareEnded;

/** The plan for a child who is no longer looked after has been followed to its end. */
@ApplicationScoped
class CarePlanEndsWithCare {

    private final CarePlans plans;

    CarePlanEndsWithCare(CarePlans plans) {
        this.plans = plans;
    }

    void end(@Observes PeriodOfCareEnded ended) {
        Stream.of(CarePlanStatus.DRAFT, CarePlanStatus.IN_FORCE)
                .flatMap(status -> plans.of(ended.child(), status).stream())
                .forEach(plan -> plan.endWithCare(ended.on()));
    }
}
