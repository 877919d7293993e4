package org.openiro.child;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.OptimisticLock;
import org.openiro.clock.LondonTime;
import org.openiro.platform.data.Aggregate;

/** A continuous time in which a child is looked after, or is on the way to be. */
@Entity
class PeriodOfCare extends Aggregate {

    private UUID childId;

    @Enumerated(EnumType.STRING)
    private CareStatus status;

    @Enumerated(EnumType.STRING)
    private RecordSource source;

    private boolean startKnown;
    private Instant accommodationStartedAt;
    private LocalDate lookedAfterFrom;
    private Instant activeFrom;
    private Instant endedAt;
    private LocalDate endedOn;
    private String endReason;

    /** Not part of the state that a command is decided on: it must not make an ETag stale behind somebody's back. */
    @OptimisticLock(excluded = true)
    private Instant noticeSentAt;

    private boolean sequenceKnown;
    private Instant createdAt;

    /** How often legal status or placement were recorded: a change of an episode is a change of its period. */
    private int changes;

    @OneToMany(mappedBy = "period", cascade = CascadeType.PERSIST)
    private List<Episode> episodes = new ArrayList<>();

    @OneToMany(mappedBy = "period", cascade = CascadeType.PERSIST)
    private List<Circumstance> circumstances = new ArrayList<>();

    protected PeriodOfCare() {}

    /** Records that a child is accommodated or under an order since a moment that has passed. */
    PeriodOfCare(Child child, Instant startedAt, LegalStatus legalStatus, Placement placement, Instant now) {
        LocalDate from = LondonTime.dateOf(startedAt);
        if (startedAt.isAfter(now)) {
            throw CareRefusals.outOfOrder("/accommodationStartedAt", "Not in the future.");
        }
        OutOfOrder.requireSinceBirth("/accommodationStartedAt", from, child.getDateOfBirth());
        CareRefusals.requireInUse(legalStatus);
        CareRefusals.requireInUse(placement.kind(), from, "/placement/kind");
        this.childId = child.getId();
        this.source = RecordSource.OPENIRO;
        this.startKnown = true;
        this.sequenceKnown = true;
        this.accommodationStartedAt = startedAt;
        this.createdAt = now;
        this.status = CareStatus.PENDING_24H;
        episodes.add(new Episode(this, from, ReasonForNewEpisode.S, legalStatus, placement));
        judge(now);
    }

    /**
     * Makes a pending period active when the child has become looked after by now.
     *
     * @return whether it has become active with this call
     */
    boolean judge(Instant now) {
        return status == CareStatus.PENDING_24H
                && activateIf(BecomingLookedAfter.judge(presentLegalStatus(), accommodationStartedAt, now));
    }

    /**
     * Records a legal status from a day on. A care order makes a pending period active at once. Its clocks run from the
     * day the accommodation began: it goes over into the order without a break, it is the earlier day, and the one that
     * the first row of the return carries.
     *
     * @return whether it has become active with this call
     */
    boolean recordLegalStatus(LegalStatus legalStatus, LocalDate from, Instant now) {
        requireChangeable(from, now);
        CareRefusals.requireInUse(legalStatus);
        timeline().changeLegalStatus(legalStatus, from);
        changes++;
        return judge(now);
    }

    /** @return the episode that begins with the placement, or that it is part of */
    Episode recordPlacement(Placement placement, LocalDate from, boolean sameCarer, Instant now) {
        requireChangeable(from, now);
        CareRefusals.requireInUse(placement.kind(), from, "/kind");
        timeline().changePlacement(placement, from, sameCarer);
        changes++;
        List<Spell> placements = timeline().placements();
        return placements.get(placements.size() - 1).first();
    }

    /**
     * Records a circumstance that decides which clocks run.
     *
     * @param by the person who records it
     */
    Circumstance record(CircumstanceReport report, UUID by, Instant now) {
        requireChangeable(report.from(), now);
        Circumstance circumstance = new Circumstance(this, report, by, now);
        history().add(circumstance, facts());
        changes++;
        return circumstance;
    }

