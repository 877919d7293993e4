package org.openiro.iro;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openiro.access.Role;
import org.openiro.people.HeldRoles;
import org.openiro.platform.problem.ProblemException;

/** Who holds the role IRO now. */
@ApplicationScoped
class IroRoles {

    private final HeldRoles roles;

    IroRoles(HeldRoles roles) {
        this.roles = roles;
    }

    /** Those of some people who do. */
    Set<UUID> among(Collection<UUID> people) {
        return roles.holders(Role.IRO).stream().filter(people::contains).collect(Collectors.toSet());
    }

    /** @throws ProblemException 422 for anybody else */
    void require(UUID person) {
        if (!roles.holds(person, Role.IRO)) {
            throw new ProblemException(
                    "iro-role-missing", "This person does not hold the role IRO here. Add the membership first.");
        }
    }
}
