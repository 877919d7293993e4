package org.openiro.review.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Set;
import java.util.UUID;
import org.openiro.access.CurrentActor;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.clock.AuthorityTime;
import org.openiro.platform.paging.Page;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;
import org.openiro.review.RecordPart;
import org.openiro.review.ReviewReading;

/** The record of a review: as it stands, and as it was issued. */
@ApplicationScoped
class RecordService {

    private final Documents documents;
    private final ReviewDocuments store;
    private final RecordComposer composer;
    private final ReviewReading reviews;
    private final CurrentActor actor;
    private final AuthorityTime time;
    private final Audit audit;
    private final Event<RecordIssued> issued;

    RecordService(
            Documents documents,
            ReviewDocuments store,
            RecordComposer composer,
            ReviewReading reviews,
            CurrentActor actor,
            AuthorityTime time,
            Audit audit,
            Event<RecordIssued> issued) {
        this.documents = documents;
        this.store = store;
        this.composer = composer;
        this.reviews = reviews;
        this.actor = actor;
        this.time = time;
        this.audit = audit;
        this.issued = issued;
    }

    /** What the IRO wrote, and the record it is to become a part of. */
    record Draft(
            ReviewDocument document,
            Narrative narrative,
            RecordContent content,
            Set<RecordPart> heldBack,
            String sha256) {}

    Draft read(UUID review) {
        return draft(documents.read(review, DocumentKind.RECORD));
    }

    /** @param correcting why a record that was issued is corrected, also in what it rests on; null where that stays */
    Draft write(UUID review, String ifMatch, Narrative narrative, String correcting) {
        return draft(documents.draft(review, DocumentKind.RECORD, ifMatch, narrative, correcting));
    }

    /**
     * Makes final what the caller has read.
     *
     * @param seen hash of the draft that was read
     */
    RecordForReader issue(UUID review, String ifMatch, String seen, String incompleteReason, String reason) {
        IssuedVersion version = documents.issue(
                review, DocumentKind.RECORD, ifMatch, document -> whole(document, seen, incompleteReason), reason);
        issued.fire(new RecordIssued(version.getChildId(), review, version.getNumber()));
        return forActor(version);
    }

    /** Newest first. */
    Page<RecordForReader> versions(UUID review, String cursor, int limit) {
        UUID child = reviews.requireChildOf(review);
        audit.record(AuditEvent.read("ReviewRecord", review, child));
        Page<IssuedVersion> page = store.versions(review, DocumentKind.RECORD, cursor, limit);
        return new Page<>(page.items().stream().map(this::forActor).toList(), page.nextCursor());
    }

    /**
     * A version that was issued, with what the current actor may read of it.
     *
     * @throws ProblemException 404 for a review that is not the current actor's, and for a version there is not
     */
    RecordForReader version(UUID review, int number) {
        UUID child = reviews.requireChildOf(review);
        audit.record(AuditEvent.read("ReviewRecord", review, child));
        return store.version(review, DocumentKind.RECORD, number)
                .map(this::forActor)
                .orElseThrow(ProblemException::notFound);
    }

    private RecordForReader forActor(IssuedVersion version) {
        return RecordForReader.of(version, RecordReader.of(actor.get()));
    }

    private RecordContent whole(ReviewDocument document, String seen, String incompleteReason) {
        Draft draft = draft(document);
        if (!draft.sha256().equals(seen)) {
            throw new ProblemException(
                    "record-draft-changed", "What the record says has changed since you read it. Read it again.");
        }
        boolean reasoned = incompleteReason != null && !incompleteReason.isBlank();
        if (!draft.content().lacks().isEmpty() && !reasoned) {
            throw new ProblemException(
                    "record-incomplete",
                    "Complete it, or say why it is issued as it is.",
                    draft.content().lacks().stream()
                            .map(lack -> new FieldProblem(
                                    "/incompleteReason", lack.part().name(), lack.sentence()))
                            .toArray(FieldProblem[]::new));
        }
        if (!document.isWritten()) {
            document.draft(draft.narrative(), null, actor.get().person(), time.now());
        }
        return draft.content().issuedBecause(incompleteReason);
    }

    private Draft draft(ReviewDocument document) {
        Narrative narrative = document.getDraft() instanceof Narrative written ? written : Narrative.NONE;
        RecordComposer.Composed composed = composer.compose(document.getReviewId(), narrative);
        return new Draft(
                document, narrative, composed.content(), composed.heldBack(), ContentHash.of(composed.content()));
    }
}
