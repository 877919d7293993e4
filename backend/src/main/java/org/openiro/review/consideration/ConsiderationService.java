package org.openiro.review.consideration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Consumer;
import org.openiro.access.CurrentActor;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.clock.AuthorityTime;
import org.openiro.platform.problem.ProblemException;
import org.openiro.review.OpenRecords;
import org.openiro.review.PlanElement;
import org.openiro.review.Review;
import org.openiro.review.ReviewReading;
import org.openiro.review.part.ReviewPapers;
import org.openiro.review.part.ReviewPart;

/** Recording what a review considered: while it is to come, and after it was held until its record is issued. */
@ApplicationScoped
class ConsiderationService {

    private final ReviewReading reviews;
    private final ReviewPapers papers;
    private final OpenRecords records;
    private final ReviewedCases cases;
    private final ConsideredReferences references;
    private final CurrentActor actor;
    private final AuthorityTime time;
    private final Audit audit;

    ConsiderationService(
            ReviewReading reviews,
            ReviewPapers papers,
            OpenRecords records,
            ReviewedCases cases,
            ConsideredReferences references,
            CurrentActor actor,
            AuthorityTime time,
            Audit audit) {
        this.reviews = reviews;
        this.papers = papers;
        this.records = records;
        this.cases = cases;
        this.references = references;
        this.actor = actor;
        this.time = time;
        this.audit = audit;
    }

    Considered read(UUID review) {
        UUID child = reviews.requireChildOf(review);
        audit.record(AuditEvent.read("ReviewConsiderations", review, child));
        Considerations written =
                papers.find(Considerations.class, review).orElseGet(() -> new Considerations(child, review));
        return new Considered(written, cases.of(child, review));
    }

    Considered record(UUID review, String ifMatch, ReviewPart part, Consumer<Considerations> verb) {
        Considerations empty = new Considerations(reviews.requireChildOf(review), review);
        part.check();
        Considerations written =
                papers.change(Considerations.class, empty, ifMatch, records::requireOpen, considerations -> {
                    part.checkDays(time.today());
                    verb.accept(considerations);
                });
        audit.record(AuditEvent.of("CONSIDER", "ReviewConsiderations", review, empty.getChildId())
                .changing(part.name()));
        return new Considered(written, cases.of(empty.getChildId(), review));
    }

    /** As above, with a view that the child shared for this review. */
    Considered recordView(UUID review, String ifMatch, PlanElement element, ElementView view) {
        Considered considered = record(review, ifMatch, view, written -> written.record(element, view));
        references.requireShared(view, considered.reviewed());
        return considered;
    }

    Considered recordAttendance(UUID review, String ifMatch, Attendance attendance) {
        Considered considered = record(review, ifMatch, attendance, written -> written.record(attendance));
        references.requireInvited(attendance, review);
        return considered;
    }

    Considered complete(UUID review, String ifMatch) {
        Considerations empty = new Considerations(reviews.requireChildOf(review), review);
        ReviewedCase reviewed = cases.of(empty.getChildId(), review);
        Considerations written =
                papers.change(Considerations.class, empty, ifMatch, this::requireHeld, considerations -> {
                    new Completeness(considerations, reviewed).require();
                    considerations.complete(actor.get().person(), time.now());
                });
        audit.record(AuditEvent.of("COMPLETE_CONSIDERATIONS", "ReviewConsiderations", review, empty.getChildId())
                .changing("completed"));
        return new Considered(written, reviewed);
    }

    private void requireHeld(Review review) {
        records.requireOpen(review);
        if (!review.isHeld()) {
            throw new ProblemException("considerations-too-early", "Record first that the review was held.");
        }
    }
}
