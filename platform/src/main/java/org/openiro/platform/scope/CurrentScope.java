package org.openiro.platform.scope;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import org.openiro.platform.problem.ProblemException;

/**
 * The scope of the current request or item of work. Fields are private and stay so: a public field of a request-scoped
 * bean is written to its client proxy and would be seen by the next request.
 */
@RequestScoped
public class CurrentScope {

    private Scope scope;
    private boolean refused;
    private ProblemException undecided;

    public void enter(Scope entered) {
        scope = entered;
        refused = false;
    }

    public Optional<Scope> current() {
        return Optional.ofNullable(scope);
    }

    /**
     * @return the authority worked for
     * @throws IllegalStateException when there is no scope of one authority
     */
    public UUID authority() {
        if (scope instanceof Scope.Staff staff) {
            return staff.authority();
        }
        if (scope instanceof Scope.Work work) {
            return work.authority();
        }
        throw new IllegalStateException("No authority in scope");
    }

    /** Why no scope could be chosen although somebody is signed in; answered instead of "forbidden". */
    public void leaveUndecided(ProblemException reason) {
        undecided = reason;
    }

    public Optional<ProblemException> undecided() {
        return Optional.ofNullable(undecided);
    }

    void refuse() {
        refused = true;
    }

    /** True when the database did not know the subject or the session. Nothing could be read or written. */
    public boolean refused() {
        return refused;
    }
}
