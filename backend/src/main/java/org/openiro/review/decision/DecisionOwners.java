package org.openiro.review.decision;

import jakarta.enterprise.context.ApplicationScoped;
import org.openiro.access.Role;
import org.openiro.clock.Responsible;
import org.openiro.people.HeldRoles;

/** Whose worklist a decision stands on. */
@ApplicationScoped
class DecisionOwners {

    private final HeldRoles roles;

    DecisionOwners(HeldRoles roles) {
        this.roles = roles;
    }

    /** Its owner's, where that is a manager or an IRO; the social worker's otherwise, who holds the case. */
    Responsible responsibleFor(ReviewDecision decision) {
        var owner = decision.getContent().ownerId();
        if (owner == null || roles.holds(owner, Role.SOCIAL_WORKER)) {
            return Responsible.SOCIAL_WORKER;
        }
        if (roles.holds(owner, Role.PRACTICE_MANAGER)) {
            return Responsible.PRACTICE_MANAGER;
        }
        return roles.holds(owner, Role.IRO) ? Responsible.IRO : Responsible.SOCIAL_WORKER;
    }
}
