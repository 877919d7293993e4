package org.openiro.review.decision;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.openiro.platform.data.Aggregate;
import org.openiro.platform.problem.ProblemException;

/**
 * One version of a decision of a review: drafted, sent to the manager, answered, carried out. What was sent stays as it
 * was sent; a correction is another version.
 */
@Entity
class ReviewDecision extends Aggregate {

    private UUID childId;
    private UUID reviewId;

    @Embedded
    private DecisionContent content;

    private int carriedOver;
    private Instant draftedAt;
    private UUID draftedBy;
    private UUID issueId;
    private UUID supersedesId;
    private String correctionReason;

    @Embedded
    private ManagerResponse response;

    @Embedded
    private ChildsVersion childsVersion;

    @Embedded
    private Explanation explanation;

    @Embedded
    private CarryingOut carryingOut;

    @Embedded
    private DecisionEnding ending;

    protected ReviewDecision() {}

    ReviewDecision(UUID childId, UUID reviewId, DecisionContent content, UUID by, Instant now) {
        this.childId = childId;
        this.reviewId = reviewId;
        this.content = content;
        this.draftedBy = by;
        this.draftedAt = now;
    }

    void rewrite(DecisionContent other) {
        requireDraft();
        content = other;
    }

    /** @param carried how often what this puts right was carried over, this time included; 0 for anything else */
    void issue(DecisionIssue issue, int carried) {
        requireDraft();
        issueId = issue.getId();
        carriedOver = carried;
    }

    /** A draft is taken back, or what the manager queried. */
    void withdraw(String reason, UUID by, Instant now) {
        requireGoingOn();
        if (isIssued() && (response == null || !response.isQueryOpen())) {
            throw new ProblemException(
                    "decision-issued",
                    "What was sent stays. Correct it, or close it with a reason once it turns out not to be done.");
        }
        end(EndingKind.WITHDRAWN, reason, by, now);
    }

    /** The version that takes the place of this one, which stays on record. */
    ReviewDecision correct(DecisionContent corrected, String reason, UUID by, Instant now) {
        requireInForce();
        end(EndingKind.SUPERSEDED, reason, by, now);
        ReviewDecision next = new ReviewDecision(childId, reviewId, corrected, by, now);
        next.supersedesId = getId();
        next.correctionReason = reason;
        return next;
    }

    void agree(UUID by, Instant now) {
        requireAnswerable();
        response = response == null ? ManagerResponse.agreed(by, now) : response.agreedAfterAll(by, now);
    }

    void query(String reason, UUID by, Instant now) {
        requireAnswerable();
        if (response != null) {
            throw answered();
        }
        response = ManagerResponse.queried(reason, by, now);
    }

    /** The manager was silent until {@code at}; nothing happens where there was an answer. */
    boolean agreeByDefault(Instant at) {
        if (response != null || ending != null) {
            return false;
        }
        response = ManagerResponse.silent(at);
        return true;
    }

    void uphold(String reason, UUID by, Instant now) {
        requireInForce();
        if (response == null) {
            throw new ProblemException("decision-not-queried", "No query about this decision waits for an answer.");
        }
        response = response.upheld(reason, by, now);
    }

    void putInWords(ChildsVersion words) {
        requireGoingOn();
        if (isIssued() && childsVersion != null) {
            throw new ProblemException(
                    "decision-issued", "The child may have read these words. Correct the decision to change them.");
        }
        childsVersion = words;
    }

    void explained(Explanation how) {
        requireInForce();
        explanation = how;
    }

    /** @throws ProblemException 409 once it was done */
    void progress(ProgressState state, LocalDate on, String words, UUID by, Instant now) {
        requireInForce();
        if (isDone()) {
            throw new ProblemException("decision-done", "It is on record that this was done.");
        }
        carryingOut = getCarryingOut().said(state, on, words, by, now);
    }

    /** Its day has passed. Nothing happens where it was done, or ended, before that was noticed. */
    boolean passed(Instant at) {
        if (!isOutstanding() || getCarryingOut().overdueSince() != null) {
            return false;
        }
        carryingOut = getCarryingOut().overdue(at);
        return true;
    }

