package org.openiro.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openiro.access.Role;

/** Who is what in the authority, for other features. */
@ApplicationScoped
public class HeldRoles {

    private final EntityManager entities;

    HeldRoles(EntityManager entities) {
        this.entities = entities;
    }

    /** Since when somebody holds a role; empty when they do not hold it now. */
    public Optional<LocalDate> since(UUID person, Role role) {
        return Optional.ofNullable(entities.createQuery(
                        "select min(m.since) from Membership m where m.person.id = :person and m.role = :role"
                                + " and m.endedOn is null",
                        LocalDate.class)
                .setParameter("person", person)
                .setParameter("role", role)
                .getSingleResult());
    }

    /** Everybody who holds a role now. */
    public List<UUID> holders(Role role) {
        return entities.createQuery(
                        "select distinct m.person.id from Membership m where m.role = :role and m.endedOn is null",
                        UUID.class)
                .setParameter("role", role)
                .getResultList();
    }

    /** Whether somebody holds a role, or did. */
    public boolean held(UUID person, Role role) {
        return entities.createQuery(
                                "select count(m) from Membership m where m.person.id = :person and m.role = :role",
                                Long.class)
                        .setParameter("person", person)
                        .setParameter("role", role)
                        .getSingleResult()
                > 0;
    }

    public boolean holds(UUID person, Role role) {
        return since(person, role).isPresent();
    }
}
