package org.openiro.companion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.openiro.access.ChildAccess;
import org.openiro.access.CurrentActor;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.platform.operation.Changes;
import org.openiro.platform.problem.ProblemException;
import org.openiro.work.WorkKind;
import org.openiro.work.WorkQueue;

/** Access of children to the companion app, as staff request, hand over and close it. */
@ApplicationScoped
class CompanionAccessService {

    private final EntityManager entities;
    private final Changes changes;
    private final Accesses accesses;
    private final ChildSessions sessions;
    private final ChildAccounts accounts;
    private final ActivationCodes codes;
    private final ChildAccess access;
    private final CurrentActor current;
    private final Audit audit;
    private final WorkQueue work;
    private final Clock clock;

    CompanionAccessService(
            EntityManager entities,
            Changes changes,
            Accesses accesses,
            ChildSessions sessions,
            ChildAccounts accounts,
            ActivationCodes codes,
            ChildAccess access,
            CurrentActor current,
            Audit audit,
            WorkQueue work,
            Clock clock) {
        this.entities = entities;
        this.changes = changes;
        this.accesses = accesses;
        this.sessions = sessions;
        this.accounts = accounts;
        this.codes = codes;
        this.access = access;
        this.current = current;
        this.audit = audit;
        this.work = work;
        this.clock = clock;
    }

    CompanionAccess request(UUID child) {
        access.require(child);
        boolean named = accesses.lockChild(child);
        Instant now = clock.instant();
        UUID by = current.get().person();
        Optional<UUID> known = accesses.find(child);
        CompanionAccess requested;
        if (known.isPresent()) {
            requested = accesses.locked(known.get());
            requested.requestAgain(by, now);
        } else {
            requireName(named);
            requested = accesses.add(child, by, now);
        }
        work.forAccountAt(child, WorkKind.PROVISION_CHILD_ACCOUNT, requested.getId(), now);
        audit.record(AuditEvent.of("REQUEST_COMPANION_ACCESS", "CompanionAccess", requested.getId(), child));
        return requested;
    }

    CompanionAccess read(UUID child) {
        access.require(child);
        CompanionAccess found = accesses.ofChild(child);
        audit.record(AuditEvent.read("CompanionAccess", found.getId(), child));
        return found;
    }

    /**
     * Sets a new code at the identity provider while the transaction is open, as its last act but the commit. What
     * goes wrong before or in it changes nothing here; what goes wrong after it leaves a code that nobody has seen,
     * and taking another puts things right. The other order would leave a record of a code that does not work.
     */
    TakenCode takeCode(UUID child, String ifMatch) {
        CompanionAccess taken = forChange(child, ifMatch);
        Instant now = clock.instant();
        taken.codeTaken(now);
        sessions.revokeAll(taken.getId(), now);
        work.forAccountAt(child, WorkKind.EXPIRE_ACTIVATION_CODE, taken.getId(), taken.getCodeExpiresAt());
        audit.record(AuditEvent.of("TAKE_ACTIVATION_CODE", "CompanionAccess", taken.getId(), child));
        entities.flush();
        String code = codes.draw();
        try {
            taken.accountIs(accounts.setCode(taken.getSignInName(), taken.getSubject(), code));
        } catch (AccountsUnavailableException e) {
            throw new ProblemException(
                    "service-unavailable",
                    "The sign-in service does not answer. Take a code again in a moment.",
                    List.of(),
                    Map.of("Retry-After", "5"));
        }
        return new TakenCode(taken, code);
    }

    /** The companion application refuses the child from the commit on; the identity provider follows. */
    CompanionAccess close(UUID child, String ifMatch, String reason) {
        CompanionAccess closed = forChange(child, ifMatch);
        Instant now = clock.instant();
        closed.close(reason, now);
        sessions.revokeAll(closed.getId(), now);
        work.forAccountAt(child, WorkKind.CLOSE_CHILD_ACCOUNT, closed.getId(), now);
        audit.record(AuditEvent.of("CLOSE_COMPANION_ACCESS", "CompanionAccess", closed.getId(), child)
                .changing("status", "closedReason")
                .because(reason));
        return closed;
    }

    private CompanionAccess forChange(UUID child, String ifMatch) {
        access.require(child);
        return changes.of(CompanionAccess.class, accesses.find(child).orElseThrow(ProblemException::notFound), ifMatch);
    }

    private static void requireName(boolean named) {
        if (!named) {
            throw new ProblemException(
                    "child-name-missing", "Record the names of the child first. The app greets a child by name.");
        }
    }

    /** @param code to be shown this once */
    record TakenCode(CompanionAccess access, String code) {}
}