    /** Nobody took up in time that it is late or will not be done; also when that happens again. */
    boolean escalate(Instant at) {
        if (!isOutstanding()) {
            return false;
        }
        if (getCarryingOut().escalatedAt() == null) {
            carryingOut = getCarryingOut().escalated(at);
        }
        return true;
    }

    /** It is not done and will not be. */
    void close(String reason, UUID by, Instant now) {
        requireInForce();
        if (isDone()) {
            throw new ProblemException("decision-done", "This was done: there is nothing to close.");
        }
        end(EndingKind.CLOSED, reason, by, now);
    }

    /** A remedial action takes its place. */
    void carryOver(String reason, UUID by, Instant now) {
        requireInForce();
        if (isDone()) {
            throw new ProblemException("decision-done", "This was done: there is nothing to carry over.");
        }
        end(EndingKind.CARRIED_OVER, reason, by, now);
    }

    /** The remedial action holds no more: it is to be done as it was decided. */
    void resume() {
        if (!isCarriedOver()) {
            throw new IllegalStateException("Nothing took its place");
        }
        ending = null;
    }

    void requireDraft() {
        requireGoingOn();
        if (isIssued()) {
            throw new ProblemException("decision-issued", "What was sent stays as it was. Correct it with a reason.");
        }
    }

    void requireInForce() {
        requireGoingOn();
        if (!isIssued()) {
            throw new ProblemException("decision-not-issued", "Issue the decisions of the review first.");
        }
    }

    private void requireGoingOn() {
        if (ending != null) {
            throw new ProblemException(
                    "decision-ended", "This version was withdrawn, corrected, closed or carried over before.");
        }
    }

    private void requireAnswerable() {
        requireInForce();
        if (response != null && !response.isUpheld()) {
            throw answered();
        }
    }

    private ProblemException answered() {
        return response.answer() == ManagerAnswer.AGREED_BY_DEFAULT
                ? late()
                : new ProblemException("decision-answered", "The manager has answered this decision before.");
    }

    /** Also before the silence was put on record: that takes a moment. */
    static ProblemException late() {
        return new ProblemException(
                "decision-agreed-by-default",
                "The time for an answer has passed, and silence was taken as agreement. Ask the Independent Reviewing"
                        + " Officer to correct the decision.");
    }

    private void end(EndingKind how, String reason, UUID by, Instant now) {
        ending = new DecisionEnding(how, now, by, reason);
    }

    boolean isIssued() {
        return issueId != null;
    }

    boolean isDone() {
        return getCarryingOut().progress() == ProgressState.DONE;
    }

    boolean isCarriedOver() {
        return ending != null && ending.ending() == EndingKind.CARRIED_OVER;
    }

    /** What it said holds no more: it was withdrawn, or another version says it. */
    boolean wasTakenBack() {
        return ending != null && (ending.ending() == EndingKind.WITHDRAWN || ending.ending() == EndingKind.SUPERSEDED);
    }

    /** Sent, and neither done nor ended. */
    boolean isOutstanding() {
        return isIssued() && ending == null && !isDone();
    }

    UUID getChildId() {
        return childId;
    }

    UUID getReviewId() {
        return reviewId;
    }

    DecisionContent getContent() {
        return content;
    }

    int getCarriedOver() {
        return carriedOver;
    }

    Instant getDraftedAt() {
        return draftedAt;
    }

    UUID getDraftedBy() {
        return draftedBy;
    }

    /** Null for a draft. */
    UUID getIssueId() {
        return issueId;
    }

    UUID getSupersedesId() {
        return supersedesId;
    }

    String getCorrectionReason() {
        return correctionReason;
    }

    /** Null until the manager has answered, or been silent for too long. */
    ManagerResponse getResponse() {
        return response;
    }

    ChildsVersion getChildsVersion() {
        return childsVersion;
    }

    Explanation getExplanation() {
        return explanation;
    }

    CarryingOut getCarryingOut() {
        return carryingOut == null ? CarryingOut.NOTHING_YET : carryingOut;
    }

    /** Null while it goes on. */
    DecisionEnding getEnding() {
        return ending;
    }
}
