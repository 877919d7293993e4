package org.openiro.restriction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.openiro.access.ChildAccess;
import org.openiro.access.CurrentActor;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.child.Child;
import org.openiro.clock.AuthorityTime;
import org.openiro.platform.operation.Changes;
import org.openiro.platform.problem.ProblemException;
import org.openiro.work.AlertKind;
import org.openiro.work.Alerts;

/** Restricts records to named people, and lifts that. What it means for everybody else, the row policies say. */
@ApplicationScoped
class RestrictionService {

    private final EntityManager entities;
    private final NamedPeople people;
    private final ChildAccess access;
    private final CurrentActor current;
    private final Changes changes;
    private final AuthorityTime time;
    private final Alerts alerts;
    private final Audit audit;

    RestrictionService(
            EntityManager entities,
            NamedPeople people,
            ChildAccess access,
            CurrentActor current,
            Changes changes,
            AuthorityTime time,
            Alerts alerts,
            Audit audit) {
        this.entities = entities;
        this.people = people;
        this.access = access;
        this.current = current;
        this.changes = changes;
        this.time = time;
        this.alerts = alerts;
        this.audit = audit;
    }

    /** @param wanted null for those who are concerned with the child; whoever restricts is always named */
    RecordRestriction restrict(UUID childId, String ifMatch, String reason, Collection<UUID> wanted) {
        access.require(childId);
        Child child = changes.of(Child.class, childId, ifMatch);
        if (child.isRestricted()) {
            throw new ProblemException(
                    "record-restricted", "This record is restricted already. Change who is named, or lift that first.");
        }
        Set<UUID> named =
                new HashSet<>(wanted == null ? people.concerned(childId, time.today()) : people.requireKnown(wanted));
        UUID me = current.get().person();
        named.add(me);
        RecordRestriction restriction = new RecordRestriction(childId, reason, me, time.now());
        // Together, before anything is asked: a restriction without names closes the record to whoever makes it.
        entities.persist(restriction);
        people.add(restriction, named, me, time.now());
        child.restrict();
        audit.record(AuditEvent.of("RESTRICT_RECORD", "RecordRestriction", restriction.getId(), childId)
                .because(reason));
        return restriction;
    }

    /** @throws ProblemException 409 when the actor may not see the record */
    RecordRestriction name(UUID id, String ifMatch, String reason, Collection<UUID> wanted) {
        RecordRestriction restriction = changes.of(RecordRestriction.class, id, ifMatch);
        restriction.requireStanding();
        if (!access.sees(restriction.getChildId())) {
            throw new ProblemException(
                    "not-named", "You may not see this record yourself, so you cannot name others for it.");
        }
        access.require(restriction.getChildId());
        Set<UUID> named = new HashSet<>(people.requireKnown(wanted));
        UUID me = current.get().person();
        named.add(me);
        people.replace(restriction, named, me, time.now());
        // The entity tag of a restriction covers the people.
        entities.lock(restriction, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        audit.record(AuditEvent.of("NAME_RESTRICTION_PEOPLE", "RecordRestriction", id, restriction.getChildId())
                .changing("people")
                .because(reason));
        return restriction;
    }

    /** Every IRO manager and director may, so that no record is lost; who is not named does not do it unnoticed. */
    RecordRestriction lift(UUID id, String ifMatch, String reason) {
        RecordRestriction restriction = changes.of(RecordRestriction.class, id, ifMatch);
        restriction.requireStanding();
        UUID me = current.get().person();
        boolean named = people.isNamed(id, me);
        people.replace(restriction, Set.of(), me, time.now());
        restriction.lift(me, reason, time.now());
        // From here on the child can be found again, also by somebody who was not named.
        entities.flush();
        changes.of(Child.class, restriction.getChildId(), null).open();
        if (!named) {
            alerts.raise(AlertKind.RESTRICTION_LIFTED, restriction.getChildId(), id);
        }
        audit.record(AuditEvent.of("LIFT_RESTRICTION", "RecordRestriction", id, restriction.getChildId())
                .because(reason));
        return restriction;
    }

    RecordRestriction read(UUID id) {
        RecordRestriction restriction = entities.find(RecordRestriction.class, id);
        if (restriction == null) {
            throw ProblemException.notFound();
        }
        audit.record(AuditEvent.read("RecordRestriction", id, restriction.getChildId()));
        return restriction;
    }

    ShownRestriction show(RecordRestriction restriction) {
        return new ShownRestriction(restriction, people.of(List.of(restriction.getId())));
    }
}
