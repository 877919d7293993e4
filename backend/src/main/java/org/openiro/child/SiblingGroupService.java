package org.openiro.child;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.openiro.access.ChildAccess;
import org.openiro.access.CurrentActor;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.clock.AuthorityTime;
import org.openiro.platform.data.ViolatedConstraint;
import org.openiro.platform.operation.Changes;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;
import org.openiro.platform.scope.CurrentScope;

/** Who is whose brother or sister. A group is theirs who see a child in it, and shows them the children they see. */
@ApplicationScoped
class SiblingGroupService {

    private final EntityManager entities;
    private final SiblingGroups groups;
    private final Changes changes;
    private final ChildAccess access;
    private final CurrentScope scope;
    private final CurrentActor current;
    private final AuthorityTime time;
    private final Audit audit;

    SiblingGroupService(
            EntityManager entities,
            SiblingGroups groups,
            Changes changes,
            ChildAccess access,
            CurrentScope scope,
            CurrentActor current,
            AuthorityTime time,
            Audit audit) {
        this.entities = entities;
        this.groups = groups;
        this.changes = changes;
        this.access = access;
        this.scope = scope;
        this.current = current;
        this.time = time;
        this.audit = audit;
    }

    SiblingGroup create(Set<UUID> children) {
        children.forEach(child -> requireVisible(child, "/childIds"));
        SiblingGroup group =
                new SiblingGroup(scope.authority(), children, current.get().person(), time.now());
        entities.persist(group);
        flushUnlessInAnother();
        children.forEach(
                child -> audit.record(AuditEvent.of("CREATE_SIBLING_GROUP", "SiblingGroup", group.getId(), child)));
        return group;
    }

    SiblingGroup read(UUID id) {
        requireVisible(id);
        return entities.find(SiblingGroup.class, id);
    }

    SiblingGroup ofChild(UUID child) {
        access.require(child);
        return groups.of(child).orElseThrow(ProblemException::notFound);
    }

    SiblingGroup add(UUID id, String ifMatch, UUID child) {
        SiblingGroup group = forChange(id, ifMatch);
        requireVisible(child, "/childId");
        group.add(child, current.get().person(), time.now());
        flushUnlessInAnother();
        audit.record(AuditEvent.of("ADD_SIBLING", "SiblingGroup", id, child).changing("children"));
        return group;
    }

    SiblingGroup remove(UUID id, String ifMatch, UUID child) {
        access.require(child);
        SiblingGroup group = forChange(id, ifMatch);
        group.remove(child, current.get().person(), time.now());
        audit.record(AuditEvent.of("REMOVE_SIBLING", "SiblingGroup", id, child).changing("children"));
        return group;
    }

    /** The children of a group whom the current actor may see. */
    List<ListedSibling> shown(SiblingGroup group) {
        Set<UUID> children = access.passTo(group.children());
        return children.isEmpty() ? List.of() : groups.list(children);
    }

    private SiblingGroup forChange(UUID id, String ifMatch) {
        requireVisible(id);
        SiblingGroup group = changes.of(SiblingGroup.class, id, ifMatch);
        // The entity tag of a group covers who is in it.
        entities.lock(group, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        return group;
    }

    private void requireVisible(UUID group) {
        if (access.passTo(groups.childrenIn(group)).isEmpty()) {
            throw ProblemException.notFound();
        }
    }

    private void requireVisible(UUID child, String pointer) {
        if (!access.sees(child)) {
            throw new ProblemException(
                    "unknown-reference",
                    "An id in the body names nothing that you can see.",
                    new FieldProblem(pointer, "NOT_FOUND", "No such child is known."));
        }
    }

    private void flushUnlessInAnother() {
        try {
            entities.flush();
        } catch (PersistenceException e) {
            throw ViolatedConstraint.is("sibling_present", e) ? SiblingGroup.alreadyInOne() : e;
        }
    }
}
