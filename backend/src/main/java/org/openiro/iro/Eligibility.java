package org.openiro.iro;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** What stands between each of some IROs and a child, by profile; an empty set where nothing does. One query. */
    Map<UUID, Set<Obstacle>> obstacles(Collection<IroProfile> iros, UUID child, LocalDate from, LocalDate today) {
        Map<UUID, Set<Obstacle>> partOfTheCase = conflicts.with(child, from);
        // An earlier first day does not bring a lapsed registration back.
        LocalDate counts = from.isBefore(today) ? today : from;
        Map<UUID, Set<Obstacle>> found = new HashMap<>();
        for (IroProfile iro : iros) {
            Set<Obstacle> obstacles = EnumSet.noneOf(Obstacle.class);
            obstacles.addAll(partOfTheCase.getOrDefault(iro.getPersonId(), Set.of()));
            if (iro.registrationOn(counts) == RegistrationStatus.LAPSED) {
                obstacles.add(Obstacle.REGISTRATION_LAPSED);
            }
            if (!iro.isExperiencedOn(from)) {
                obstacles.add(Obstacle.EXPERIENCE);
            }
            found.put(iro.getId(), obstacles);
        }
        return found;
    }

    /**
     * @param overrideReason why less than five years of experience will do; null for none. It overrides nothing else.
     * @return the reason, if it was needed
     * @throws ProblemException 422 with the ground
     */
    String require(IroProfile iro, UUID child, LocalDate from, LocalDate today, String overrideReason) {
        roles.require(iro.getPersonId());
        Set<Obstacle> obstacles = obstacles(List.of(iro), child, from, today).get(iro.getId());
        FieldProblem[] grounds = obstacles.stream()
                .filter(Obstacle::isConflict)
                .map(Obstacle::toProblem)
                .toArray(FieldProblem[]::new);
        if (grounds.length > 0) {
            throw new ProblemException(
                    "iro-conflict",
                    "This person is part of the case. Allocate somebody else; no ground can be overridden.",
                    grounds);
        }
        if (obstacles.contains(Obstacle.REGISTRATION_LAPSED)) {
            throw new ProblemException(
                    "iro-registration-lapsed",
                    "The registration of this IRO is not valid on the first day, or no longer today. Allocate somebody"
                            + " else, or record the renewed registration first.",
                    Obstacle.REGISTRATION_LAPSED.toProblem());
        }
        if (!obstacles.contains(Obstacle.EXPERIENCE)) {
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
