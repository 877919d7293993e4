package org.openiro.people;

import java.util.UUID;
import org.openiro.access.Role;

/** @param team null for a role without one */
record RoleInTeam(Role role, UUID team) {

    /** A social worker works in a team: through it the manager who answers for the case is known. */
    boolean lacksTeam() {
        return role == Role.SOCIAL_WORKER && team == null;
    }
}