    /** Ends the period. Within 24 hours of accommodation the child has never become looked after. */
    void end(Instant at, EndOfCareReason reason, Instant now) {
        requireOpen();
        if (!reason.isInUse()) {
            throw CareRefusals.notInUse("/reason");
        }
        if (at.isAfter(now) || startsAfter(at)) {
            throw CareRefusals.outOfOrder("/endedAt", "Not in the future and not before the period began.");
        }
        if (status == CareStatus.PENDING_24H) {
            activateIf(BecomingLookedAfter.judge(presentLegalStatus(), accommodationStartedAt, at, now));
        }
        status = status == CareStatus.PENDING_24H ? CareStatus.NEVER_LOOKED_AFTER : CareStatus.ENDED;
        endedAt = at;
        endedOn = LondonTime.dateOf(at);
        endReason = reason.name();
        timeline().cease(endedOn, reason);
    }

    /** The mail server has taken the notice to the IRO service. */
    void noticeSent(Instant at) {
        noticeSentAt = at;
    }

    /** In the order of their first days. */
    List<Episode> episodes() {
        return episodes.stream()
                .sorted(Comparator.comparing(Episode::getStartedOn))
                .toList();
    }

    /** By day, those of one day as they were recorded. */
    List<Circumstance> circumstances() {
        return history().inOrder();
    }

    /** What governs the reviews as things stand; a period without an episode is under the standard clock. */
    RegimeSpell regime() {
        return new Regimes(facts()).present().orElseGet(() -> RegimeSpell.unexplained(lookedAfterFrom));
    }

    CareFacts facts() {
        return new CareFacts(
                episodes.stream().map(Episode::fact).toList(), history().facts());
    }

    private Circumstances history() {
        return new Circumstances(circumstances);
    }

    Episodes timeline() {
        return new Episodes(episodes);
    }

    private boolean activateIf(BecomingLookedAfter.State state) {
        if (!(state instanceof BecomingLookedAfter.Active active)) {
            return false;
        }
        status = CareStatus.ACTIVE;
        lookedAfterFrom = active.lookedAfterFrom();
        LegalStatus present = presentLegalStatus();
        activeFrom = !present.countsAtOnce()
                ? accommodationStartedAt.plus(BecomingLookedAfter.CONTINUOUS_PERIOD)
                : later(
                        accommodationStartedAt,
                        LondonTime.startOf(lastLegalStatus().from()));
        return true;
    }

    private LegalStatus presentLegalStatus() {
        return Codes.known(LegalStatus.class, lastLegalStatus().first().getLegalStatus())
                .orElseThrow();
    }

    private Spell lastLegalStatus() {
        List<Spell> spells = timeline().legalStatuses();
        return spells.get(spells.size() - 1);
    }

    private void requireChangeable(LocalDate from, Instant now) {
        requireOpen();
        if (from.isAfter(LondonTime.dateOf(now))) {
            throw CareRefusals.outOfOrder("/from", "Not in the future.");
        }
    }

    private void requireOpen() {
        if (!status.isOpen()) {
            throw CareRefusals.over();
        }
    }

    // A period imported without its start is known by days only.
    private boolean startsAfter(Instant at) {
        return accommodationStartedAt == null
                ? LondonTime.dateOf(at)
                        .isBefore(episodes.stream()
                                .map(Episode::getStartedOn)
                                .min(LocalDate::compareTo)
                                .orElseThrow())
                : at.isBefore(accommodationStartedAt);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    public UUID getChildId() {
        return childId;
    }

    public CareStatus getStatus() {
        return status;
    }

    public RecordSource getSource() {
        return source;
    }

    public boolean isStartKnown() {
        return startKnown;
    }

    public Instant getAccommodationStartedAt() {
        return accommodationStartedAt;
    }

    /** The day all clocks run from; null while pending, when never looked after, and when the start is not known. */
    public LocalDate getLookedAfterFrom() {
        return lookedAfterFrom;
    }

    public Instant getActiveFrom() {
        return activeFrom;
    }

    public Instant getEndedAt() {
        return endedAt;
    }

    public LocalDate getEndedOn() {
        return endedOn;
    }

    public String getEndReason() {
        return endReason;
    }

    public Instant getNoticeSentAt() {
        return noticeSentAt;
    }
}
