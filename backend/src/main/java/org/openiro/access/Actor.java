package org.openiro.access;

import java.util.Set;
import java.util.UUID;

/**
 * Who is asking, and as what.
 *
 * @param subject of the token
 * @param person as the authority knows them
 * @param roles in that authority, now
 */
public record Actor(String subject, UUID person, UUID authority, Set<Role> roles) {

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isAny(Role... any) {
        for (Role role : any) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }
}
