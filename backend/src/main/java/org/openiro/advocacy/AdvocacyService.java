package org.openiro.advocacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;
import org.openiro.access.ChildAccess;
import org.openiro.access.CurrentActor;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.clock.AuthorityTime;
import org.openiro.clock.DeadlineBook;
import org.openiro.platform.operation.Changes;
import org.openiro.platform.problem.ProblemException;

/** What becomes of requests for an advocate. */
@ApplicationScoped
class AdvocacyService {

    private final EntityManager entities;
    private final Changes changes;
    private final ChildAccess access;
    private final AdvocateConflicts conflicts;
    private final ChildsAdvocates advocates;
    private final CurrentActor actor;
    private final DeadlineBook book;
    private final AuthorityTime time;
    private final Audit audit;

    AdvocacyService(
            EntityManager entities,
            Changes changes,
            ChildAccess access,
            AdvocateConflicts conflicts,
            ChildsAdvocates advocates,
            CurrentActor actor,
            DeadlineBook book,
            AuthorityTime time,
            Audit audit) {
        this.entities = entities;
        this.changes = changes;
        this.access = access;
        this.conflicts = conflicts;
        this.advocates = advocates;
        this.actor = actor;
        this.book = book;
        this.time = time;
        this.audit = audit;
    }

    /**
     * Asks on behalf of a child. The database enqueues what follows, as for the child's own request.
     *
     * @param reason sealed from here on, also from whoever wrote it; null or blank when the child wants nothing said
     */
    AdvocacyRequest request(UUID child, String reason) {
        access.require(child);
        AdvocacyRequest request = new AdvocacyRequest(child, actor.get().person(), time.now());
        entities.persist(request);
        entities.flush();
        if (reason != null && !reason.isBlank()) {
            entities.createNativeQuery("""
                            insert into openiro.advocacy_reason (request_id, local_authority_id, child_id, words)
                            values (:request, :authority, :child, :words)
                            """)
                    .setParameter("request", request.getId())
                    .setParameter("authority", request.getLocalAuthorityId())
                    .setParameter("child", child)
                    .setParameter("words", reason.strip())
                    .executeUpdate();
        }
        record("REQUEST_ADVOCACY", request);
        return request;
    }

    /** @param advocate null for the current actor */
    AdvocacyRequest accept(UUID id, String ifMatch, UUID advocate) {
        AdvocacyRequest request = sent(id, ifMatch);
        UUID named = advocate == null ? actor.get().person() : advocate;
        request.accept(named, time.now());
        conflicts.check(request.getChildId(), named);
        advocates.begin(request, time.today());
        AdvocacyReading.RULES.forEach(rule -> book.meet(rule, id, time.today(), named));
        record("ACCEPT_ADVOCACY_REQUEST", request, "status", "advocate");
        return request;
    }

    AdvocacyRequest met(UUID id, String ifMatch, LocalDate on) {
        AdvocacyRequest request = sent(id, ifMatch);
        request.met(on, time.today());
        record("RECORD_ADVOCACY_MEETING", request, "status", "metOn");
        return request;
    }

    AdvocacyRequest end(UUID id, String ifMatch, LocalDate on) {
        AdvocacyRequest request = sent(id, ifMatch);
        request.end(on, time.today(), time.now());
        book.withdrawAll(id, "The request ended");
        advocates.end(request);
        record("END_ADVOCACY_REQUEST", request, "status", "endedOn");
        return request;
    }

    /** What was sent to the provider is open to every advocate of the provider; the rest does not exist for them. */
    private AdvocacyRequest sent(UUID id, String ifMatch) {
        boolean sent = !entities.createQuery(
                        "select 1 from AdvocacyRequest r where r.id = :id and r.sentAt is not null")
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
        if (!sent) {
            throw ProblemException.notFound();
        }
        return changes.of(AdvocacyRequest.class, id, ifMatch);
    }

    private void record(String action, AdvocacyRequest request, String... changed) {
        audit.record(AuditEvent.of(action, "AdvocacyRequest", request.getId(), request.getChildId())
                .changing(changed));
    }
}
