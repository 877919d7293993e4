package org.openiro.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.openiro.access.Actor;
import org.openiro.access.CurrentActor;
import org.openiro.access.Role;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.clock.AuthorityTime;
import org.openiro.people.HeldRoles;
import org.openiro.people.Person;
import org.openiro.platform.operation.Changes;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;

/** Writing the service register. */
@ApplicationScoped
class ServiceEntryService {

    private final EntityManager entities;
    private final Changes changes;
    private final ServiceEntries register;
    private final Cadences cadences;
    private final OtherDuties duties;
    private final HeldRoles roles;
    private final CurrentActor current;
    private final AuthorityTime time;
    private final Audit audit;

    ServiceEntryService(
            EntityManager entities,
            Changes changes,
            ServiceEntries register,
            Cadences cadences,
            OtherDuties duties,
            HeldRoles roles,
            CurrentActor current,
            AuthorityTime time,
            Audit audit) {
        this.entities = entities;
        this.changes = changes;
        this.register = register;
        this.cadences = cadences;
        this.duties = duties;
        this.roles = roles;
        this.current = current;
        this.time = time;
        this.audit = audit;
    }

    NamedEntry record(EntryFacts facts) {
        facts.requireFitting();
        requirePersonOf(facts);
        facts.requirePlausibleDays(time.today());
        takeTurn(facts.person());
        ServiceEntry entry = new ServiceEntry(facts, current.get().person(), time.now());
        entities.persist(entry);
        cadences.recorded(entry);
        if (facts.kind().isRequested()) {
            duties.requested(entry);
        }
        return audited("RECORD_SERVICE_ENTRY", entry, null);
    }

    NamedEntry decide(UUID id, String ifMatch, boolean accepted, String reason) {
        ServiceEntry entry = toChange(id, ifMatch);
        entry.requireRequested();
        UUID by = current.get().person();
        if (accepted) {
            takeTurn(entry.getPersonId());
            entry.accept(reason, duties.overCapWith(entry), by, time.now());
        } else {
            entry.refuse(reason, by, time.now());
        }
        duties.decided(entry);
        return audited(accepted ? "ACCEPT_OTHER_DUTY" : "REFUSE_OTHER_DUTY", entry, reason);
    }

    NamedEntry recordedInError(UUID id, String ifMatch, String reason) {
        ServiceEntry entry = toChange(id, ifMatch);
        takeTurn(entry.getPersonId());
        entry.recordedInError(reason, current.get().person(), time.now());
        cadences.recordedInError(entry);
        duties.recordedInError(entry);
        return audited("MARK_SERVICE_ENTRY_AS_ERROR", entry, reason);
    }

    private ServiceEntry toChange(UUID id, String ifMatch) {
        register.requireVisible(id);
        return changes.of(ServiceEntry.class, id, ifMatch);
    }

    /** Of two who write about one person at once, the second meets what the first has done: sums and what is owed. */
    private void takeTurn(UUID person) {
        changes.of(Person.class, person, null);
    }

    private void requirePersonOf(EntryFacts facts) {
        Actor actor = current.get();
        boolean own = facts.person().equals(actor.person());
        boolean theirsToRecord = own || !facts.kind().isPrivate() && register.isOpen(facts.person());
        if (!theirsToRecord || entities.find(Person.class, facts.person()) == null) {
            throw new ProblemException(
                    "unknown-reference",
                    "An id in the body names nobody for whom you may record this.",
                    new FieldProblem("/personId", "NOT_FOUND", "There is no such person for you."));
        }
        if (!roles.held(facts.person(), Role.IRO) && !roles.held(facts.person(), Role.IRO_MANAGER)) {
            throw new ProblemException(
                    "iro-role-missing", "This person was never an IRO or a manager of the service here.");
        }
    }

    private NamedEntry audited(String action, ServiceEntry entry, String reason) {
        audit.record(AuditEvent.of(action, "ServiceEntry", entry.getId(), null).because(reason));
        entities.flush();
        return register.named(entry.getId());
    }
}
