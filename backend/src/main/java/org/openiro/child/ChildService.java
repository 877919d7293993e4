package org.openiro.child;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.openiro.access.Actor;
import org.openiro.access.ChildAccess;
import org.openiro.access.CurrentActor;
import org.openiro.access.Role;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.clock.AuthorityTime;
import org.openiro.platform.operation.Changes;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;
import org.openiro.work.AlertKind;
import org.openiro.work.Alerts;

/** Children as the authority registers, corrects and reads them. */
@ApplicationScoped
class ChildService {

    /** The service is for children, and for young people it goes on with until they are 25. */
    private static final int OLDEST_YEARS = 25;

    private final EntityManager entities;
    private final Changes changes;
    private final ChildReferences references;
    private final KeyPersonService keyPeople;
    private final ChildAccess access;
    private final CurrentActor current;
    private final AuthorityTime time;
    private final Alerts alerts;
    private final Audit audit;

    ChildService(
            EntityManager entities,
            Changes changes,
            ChildReferences references,
            KeyPersonService keyPeople,
            ChildAccess access,
            CurrentActor current,
            AuthorityTime time,
            Alerts alerts,
            Audit audit) {
        this.entities = entities;
        this.changes = changes;
        this.references = references;
        this.keyPeople = keyPeople;
        this.access = access;
        this.current = current;
        this.time = time;
        this.alerts = alerts;
        this.audit = audit;
    }

    Child register(ChildFacts facts) {
        requirePlausible(facts.dateOfBirth());
        Child child = new Child(facts, time.now());
        references.requireFreeIdentifier(facts.localIdentifier(), child.getId());
        references.requireParents(facts.lookedAfterParents(), child.getId());
        entities.persist(child);
        entities.flush();
        audit.record(AuditEvent.of("REGISTER_CHILD", "Child", child.getId(), child.getId()));
        Actor actor = current.get();
        if (actor.is(Role.SOCIAL_WORKER)) {
            keyPeople.becomeCaseWorker(child.getId(), actor.person());
        }
        return child;
    }

    Child read(UUID id) {
        access.require(id);
        return entities.find(Child.class, id);
    }

    Child update(UUID id, String ifMatch, ChildFacts facts) {
        access.require(id);
        Child child = changes.of(Child.class, id, ifMatch);
        requirePlausible(facts.dateOfBirth());
        references.requireFreeIdentifier(facts.localIdentifier(), id);
        references.requireParents(child.added(facts.lookedAfterParents()), id);
        references.requireBirthBeforeCare(facts.dateOfBirth(), id);
        List<String> changed = child.describe(facts);
        audit.record(AuditEvent.of("UPDATE_CHILD", "Child", id, id).changing(changed.toArray(String[]::new)));
        if (changed.contains("lookedAfterParentIds")) {
            references
                    .allocationSharedWith(facts.lookedAfterParents(), id)
                    .ifPresent(allocation -> alerts.raise(AlertKind.PARENT_AND_CHILD_SHARE_IRO, id, allocation));
        }
        if (changed.contains("dateOfBirth")) {
            references
                    .reviewsWithCodesNotFitting(facts.dateOfBirth(), id)
                    .forEach(review -> alerts.raise(AlertKind.PARTICIPATION_CODE_AGE, id, review));
        }
        return child;
    }

    private void requirePlausible(LocalDate birth) {
        LocalDate today = time.today();
        if (birth.isAfter(today) || birth.isBefore(today.minusYears(OLDEST_YEARS))) {
            throw ProblemException.malformed(new FieldProblem(
                    "/dateOfBirth", "OUT_OF_RANGE", "Not in the future and not more than 25 years ago."));
        }
    }
}
