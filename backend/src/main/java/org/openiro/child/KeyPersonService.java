package org.openiro.child;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.openiro.access.ChildAccess;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.clock.AuthorityTime;
import org.openiro.clock.LondonTime;
import org.openiro.platform.operation.Changes;
import org.openiro.platform.paging.Page;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;
import org.openiro.work.WorkKind;
import org.openiro.work.WorkQueue;

/** Who is what to a child: read by conflict-of-interest checks and by access alike. */
@ApplicationScoped
class KeyPersonService {

    private static final int DAYS_AHEAD = 90;

    private final KeyPeople keyPeople;
    private final EntityManager entities;
    private final Changes changes;
    private final ChildAccess access;
    private final WorkQueue work;
    private final AuthorityTime time;
    private final Audit audit;

    KeyPersonService(
            KeyPeople keyPeople,
            EntityManager entities,
            Changes changes,
            ChildAccess access,
            WorkQueue work,
            AuthorityTime time,
            Audit audit) {
        this.keyPeople = keyPeople;
        this.entities = entities;
        this.changes = changes;
        this.access = access;
        this.work = work;
        this.time = time;
        this.audit = audit;
    }

    Page<NamedKeyPerson> list(UUID child, String cursor, int limit) {
        access.require(child);
        return keyPeople.page(child, cursor, limit);
    }

    NamedKeyPerson read(UUID child, UUID id) {
        access.require(child);
        audit.record(AuditEvent.read("KeyPerson", id, child));
        return keyPeople.get(child, id);
    }

    NamedKeyPerson assign(
            UUID childId,
            UUID person,
            KeyPersonRelation relation,
            LocalDate from,
            SocialWorkerChangeReason changeReason) {
        access.require(childId);
        requireFitting(relation, changeReason);
        // The child's row is the turnstile: the checks below hold until this transaction ends.
        Child child = changes.of(Child.class, childId, null);
        requireKnown(person);
        requirePlausible(child, from);
        if (relation.conflictsWithIro() && keyPeople.isIro(childId, person, time.today())) {
            throw new ProblemException(
                    "iro-conflict",
                    "The child's Independent Reviewing Officer cannot have a part in the case.",
                    new FieldProblem("/personId", relation.name(), "This person is the child's IRO."));
        }
        for (KeyPerson former : keyPeople.lasting(childId, relation)) {
            if (former.getPersonId().equals(person)) {
                throw new ProblemException("key-person-exists", "This person has this part already.");
            }
            if (relation == KeyPersonRelation.CASE_WORKER) {
                end(former, from);
            }
        }
        return add(new KeyPerson(childId, person, relation, from, changeReason));
    }

    /** For whoever has just registered a child. */
    void becomeCaseWorker(UUID child, UUID person) {
        add(new KeyPerson(child, person, KeyPersonRelation.CASE_WORKER, time.today(), SocialWorkerChangeReason.FCONTA));
    }

    NamedKeyPerson end(UUID child, UUID id, String ifMatch) {
        access.require(child);
        keyPeople.requireOf(child, id);
        KeyPerson entry = changes.of(KeyPerson.class, id, ifMatch);
        end(entry, time.today());
        return keyPeople.get(child, id);
    }

    private NamedKeyPerson add(KeyPerson entry) {
        keyPeople.add(entry);
        audit.record(AuditEvent.of("ASSIGN_KEY_PERSON", "KeyPerson", entry.getId(), entry.getChildId())
                .changing("personId", "relation", "from"));
        return keyPeople.get(entry.getChildId(), entry.getId());
    }

    private void end(KeyPerson entry, LocalDate day) {
        entry.endOn(day);
        entities.flush();
        if (entry.getRelation() == KeyPersonRelation.CASE_WORKER) {
            work.apartAt(WorkKind.CASE_HANDED_OVER, entry.getPersonId(), handedOverAt(entry.getEndedOn()));
        }
        audit.record(AuditEvent.of("END_KEY_PERSON", "KeyPerson", entry.getId(), entry.getChildId())
                .changing("endedOn"));
    }

    private Instant handedOverAt(LocalDate day) {
        return day.isAfter(time.today()) ? LondonTime.startOf(day) : time.now();
    }

    private static void requireFitting(KeyPersonRelation relation, SocialWorkerChangeReason changeReason) {
        if (changeReason != null && relation != KeyPersonRelation.CASE_WORKER) {
            throw ProblemException.malformed(
                    new FieldProblem("/changeReason", "NO_CASE_WORKER", "Only for a new social worker of the child."));
        }
    }

    private void requireKnown(UUID person) {
        if (!keyPeople.isKnown(person)) {
            throw new ProblemException(
                    "unknown-reference",
                    "The authority does not know this person. Register them first.",
                    new FieldProblem("/personId", "NOT_FOUND", "No such person is known."));
        }
    }

    private void requirePlausible(Child child, LocalDate from) {
        OutOfOrder.requireSinceBirth("/from", from, child.getDateOfBirth());
        if (from.isAfter(time.today().plusDays(DAYS_AHEAD))) {
            throw OutOfOrder.at("/from", "OUT_OF_ORDER", "Not more than 90 days ahead.");
        }
    }
}
