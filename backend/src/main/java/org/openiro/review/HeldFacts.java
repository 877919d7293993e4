package org.openiro.review;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What is recorded of a review that was held. Of an imported one only the participation code is known. */
@Embeddable
class HeldFacts {

    private LocalDate completedOn;
    private Boolean withoutMeeting;
    private Boolean chairedByIro;
    private Boolean childAttended;
    private Boolean childSpoke;
    private Boolean advocateSpoke;
    private Boolean conveyedSymbolically;
    private Boolean briefedAdvocate;
    private Boolean viewsConveyed;
    private Integer viewsSharedBefore;

    @Enumerated(EnumType.STRING)
    private ParticipationCode participationFromFacts;

    @Enumerated(EnumType.STRING)
    private ParticipationCode participationCode;

    private String participationOverrideReason;
    private Boolean iroContactStated;

    @Enumerated(EnumType.STRING)
    private ContactMethod iroContactMethod;

    private UUID recordedBy;
    private Instant recordedAt;

    protected HeldFacts() {}

    HeldFacts(HoldingFacts facts, RecordedParticipation participation, int sharedBefore, UUID by, Instant now) {
        completedOn = facts.completedOn();
        withoutMeeting = facts.format() == ReviewFormat.WITHOUT_MEETING;
        chairedByIro = facts.chairedByIro();
        childAttended = facts.childAttended();
        childSpoke = facts.childSpoke();
        advocateSpoke = facts.advocateSpoke();
        conveyedSymbolically = facts.symbolic();
        briefedAdvocate = facts.briefedAdvocate();
        viewsConveyed = facts.viewsConveyed();
        viewsSharedBefore = sharedBefore;
        participationFromFacts = participation.derived();
        participationCode = participation.code();
        participationOverrideReason = participation.overrideReason().orElse(null);
        iroContactMethod = facts.contactMethod();
        iroContactStated = facts.contactMethod() != null;
        recordedBy = by;
        recordedAt = now;
    }

    /** Null for an imported review. */
    public LocalDate getCompletedOn() {
        return completedOn;
    }

    /** Of an imported review nobody knows; it counts as a meeting. */
    public boolean isWithoutMeeting() {
        return Boolean.TRUE.equals(withoutMeeting);
    }

    /** Null for an imported review. */
    public ReviewFormat getFormat() {
        return withoutMeeting == null ? null : withoutMeeting ? ReviewFormat.WITHOUT_MEETING : ReviewFormat.MEETING;
    }

    public Boolean getChairedByIro() {
        return chairedByIro;
    }

    public Boolean getChildAttended() {
        return childAttended;
    }

    public Boolean getChildSpoke() {
        return childSpoke;
    }

    public Boolean getAdvocateSpoke() {
        return advocateSpoke;
    }

    public Boolean getConveyedSymbolically() {
        return conveyedSymbolically;
    }

    public Boolean getBriefedAdvocate() {
        return briefedAdvocate;
    }

    public Boolean getViewsConveyed() {
        return viewsConveyed;
    }

    public int getViewsSharedBefore() {
        return viewsSharedBefore == null ? 0 : viewsSharedBefore;
    }

    public ParticipationCode getParticipationFromFacts() {
        return participationFromFacts;
    }

    public ParticipationCode getParticipationCode() {
        return participationCode;
    }

    /** Null where the code follows from the facts. */
    public String getParticipationOverrideReason() {
        return participationOverrideReason;
    }

    public Boolean getIroContactStated() {
        return iroContactStated;
    }

    public ContactMethod getIroContactMethod() {
        return iroContactMethod;
    }

    /** Null for an imported review. */
    public UUID getRecordedBy() {
        return recordedBy;
    }

    /** Null for an imported review. */
    public Instant getRecordedAt() {
        return recordedAt;
    }
}
