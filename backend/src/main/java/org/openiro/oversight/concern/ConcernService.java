package org.openiro.oversight.concern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.openiro.access.ChildAccess;
import org.openiro.access.CurrentActor;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.clock.AuthorityTime;
import org.openiro.clock.DeadlineBook;
import org.openiro.clock.DeadlineRule;
import org.openiro.link.LinkPurpose;
import org.openiro.link.OneTimeLinks;
import org.openiro.platform.operation.Changes;
import org.openiro.work.WorkKind;
import org.openiro.work.WorkQueue;

/** Letting people raise concerns, and answering them. */
@ApplicationScoped
class ConcernService {

    private final EntityManager entities;
    private final Changes changes;
    private final ChildAccess access;
    private final OneTimeLinks links;
    private final WorkQueue queue;
    private final DeadlineBook book;
    private final CurrentActor current;
    private final AuthorityTime time;
    private final Audit audit;

    ConcernService(
            EntityManager entities,
            Changes changes,
            ChildAccess access,
            OneTimeLinks links,
            WorkQueue queue,
            DeadlineBook book,
            CurrentActor current,
            AuthorityTime time,
            Audit audit) {
        this.entities = entities;
        this.changes = changes;
        this.access = access;
        this.links = links;
        this.queue = queue;
        this.book = book;
        this.current = current;
        this.time = time;
        this.audit = audit;
    }

    GivenLink give(UUID child, LinkRecipient recipient) {
        access.require(child);
        Concern concern = new Concern(child, recipient, current.get().person(), time.now());
        entities.persist(concern);
        entities.flush();
        audit.record(AuditEvent.of("GIVE_CONCERN_LINK", "Concern", concern.getId(), child));
        if (concern.address().isPresent()) {
            queue.apart(WorkKind.SEND_CONCERN_LINK, concern.getId());
            return new GivenLink(concern, null);
        }
        return new GivenLink(
                concern,
                links.issue(LinkPurpose.CONCERN, child, concern.getId(), concern.linkEndsAt())
                        .address());
    }

    Concern answer(UUID id, String ifMatch, ConcernOutcome outcome) {
        UUID child = access.requireChildOf(Concern.class, id);
        Concern concern = changes.of(Concern.class, id, ifMatch);
        UUID by = current.get().person();
        concern.answer(outcome, by, time.now());
        book.meet(DeadlineRule.CONCERN_ANSWER, id, time.today(), by);
        if (concern.address().isPresent()) {
            queue.apart(WorkKind.SEND_CONCERN_LINK, id);
        }
        audit.record(AuditEvent.of("ANSWER_CONCERN", "Concern", id, child).changing("outcome", "wordsForReporter"));
        return concern;
    }

    /**
     * A concern that somebody can raise now.
     *
     * @param address of the link; null when it goes out by mail
     */
    record GivenLink(Concern concern, String address) {

        @Override
        public String toString() {
            return "GivenLink[" + concern.getId() + "]";
        }
    }
}
