package org.openiro.child;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.openiro.platform.data.Aggregate;

/**
 * One legal status and one placement for a stretch of time, as the SSDA903 return counts episodes of care: an episode
 * ceases on the day the next one begins. Codes are kept as text, because an imported history may hold codes of no list.
 */
@Entity
class Episode extends Aggregate {

    /** The reason an episode ceased when care goes on in the next one. */
    private static final String CONTINUES = "X1";

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "period_of_care_id")
    private PeriodOfCare period;

    private UUID childId;
    private LocalDate startedOn;
    private String reasonNewEpisode;
    private String legalStatus;
    private String placementType;
    private String placementProvider;
    private String registrationStatus;
    private String placementPostcode;
    private LocalDate endedOn;
    private String reasonCeased;

    @Enumerated(EnumType.STRING)
    private RecordSource source;

    protected Episode() {}

    Episode(
            PeriodOfCare period,
            LocalDate startedOn,
            ReasonForNewEpisode reason,
            LegalStatus legalStatus,
            Placement placement) {
        this.period = period;
        this.childId = period.getChildId();
        this.startedOn = startedOn;
        this.reasonNewEpisode = reason.name();
        this.source = RecordSource.OPENIRO;
        take(legalStatus);
        take(placement);
    }

    /** Ends this episode on a day and begins one that is like it but for what is then changed. */
    Episode splitOn(LocalDate day, ReasonForNewEpisode reason) {
        Episode next = new Episode();
        next.period = period;
        next.childId = childId;
        next.startedOn = day;
        next.reasonNewEpisode = reason.name();
        next.legalStatus = legalStatus;
        next.placementType = placementType;
        next.placementProvider = placementProvider;
        next.registrationStatus = registrationStatus;
        next.placementPostcode = placementPostcode;
        next.endedOn = endedOn;
        next.reasonCeased = reasonCeased;
        next.source = RecordSource.OPENIRO;
        cease(day, CONTINUES);
        return next;
    }

    final void take(LegalStatus status) {
        legalStatus = status.name();
    }

    final void take(Placement placement) {
        placementType = placement.kind().name();
        placementProvider = placement.providerKind().name();
        placementPostcode = placement.postcode();
        registrationStatus = placement.registrationStatus() == null
                ? null
                : placement.registrationStatus().name();
    }

    void reason(ReasonForNewEpisode reason) {
        reasonNewEpisode = reason.name();
    }

    void cease(LocalDate day, String reason) {
        endedOn = day;
        reasonCeased = reason;
    }

    CareFacts.Stretch fact() {
        return new CareFacts.Stretch(
                startedOn,
                legalStatus,
                placementType,
                reason() == ReasonForNewEpisode.S || beginsPlacement(),
                reason().withNewCarer(),
                source == RecordSource.SSDA903);
    }

    ReasonForNewEpisode reason() {
        return Codes.known(ReasonForNewEpisode.class, reasonNewEpisode).orElse(ReasonForNewEpisode.S);
    }

    boolean hasPlacementOf(Episode other) {
        return Objects.equals(placementType, other.placementType)
                && Objects.equals(placementProvider, other.placementProvider)
                && Objects.equals(placementPostcode, other.placementPostcode)
                && Objects.equals(registrationStatus, other.registrationStatus);
    }

    boolean beginsPlacement() {
        return switch (reason()) {
            case P, T, B, U -> true;
            case S, L -> false;
        };
    }

    LocalDate getStartedOn() {
        return startedOn;
    }

    String getLegalStatus() {
        return legalStatus;
    }

    String getPlacementType() {
        return placementType;
    }

    String getPlacementProvider() {
        return placementProvider;
    }

    String getRegistrationStatus() {
        return registrationStatus;
    }

    String getPlacementPostcode() {
        return placementPostcode;
    }

    /** The day the episode ceased, which is the first day of the one after it; null while it lasts. */
    LocalDate getEndedOn() {
        return endedOn;
    }
}
