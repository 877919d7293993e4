package org.openiro.iro;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openiro.clock.AuthorityTime;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;

/**
 * Siblings share an IRO, and a child who returns to care has the one they had before (Hertfordshire procedures), as long as
 * that IRO may be allocated. Somebody else may be chosen for a reason, which is kept with the allocation.
 */
@ApplicationScoped
class Continuity {

    private final EntityManager entities;
    private final IroTies ties;
    private final IroRoles roles;
    private final Eligibility eligibility;
    private final AuthorityTime time;

    Continuity(EntityManager entities, IroTies ties, IroRoles roles, Eligibility eligibility, AuthorityTime time) {
        this.entities = entities;
        this.ties = ties;
        this.roles = roles;
        this.eligibility = eligibility;
        this.time = time;
    }

    /**
     * @param offered why somebody else is chosen; null for no reason
     * @return the departure, if one was needed
     * @throws ProblemException 422 where it is missing or does not fit
     */
    Departure require(UUID chosen, UUID child, LocalDate from, Departure offered) {
        Set<IroTie> departed = departedFrom(chosen, child, from);
        if (departed.isEmpty()) {
            return null;
        }
        if (offered == null || offered.reason().isBlank()) {
            throw refused(departed.stream()
                    .map(tie -> new FieldProblem("/departure", tie.name(), tie.departure()))
                    .toArray(FieldProblem[]::new));
        }
        if (offered.ground().isAboutSiblings() && !departed.contains(IroTie.SIBLINGS_IRO)) {
            throw refused(new FieldProblem(
                    "/departure/ground", "GROUND_DOES_NOT_FIT", "No sibling has an IRO who may be allocated."));
        }
        return offered;
    }

    private Set<IroTie> departedFrom(UUID chosen, UUID child, LocalDate from) {
        Map<UUID, Set<IroTie>> joined = ties.of(child, from);
        Set<IroTie> kept = joined.getOrDefault(chosen, Set.of());
        Set<IroTie> departed = EnumSet.noneOf(IroTie.class);
        // Brothers and sisters come first: with their IRO nothing is left to explain.
        if (!kept.contains(IroTie.SIBLINGS_IRO)) {
            for (IroProfile other : allocatable(joined, child, from)) {
                joined.get(other.getId()).stream()
                        .filter(tie -> tie.isContinuity() && !kept.contains(tie))
                        .forEach(departed::add);
            }
        }
        return departed;
    }

    private List<IroProfile> allocatable(Map<UUID, Set<IroTie>> joined, UUID child, LocalDate from) {
        List<UUID> wanted = joined.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(IroTie::isContinuity))
                .map(Map.Entry::getKey)
                .toList();
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<IroProfile> iros = entities.createQuery("from IroProfile i where i.id in :ids", IroProfile.class)
                .setParameter("ids", wanted)
                .getResultList();
        Set<UUID> holders =
                roles.among(iros.stream().map(IroProfile::getPersonId).collect(Collectors.toSet()));
        Map<UUID, Set<Obstacle>> obstacles = eligibility.obstacles(iros, child, from, time.today());
        return iros.stream()
                .filter(iro -> holders.contains(iro.getPersonId())
                        && obstacles.get(iro.getId()).isEmpty())
                .toList();
    }

    private static ProblemException refused(FieldProblem... errors) {
        return new ProblemException(
                "iro-continuity",
                "Allocate the IRO of a sibling, or the one the child had before, or send the departure with its ground and"
                        + " reason.",
                errors);
    }
}
