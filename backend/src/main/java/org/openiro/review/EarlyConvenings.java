package org.openiro.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.openiro.access.CurrentActor;
import org.openiro.access.Role;
import org.openiro.clock.AuthorityTime;
import org.openiro.platform.problem.ProblemException;

/** Whether what is planned is well before it is due, and by what ground. */
@ApplicationScoped
class EarlyConvenings {

    private final ReviewClock deadlines;
    private final CurrentActor current;
    private final AuthorityTime time;

    EarlyConvenings(ReviewClock deadlines, CurrentActor current, AuthorityTime time) {
        this.deadlines = deadlines;
        this.current = current;
        this.time = time;
    }

    /**
     * @param before of the plan that is replaced; null when there is none
     * @param pointer where a ground is missed
     * @return null when it is not early
     * @throws ProblemException 422 for a ground without the reason it needs, and for no ground of anybody but the IRO and
     *     their manager
     */
    EarlyConvening of(UUID period, ReviewPlan plan, EarlyConvening before, String pointer) {
        EarlyConvening early = EarlyConvening.of(
                plan.date(), deadlines.owedBy(period, plan.date()), time.calendar(), plan.earlyGround());
        if (early == null) {
            return null;
        }
        if (plan.earlyGround() != null && !plan.earlyGround().isWhole()) {
            throw EarlyConvening.missing("/earlyGround/reason", "Say why the IRO asks for it.");
        }
        EarlyConvening whole = early.orAsBefore(before);
        if (!current.get().isAny(Role.IRO, Role.IRO_MANAGER)) {
            whole.requireGround(pointer);
        }
        return whole;
    }
}
