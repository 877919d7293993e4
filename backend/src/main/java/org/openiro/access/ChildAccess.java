package org.openiro.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
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

    private static final String THESE = "select c.id, scope.emergency_reason(c.id) from openiro.child c"
            + " where c.id in (:children) and " + VisibleChildren.CONDITION;

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

    /**
     * Lets the current actor pass to the child of a record; the audit will say so. Nothing but the child is read: what is
     * to be changed must not be loaded before it is locked.
     *
     * @param record an entity with a {@code childId}
     * @return the child
     * @throws ProblemException 404 for the record of any other child, and for one that there is not
     */
    public UUID requireChildOf(Class<?> record, UUID id) {
        UUID child = entities.createQuery(
                        "select r.childId from " + record.getSimpleName() + " r where r.id = :id", UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        require(child);
        return child;
    }

    /**
     * Lets the current actor pass to those of some children who are theirs, whatever their number in one query; the audit
     * will say so of each.
     */
    public Set<UUID> passTo(Collection<UUID> children) {
        Set<UUID> mine = new HashSet<>();
        if (!children.isEmpty()) {
            List<Object[]> rows = visible.bind(entities.unwrap(Session.class).createNativeQuery(THESE, Object[].class))
                    .setParameter("children", children)
                    .getResultList();
            for (Object[] row : rows) {
                touched.note((UUID) row[0], (String) row[1]);
                mine.add((UUID) row[0]);
            }
        }
        return mine;
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
