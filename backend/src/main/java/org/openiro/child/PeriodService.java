package org.openiro.child;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.openiro.access.ChildAccess;
import org.openiro.access.CurrentActor;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.clock.AuthorityTime;
import org.openiro.platform.operation.Changes;
import org.openiro.platform.paging.Page;

/** Periods of care as they begin, change and end; the clocks go with them in the same transaction. */
@ApplicationScoped
class PeriodService {

    private final PeriodStore periods;
    private final Changes changes;
    private final LookedAfterDuties duties;
    private final CareClocks clocks;
    private final CurrentActor actor;
    private final ChildAccess access;
    private final AuthorityTime time;
    private final DoubtfulPlacements placements;
    private final Audit audit;
    private final Event<PeriodOfCareEnded> ended;

    PeriodService(
            PeriodStore periods,
            Changes changes,
            LookedAfterDuties duties,
            CareClocks clocks,
            CurrentActor actor,
            ChildAccess access,
            AuthorityTime time,
            DoubtfulPlacements placements,
            Audit audit,
            Event<PeriodOfCareEnded> ended) {
        this.periods = periods;
        this.changes = changes;
        this.duties = duties;
        this.clocks = clocks;
        this.actor = actor;
        this.access = access;
        this.time = time;
        this.placements = placements;
        this.audit = audit;
        this.ended = ended;
    }

    PeriodOfCare start(UUID childId, CareStart start) {
        access.require(childId);
        // The child's row is the turnstile: no two periods begin at once.
        Child child = changes.of(Child.class, childId, null);
        periods.requireNoneOpen(childId);
        periods.requireAfterEarlier(childId, start.accommodationStartedAt());
        PeriodOfCare period = new PeriodOfCare(
                child, start.accommodationStartedAt(), start.legalStatus(), start.placement(), time.now());
        periods.add(period);
        audit.record(event("START_PERIOD_OF_CARE", period));
        if (period.getStatus() == CareStatus.ACTIVE) {
            clocks.begin(period);
        } else {
            duties.awaitDecision(period);
        }
        placements.recorded(period, period.timeline().placements().get(0).first());
        return period;
    }

    PeriodOfCare read(UUID id) {
        PeriodOfCare period = periods.get(id);
        access.require(period.getChildId());
        audit.record(AuditEvent.read("PeriodOfCare", id, period.getChildId()));
        return period;
    }

    Page<PeriodOfCare> list(UUID child, String cursor, int limit) {
        access.require(child);
        return periods.page(child, cursor, limit);
    }

    PeriodOfCare recordLegalStatus(UUID id, String ifMatch, LegalStatus status, LocalDate from) {
        PeriodOfCare period = toChange(id, ifMatch);
        if (period.recordLegalStatus(status, from, time.now())) {
            clocks.begin(period);
        } else {
            clocks.changed(period, "The legal status changed to " + status + ".");
        }
        audit.record(event("RECORD_LEGAL_STATUS", period).changing("legalStatus", "from"));
        return period;
    }

    PeriodOfCare recordPlacement(UUID id, String ifMatch, Placement placement, LocalDate from, boolean sameCarer) {
        PeriodOfCare period = toChange(id, ifMatch);
        Episode episode = period.recordPlacement(placement, from, sameCarer, time.now());
        clocks.changed(period, "The placement changed to " + placement.kind() + ".");
        audit.record(event("RECORD_PLACEMENT", period).changing("placement", "from"));
        placements.recorded(period, episode);
        return period;
    }

    PeriodOfCare recordCircumstance(UUID id, String ifMatch, CircumstanceReport report) {
        PeriodOfCare period = toChange(id, ifMatch);
        Circumstance circumstance = period.record(report, actor.get().person(), time.now());
        clocks.met(period, circumstance);
        clocks.changed(period, report.kind().changeInWords(report.holds()));
        audit.record(event("RECORD_CIRCUMSTANCE", period).changing(report.kind().name()));
        return period;
    }

    PeriodOfCare end(UUID id, String ifMatch, Instant at, EndOfCareReason reason) {
        PeriodOfCare period = toChange(id, ifMatch);
        period.end(at, reason, time.now());
        duties.end(period);
        placements.ended(period);
        audit.record(event("END_PERIOD_OF_CARE", period).changing("status", "endedAt", "endReason"));
        ended.fire(new PeriodOfCareEnded(period.getId(), period.getChildId(), period.getEndedOn()));
        return period;
    }

    private PeriodOfCare toChange(UUID id, String ifMatch) {
        access.require(periods.childOf(id));
        return changes.of(PeriodOfCare.class, id, ifMatch);
    }

    private static AuditEvent event(String action, PeriodOfCare period) {
        return AuditEvent.of(action, "PeriodOfCare", period.getId(), period.getChildId());
    }
}
