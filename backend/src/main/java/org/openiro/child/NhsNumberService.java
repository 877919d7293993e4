package org.openiro.child;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;
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

/** The NHS number of a child, for those who work with the case. */
@ApplicationScoped
class NhsNumberService {

    private final EntityManager entities;
    private final Changes changes;
    private final ChildAccess access;
    private final CurrentActor current;
    private final AuthorityTime time;
    private final Audit audit;

    NhsNumberService(
            EntityManager entities,
            Changes changes,
            ChildAccess access,
            CurrentActor current,
            AuthorityTime time,
            Audit audit) {
        this.entities = entities;
        this.changes = changes;
        this.access = access;
        this.current = current;
        this.time = time;
        this.audit = audit;
    }

    /** Empty while none was ever recorded. */
    Optional<ConsistentIdentifier> of(UUID child) {
        access.require(child);
        return find(child);
    }

    /**
     * @param number null for none
     * @param none the entity tag under which the lack of a number was read
     * @throws ProblemException 400 for what is no NHS number, 409 for another child's
     */
    ConsistentIdentifier record(UUID child, String number, boolean verified, String ifMatch, String none) {
        access.require(child);
        // The child's row is the turnstile: of two who record the first number, the second meets it.
        changes.of(Child.class, child, null);
        Optional<ConsistentIdentifier> known = find(child);
        changes.requireSeen(ifMatch, known.map(ConsistentIdentifier::etag).orElse(none));
        String digits = checked(number, verified);
        ConsistentIdentifier identifier = known.orElseGet(() -> new ConsistentIdentifier(child));
        List<String> changed = identifier.become(digits, verified, current.get().person(), time.now());
        try {
            entities.persist(identifier);
            entities.flush();
        } catch (PersistenceException e) {
            // Also by a child whose record is closed to the actor.
            if (ViolatedConstraint.is("consistent_identifier_value", e)) {
                throw new ProblemException(
                        "nhs-number-taken",
                        "Another child of the authority has this number.",
                        new FieldProblem("/nhsNumber", "TAKEN", "Another child has this number."));
            }
            throw e;
        }
        audit.record(AuditEvent.of("RECORD_NHS_NUMBER", "ConsistentIdentifier", identifier.getId(), child)
                .changing(changed.toArray(String[]::new)));
        return identifier;
    }

    private static String checked(String number, boolean verified) {
        if (number == null) {
            if (verified) {
                throw refused("/verified", "INVALID", "Without a number there is nothing to verify.");
            }
            return null;
        }
        return NhsNumber.parse(number)
                .map(NhsNumber::digits)
                .orElseThrow(() -> refused("/nhsNumber", "CHECK_DIGIT", "The check digit does not fit the others."));
    }

    private static ProblemException refused(String pointer, String code, String message) {
        return ProblemException.malformed(new FieldProblem(pointer, code, message));
    }

    private Optional<ConsistentIdentifier> find(UUID child) {
        return entities.createQuery(
                        "from ConsistentIdentifier i where i.childId = :child and i.scheme = 'NHS'",
                        ConsistentIdentifier.class)
                .setParameter("child", child)
                .getResultStream()
                .findFirst();
    }
}
