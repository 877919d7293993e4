package org.openiro.oversight.concern;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.openiro.clock.LondonTime;
import org.openiro.platform.data.Aggregate;
import org.openiro.platform.paging.LatestFirst;
import org.openiro.platform.problem.ProblemException;

/**
 * A concern about a child's plan: a link was given, by which somebody raises it once, and the IRO records what came of
 * it. The database alone writes what is raised.
 */
@Entity
@DynamicUpdate
class Concern extends Aggregate {

    static final LatestFirst<Concern> LIST = LatestFirst.byMoment(Concern.class, "invitedAt", Concern::getInvitedAt);

    private static final int LINK_MONTHS = 12;

    private UUID childId;
    private String invitedName;
    private String invitedRelation;
    private String invitedEmail;
    private String language;
    private UUID invitedBy;
    private Instant invitedAt;

    @Column(insertable = false, updatable = false)
    private String words;

    @Column(insertable = false, updatable = false)
    private String name;

    @Column(insertable = false, updatable = false)
    private String relation;

    @Column(insertable = false, updatable = false)
    private String email;

    @Column(insertable = false, updatable = false)
    private String phone;

    @Column(insertable = false, updatable = false)
    private String raisedIn;

    @Column(insertable = false, updatable = false)
    private Instant raisedAt;

    @Column(insertable = false)
    private String outcome;

    @Column(insertable = false)
    private String wordsForReporter;

    @Column(insertable = false)
    private UUID outcomeBy;

    @Column(insertable = false)
    private Instant outcomeAt;

    protected Concern() {}

    Concern(UUID child, LinkRecipient recipient, UUID by, Instant now) {
        this.childId = child;
        this.invitedName = recipient.name();
        this.invitedRelation = recipient.relation();
        this.invitedEmail = recipient.email();
        this.language = recipient.language();
        this.invitedBy = by;
        this.invitedAt = now;
    }

    /** @throws ProblemException 409 unless it was raised, and nothing came of it yet */
    void answer(ConcernOutcome result, UUID by, Instant now) {
        if (status() != ConcernStatus.RAISED) {
            throw new ProblemException("concern-not-open", "Nothing waits to be recorded here.");
        }
        outcome = result.outcome();
        wordsForReporter = result.wordsForReporter();
        outcomeBy = by;
        outcomeAt = now;
    }

    ConcernStatus status() {
        if (raisedAt == null) {
            return ConcernStatus.LINK_GIVEN;
        }
        return outcomeAt == null ? ConcernStatus.RAISED : ConcernStatus.ANSWERED;
    }

    /** Until when it can be raised: twelve months after the link was given, which is our own default. */
    Instant linkEndsAt() {
        return invitedAt.atZone(LondonTime.ZONE).plusMonths(LINK_MONTHS).toInstant();
    }

    /** Where a mail reaches them: what they said themselves goes first. */
    Optional<String> address() {
        return Optional.ofNullable(email == null ? invitedEmail : email);
    }

    /** The tag of the language that they are written to in: the one they read the page in, once they have. */
    String languageOfMails() {
        return raisedIn == null ? language : raisedIn;
    }

    public UUID getChildId() {
        return childId;
    }

    public String getInvitedName() {
        return invitedName;
    }

    public String getInvitedRelation() {
        return invitedRelation;
    }

    public UUID getInvitedBy() {
        return invitedBy;
    }

    public Instant getInvitedAt() {
        return invitedAt;
    }

    /** Null, as what belongs to it, until raised. */
    public String getWords() {
        return words;
    }

    public String getName() {
        return name;
    }

    public String getRelation() {
        return relation;
    }

    /** Null, as the next, where they did not say. */
    public String getEmail() {
        return email;
    }

    public String getPhone() {
        return phone;
    }

    public String getRaisedIn() {
        return raisedIn;
    }

    public Instant getRaisedAt() {
        return raisedAt;
    }

    /** Null, as what belongs to it, until recorded. */
    public String getOutcome() {
        return outcome;
    }

    public String getWordsForReporter() {
        return wordsForReporter;
    }

    public UUID getOutcomeBy() {
        return outcomeBy;
    }

    public Instant getOutcomeAt() {
        return outcomeAt;
    }
}
