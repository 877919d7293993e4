package org.openiro.iro;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
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

    /** @throws ProblemException 422 for anybody else */
    void require(UUID person) {
        if (!roles.holds(person, Role.IRO)) {
            throw new ProblemException(
                    "iro-role-missing", "This person does not hold the role IRO here. Add the membership first.");
        }
    }
}
