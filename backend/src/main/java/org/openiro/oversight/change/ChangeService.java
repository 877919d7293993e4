package org.openiro.oversight.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.openiro.access.ChildAccess;
import org.openiro.access.CurrentActor;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.careplan.ConsideredReviews;
import org.openiro.careplan.NotPracticable;
import org.openiro.child.Child;
import org.openiro.clock.AuthorityTime;
import org.openiro.oversight.event.DetectedEvents;
import org.openiro.oversight.event.EventKind;
import org.openiro.platform.operation.Changes;

/** Proposing changes that a review considers first, and approving them. */
@ApplicationScoped
class ChangeService {

    private final EntityManager entities;
    private final Changes changes;
    private final ChildAccess access;
    private final ConsideredReviews reviews;
    private final DetectedEvents events;
    private final CurrentActor current;
    private final AuthorityTime time;
    private final Audit audit;

    ChangeService(
            EntityManager entities,
            Changes changes,
            ChildAccess access,
            ConsideredReviews reviews,
            DetectedEvents events,
            CurrentActor current,
            AuthorityTime time,
            Audit audit) {
        this.entities = entities;
        this.changes = changes;
        this.access = access;
        this.reviews = reviews;
        this.events = events;
        this.current = current;
        this.time = time;
        this.audit = audit;
    }

    ChangeProposal propose(UUID child, ProposedChange change) {
        access.require(child);
        ChangeProposal proposal =
                new ChangeProposal(child, change, current.get().person(), time.today());
        entities.persist(proposal);
        tell(proposal, "A change is proposed that a review considers first.");
        audit.record(AuditEvent.of("PROPOSE_CHANGE", "ChangeProposal", proposal.getId(), child));
        return proposal;
    }

    ChangeProposal consider(UUID id, String ifMatch, UUID review, String decided) {
        UUID child = access.requireChildOf(ChangeProposal.class, id);
        ChangeProposal proposal = changes.of(ChangeProposal.class, id, ifMatch);
        proposal.requireProposed();
        reviews.requireBegunSince(review, child, proposal.getProposedOn(), "/reviewId");
        proposal.consider(review, decided);
        audit.record(AuditEvent.of("CONSIDER_CHANGE", "ChangeProposal", id, child)
                .changing("status", "consideredAtReviewId", "decided"));
        return proposal;
    }

    ChangeProposal approve(UUID id, String ifMatch, NotPracticable why) {
        UUID child = access.requireChildOf(ChangeProposal.class, id);
        ChangeProposal proposal = changes.of(ChangeProposal.class, id, ifMatch);
        proposal.approve(
                why,
                entities.find(Child.class, child).getDateOfBirth(),
                current.get().person(),
                time.today());
        AuditEvent done =
                AuditEvent.of("APPROVE_CHANGE", "ChangeProposal", id, child).changing("status");
        if (why != null) {
            tell(proposal, "A change was approved that no review had considered, as one was not practicable.");
            done = done.because(why.reason());
        }
        audit.record(done);
        return proposal;
    }

    ChangeProposal withdraw(UUID id, String ifMatch, String reason) {
        UUID child = access.requireChildOf(ChangeProposal.class, id);
        ChangeProposal proposal = changes.of(ChangeProposal.class, id, ifMatch);
        proposal.withdraw(reason);
        audit.record(AuditEvent.of("WITHDRAW_CHANGE", "ChangeProposal", id, child)
                .changing("status")
                .because(proposal.getWithdrawalReason()));
        return proposal;
    }

    /** The IRO finds it in their work. */
    private void tell(ChangeProposal proposal, String words) {
        events.enter(proposal.getChildId(), EventKind.CARE_PLAN_CHANGE_PROPOSED, time.today(), words, proposal.getId());
    }
}
