package org.openiro.platform.scope;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The scope of the current request, which comes with the identity, or of the current item of work. Fields are private
 * and stay so: a public field of a request-scoped bean is written to its client proxy and would be seen by the next
 * request.
 */
@RequestScoped
public class CurrentScope {

    /** Attribute of the security identity that holds its {@link Scope}. */
    public static final String ATTRIBUTE = "openiro.scope";

    private final SecurityIdentity identity;
    private Scope entered;
    private boolean refused;
    private boolean unscoped;

    CurrentScope(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Works for this scope from here on, whoever is signed in. */
    public void enter(Scope scope) {
        entered = scope;
        refused = false;
    }

    /**
     * Runs something that must have no scope, such as finding out who somebody is: the identity, where a scope would
     * come from, is only just being made.
     */
    public <T> T without(Supplier<T> action) {
        unscoped = true;
        try {
            return action.get();
        } finally {
            unscoped = false;
        }
    }

    public Optional<Scope> current() {
        if (unscoped) {
            return Optional.empty();
        }
        if (entered != null) {
            return Optional.of(entered);
        }
        try {
            return Optional.ofNullable(identity.getAttribute(ATTRIBUTE));
        } catch (AuthenticationFailedException e) {
            // An operation for everybody, called with a token that is no longer any good: as for everybody.
            return Optional.empty();
        }
    }

    /**
     * @return the authority worked for
     * @throws IllegalStateException when there is no scope of one authority
     */
    public UUID authority() {
        Scope scope = current().orElse(null);
        if (scope instanceof Scope.Staff staff) {
            return staff.authority();
        }
        if (scope instanceof Scope.Work work) {
            return work.authority();
        }
        if (scope instanceof Scope.Seal seal) {
            return seal.authority();
        }
        throw new IllegalStateException("No authority in scope");
    }

    void refuse() {
        refused = true;
    }

    /** True when the database did not know the subject or the session. Nothing could be read or written. */
    public boolean refused() {
        return refused;
    }
}
