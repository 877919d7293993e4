package org.openiro.review.distribution;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.openiro.platform.data.Aggregate;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;

/** Somebody on the list of those who get the record of a review. Nobody is taken off it: who gets none is told why. */
@Entity
@Table(name = "record_recipient")
class RecordRecipient extends Aggregate {

    /** Somebody on the list with what they were given, oldest first. */
    record Details(RecordRecipient recipient, List<GivenCopy> copies) {}

    private UUID childId;
    private UUID reviewId;

    @Enumerated(EnumType.STRING)
    private RecipientKind kind;

    private UUID attendeeId;
    private UUID personId;
    private String name;
    private boolean invited;
    private String email;
    private String language;

    @Enumerated(EnumType.STRING)
    private RecipientState state;

    private Integer receivedVersion;
    private UUID currentCopyId;
    private UUID receivedCopyId;
    private String exclusionReason;
    private UUID decidedBy;
    private Instant decidedAt;
    private Instant addedAt;
    private boolean addedLater;

    protected RecordRecipient() {}

    /** @param who as they are known when they come on the list */
    RecordRecipient(UUID child, UUID review, Recipient who, Instant now) {
        this.childId = child;
        this.reviewId = review;
        this.kind = who.kind();
        this.attendeeId = who.attendeeId();
        this.personId = who.personId();
        this.name = who.name();
        this.invited = who.invited();
        this.email = who.email();
        this.language = who.language() == null ? "en" : who.language();
        this.state = RecipientState.TO_DECIDE;
        this.addedAt = now;
    }

    /**
     * Takes over how somebody is to get a copy, before one is made for them.
     *
     * @throws ProblemException 422 for a way that does not lead to them
     */
    void reach(Receipt receipt) {
        if (receipt.kind() != null && kind != RecipientKind.CHILD && receipt.kind() != RecipientKind.CHILD) {
            kind = receipt.kind();
        }
        email = receipt.email() == null ? email : receipt.email();
        language = receipt.language() == null ? language : receipt.language();
        require(receipt.how().suits(kind), "/how", "The app is for the child, links and portals are for others.");
        require(receipt.how() != CopyChannel.LINK || email != null, "/email", "Needed for a mail.");
        require(receipt.how() != CopyChannel.PORTAL || personId != null, "/how", "Nobody registered is meant.");
    }

    /** Has this copy, or will have it as soon as the mail server takes it. Any other that is on its way is not sent. */
    void given(RecordCopy copy, UUID by, Instant now) {
        currentCopyId = copy.getId();
        exclusionReason = null;
        if (copy.getChannel() == CopyChannel.LINK) {
            state = RecipientState.SENDING;
        } else {
            received(copy);
        }
        decide(by, now);
    }

    /** Whether this is the copy that they are to be sent: another may have been given since, or a later version issued. */
    boolean awaits(RecordCopy copy) {
        return state == RecipientState.SENDING && copy.getId().equals(currentCopyId);
    }

    /** The mail server took the copy that they await. */
    void received(RecordCopy copy) {
        state = RecipientState.RECEIVED;
        receivedVersion = copy.getNumber();
        receivedCopyId = copy.getId();
    }

    /**
     * The mail did not reach them: somebody has to find another way, unless they have this version already. What they had
     * before they have still.
     */
    void notReached(RecordCopy copy) {
        undecided();
        if (receivedVersion != null && receivedVersion == copy.getNumber()) {
            state = RecipientState.RECEIVED;
            currentCopyId = receivedCopyId;
        }
    }

    /**
     * They get none; whoever has an earlier version does not get the newest.
     *
     * @param newest number of the last version
     * @throws ProblemException 409 for somebody who has a copy of it already
     */
    void exclude(String reason, int newest, UUID by, Instant now) {
        if (receivedVersion != null && receivedVersion >= newest) {
            throw new ProblemException("record-copy-given", "They have a copy already, which nobody can take back.");
        }
        state = RecipientState.EXCLUDED;
        currentCopyId = null;
        exclusionReason = reason.strip();
        decide(by, now);
    }

    /**
     * There is a later version: whoever has an earlier one, or was to get it, is to get this. Who was left out has none that
     * could be wrong, unless it was a correction that they were left out of.
     */
    void corrected() {
        if (state != RecipientState.EXCLUDED || receivedVersion != null) {
            undecided();
        }
    }

    private void undecided() {
        state = RecipientState.TO_DECIDE;
        currentCopyId = null;
        exclusionReason = null;
    }

    /** Takes somebody on the list after the record was issued. */
    static RecordRecipient later(UUID child, UUID review, Recipient who, Instant now) {
        RecordRecipient added = new RecordRecipient(child, review, who, now);
        added.addedLater = true;
        return added;
    }

    boolean wasAddedLater() {
        return addedLater;
    }

    /** Whether they have an earlier version and it was not said why they do not get this. */
    boolean isOwed(int newest) {
        return receivedVersion != null && receivedVersion < newest && state != RecipientState.EXCLUDED;
    }

    /** Whether they had some version, or it is known why none: a correction changes nothing in that. */
    boolean wasDealtWith() {
        return receivedVersion != null || state == RecipientState.EXCLUDED;
    }

    /** As above, for the last version. */
    boolean isDealtWith() {
        return state == RecipientState.RECEIVED || state == RecipientState.EXCLUDED;
    }

    private void decide(UUID by, Instant now) {
        decidedBy = by;
        decidedAt = now;
    }

    private static void require(boolean so, String pointer, String message) {
        if (!so) {
            throw new ProblemException(
                    "recipient-unreachable",
                    "Add what is needed, or choose another way.",
                    new FieldProblem(pointer, "UNREACHABLE", message));
        }
    }

    public UUID getChildId() {
        return childId;
    }

    public UUID getReviewId() {
        return reviewId;
    }

    public RecipientKind getKind() {
        return kind;
    }

    public UUID getPersonId() {
        return personId;
    }

    /** Null for the child. */
    public String getName() {
        return name;
    }

    public boolean isInvited() {
        return invited;
    }

    public String getEmail() {
        return email;
    }

    public String getLanguage() {
        return language;
    }

    public RecipientState getState() {
        return state;
    }

    /** Of the last copy that reached them; null before one did. */
    public Integer getReceivedVersion() {
        return receivedVersion;
    }

    /** Of the last version, that they have or are being sent; null where that is none. */
    UUID getCurrentCopyId() {
        return currentCopyId;
    }

    /** Null unless excluded. */
    public String getExclusionReason() {
        return exclusionReason;
    }

    public UUID getDecidedBy() {
        return decidedBy;
    }

    public Instant getDecidedAt() {
        return decidedAt;
    }
}
