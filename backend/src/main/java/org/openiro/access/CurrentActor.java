package org.openiro.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The actor of the current request, in the roles that the operation is open to. */
@RequestScoped
public class CurrentActor {

    static final String ATTRIBUTE = "openiro.actor";

    private final SecurityIdentity identity;
    private Set<Role> counting = EnumSet.allOf(Role.class);

    CurrentActor(SecurityIdentity identity) {
        this.identity = identity;
    }

    /**
     * @throws IllegalStateException outside a staff request, as in background work
     */
    public Actor get() {
        return find().orElseThrow(() -> new IllegalStateException("No member of staff is acting"));
    }

    /** Empty in background work, where nobody in particular acts. */
    public Optional<Actor> find() {
        Actor actor = identity.getAttribute(ATTRIBUTE);
        return Optional.ofNullable(actor).map(known -> known.in(counting));
    }

    /** From now on only these roles count, as far as the actor has them. */
    void actIn(Set<Role> roles) {
        counting = Set.copyOf(roles);
    }
}
