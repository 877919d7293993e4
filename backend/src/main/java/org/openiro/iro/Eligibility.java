package org.openiro.iro;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;

/** Whether an IRO may be allocated to a child: SI 2010/959, regulation 46, and guidance on experience. */
@ApplicationScoped
class Eligibility {

    private final Conflicts conflicts;
    private final IroRoles roles;

    Eligibility(Conflicts conflicts, IroRoles roles) {
        this.conflicts = conflicts;
        this.roles = roles;
    }

    /**
     * @param overrideReason why less than five years of experience will do; null for none. It overrides nothing else.
     * @return the reason, if it was needed
     * @throws ProblemException 422 with the ground
     */
    String require(IroProfile iro, UUID child, LocalDate from, LocalDate today, String overrideReason) {
        roles.require(iro.getPersonId());
        Set<ConflictGround> grounds = conflicts.between(iro.getPersonId(), child, from);
        if (!grounds.isEmpty()) {
            throw new ProblemException(
                    "iro-conflict",
                    "This person is part of the case. Allocate somebody else; no ground can be overridden.",
                    grounds.stream().map(ConflictGround::toProblem).toArray(FieldProblem[]::new));
        }
        // An earlier first day does not bring a lapsed registration back.
        LocalDate counts = from.isBefore(today) ? today : from;
        if (iro.registrationOn(counts) == RegistrationStatus.LAPSED) {
            throw new ProblemException(
                    "iro-registration-lapsed",
                    "The registration of this IRO is not valid on the first day, or no longer today. Allocate somebody"
                            + " else, or record the renewed registration first.",
                    new FieldProblem("/iroId", "REGISTRATION_LAPSED", "Not registered with a present regulator."));
        }
        if (iro.isExperiencedOn(from)) {
            return null;
        }
        if (overrideReason == null || overrideReason.isBlank()) {
            throw new ProblemException(
                    "iro-experience",
                    "This IRO qualified less than five years before the first day. Give the reason for an exception, or"
                            + " allocate somebody else.",
                    new FieldProblem("/experienceOverrideReason", "REQUIRED", "Needed below five years."));
        }
        return overrideReason;
    }
}
