package org.openiro.child;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.openiro.access.ChildAccess;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.platform.problem.ProblemException;

/** Children as the authority registers and reads them. */
@ApplicationScoped
class ChildService {

    private final EntityManager entities;
    private final ChildSituations situations;
    private final ChildAccess access;
    private final Audit audit;
    private final Clock clock;

    ChildService(
            EntityManager entities, ChildSituations situations, ChildAccess access, Audit audit, Clock clock) {
        this.entities = entities;
        this.situations = situations;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    Child register(ChildFacts facts) {
        requireFreeIdentifier(facts.localIdentifier());
        Child child = new Child(facts, clock.instant());
        entities.persist(child);
        audit.record(AuditEvent.of("REGISTER_CHILD", "Child", child.getId(), child.getId()));
        return child;
    }

    Child read(UUID id) {
        access.require(id);
        audit.record(AuditEvent.of("READ_CHILD", "Child", id, id));
        return entities.find(Child.class, id);
    }

    ChildSituation situation(Child child) {
        return situations.of(List.of(child.getId())).get(child.getId());
    }

    private void requireFreeIdentifier(String identifier) {
        if (identifier == null) {
            return;
        }
        boolean taken = !entities.createQuery("select 1 from Child c where c.localIdentifier = :identifier")
                .setParameter("identifier", identifier)
                .getResultList()
                .isEmpty();
        if (taken) {
            throw new ProblemException(
                    "local-child-id-taken", "Another child of the authority has this number. Look the child up by it.");
        }
    }
}
