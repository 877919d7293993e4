package org.openiro.access;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who is asking, and as what.
 *
 * @param subject of the token
 * @param person as the authority knows them
 * @param roles in that authority, now, as far as they count for what is asked
 */
public record Actor(String subject, UUID person, UUID authority, Set<Role> roles) {

    private static final Set<Role> EXTERNAL = Set.of(Role.ADVOCATE, Role.GUARDIAN);

    /** The same person, with no more than these roles. */
    Actor in(Set<Role> counting) {
        return new Actor(
                subject,
                person,
                authority,
                roles.stream().filter(counting::contains).collect(Collectors.toUnmodifiableSet()));
    }

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

    /** Whether they work for somebody other than the authority in everything that counts: advocates and guardians. */
    public boolean isExternal() {
        return EXTERNAL.containsAll(roles);
    }
}
