package org.openiro.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.openiro.platform.problem.ProblemException;

/**
 * Whose child is this? The relationship half of every access decision; the role half stands at the endpoint. A child who
 * is not yours looks the same as one who does not exist.
 */
@ApplicationScoped
public class ChildAccess {

    private static final String MINE =
            "select exists (select from openiro.child c where c.id = :child and " + VisibleChildren.CONDITION + ")";

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
        boolean mine = (Boolean) visible.bind(entities.createNativeQuery(MINE, Boolean.class))
                .setParameter("child", child)
                .getSingleResult();
        if (!mine) {
            throw ProblemException.notFound();
        }
        touched.note(child);
    }
}
