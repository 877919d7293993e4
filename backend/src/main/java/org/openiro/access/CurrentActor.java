package org.openiro.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** The actor of the current request. */
@RequestScoped
public class CurrentActor {

    static final String ATTRIBUTE = "openiro.actor";

    private final SecurityIdentity identity;

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
        return Optional.ofNullable(identity.getAttribute(ATTRIBUTE));
    }
}
