package org.openiro.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.openiro.platform.problem.ProblemException;

/**
 * Whose child is this? The relationship half of every access decision; the role half stands at the endpoint. A child who
 * is not yours looks the same as one who does not exist, and so does one whose record is restricted to others: the row
 * policies leave those out.
 */
@ApplicationScoped
public class ChildAccess {

    private static final String MINE = "select exists (select from openiro.child c where c.id = :child and "
            + VisibleChildren.CONDITION + "), scope.emergency_reason(:child)";

    private final VisibleChildren visible;
    private final EntityManager entities;
    private final TouchedChildren touched;

    ChildAccess(VisibleChildren visible, EntityManager entities, TouchedChildren touched) {
        this.visible = visible;
        this.entities = entities;
        this.touched = touched;
    }

    /**
     * Lets the current actor pass to a child who is theirs; the audit will say so.
     *
     * @throws ProblemException 404 for any other child
     */
    public void require(UUID child) {
        Object[] mine = ask(child);
        if (!(Boolean) mine[0]) {
            throw ProblemException.notFound();
        }
        touched.note(child, (String) mine[1]);
    }

    /** Whether the child is the current actor's, who is not let pass by that. */
    public boolean sees(UUID child) {
        return (Boolean) ask(child)[0];
    }

    /** Why the current actor has opened the child's record in an emergency; empty when it is open to them anyway. */
    public Optional<String> emergency(UUID child) {
        return Optional.ofNullable((String) ask(child)[1]);
    }

    private Object[] ask(UUID child) {
        return (Object[]) visible.bind(entities.createNativeQuery(MINE, Object[].class))
                .setParameter("child", child)
                .getSingleResult();
    }
}
