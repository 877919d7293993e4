package org.openiro.iro;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.openiro.access.ChildAccess;
import org.openiro.clock.AuthorityTime;

/** Who could be a child's IRO from today on, in as many queries for one IRO as for a hundred. The manager decides. */
@ApplicationScoped
class IroSuggestions {

    private static final int MOST = 500;

    private final EntityManager entities;
    private final ChildAccess access;
    private final Eligibility eligibility;
    private final IroTies ties;
    private final Caseloads caseloads;
    private final AuthorityTime time;

    IroSuggestions(
            EntityManager entities,
            ChildAccess access,
            Eligibility eligibility,
            IroTies ties,
            Caseloads caseloads,
            AuthorityTime time) {
        this.entities = entities;
        this.access = access;
        this.eligibility = eligibility;
        this.ties = ties;
        this.caseloads = caseloads;
        this.time = time;
    }

    List<IroSuggestion> of(UUID child) {
        access.require(child);
        LocalDate today = time.today();
        List<Named> iros = iros();
        List<IroProfile> profiles = iros.stream().map(Named::profile).toList();
        Map<UUID, Set<Obstacle>> obstacles = eligibility.obstacles(profiles, child, today, today);
        Map<UUID, Set<IroTie>> joined = ties.of(child, today);
        Map<UUID, Caseload> loads =
                caseloads.of(profiles.stream().map(IroProfile::getId).toList(), today);
        return iros.stream()
                .map(iro -> new IroSuggestion(
                        iro.profile().getId(),
                        iro.name(),
                        joined.getOrDefault(iro.profile().getId(), Set.of()),
                        obstacles.get(iro.profile().getId()),
                        loads.get(iro.profile().getId())))
                .sorted(IroSuggestion.BEST_FIRST)
                .limit(MOST)
                .toList();
    }

    /** Those who hold the role. */
    private List<Named> iros() {
        return entities.createQuery("""
                        select new org.openiro.iro.IroSuggestions$Named(i, p.displayName)
                        from IroProfile i join Person p on p.id = i.personId
                        where exists (select 1 from Membership m
                            where m.person = p and m.role = org.openiro.access.Role.IRO and m.endedOn is null)
                        """, Named.class).getResultList();
    }

    record Named(IroProfile profile, String name) {}
}
