package org.openiro.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.openiro.api.staff.model.ParticipationOverrideGiven;
import org.openiro.api.staff.model.ReviewAdjourning;
import org.openiro.api.staff.model.ReviewAdjournment;
import org.openiro.api.staff.model.ReviewHeld;
import org.openiro.api.staff.model.ReviewHolding;
import org.openiro.api.staff.model.ReviewList;
import org.openiro.api.staff.model.ReviewReadiness;
import org.openiro.api.staff.model.ReviewSchedule;
import org.openiro.api.staff.model.ReviewScheduling;
import org.openiro.api.staff.model.TimescaleRule;
import org.openiro.api.staff.model.Venue;
import org.openiro.clock.DeadlineRule;
import org.openiro.platform.paging.Page;

@Mapper
interface ReviewMapper {

    @Mapping(target = "venueKind", source = "venue.kind")
    @Mapping(target = "venueLabel", source = "venue.label")
    @Mapping(target = "invitees", source = "attendees")
    ReviewPlan toPlan(ReviewScheduling scheduling);

    @Mapping(target = "venueKind", source = "venue.kind")
    @Mapping(target = "venueLabel", source = "venue.label")
    @Mapping(target = "invitees", source = "attendees")
    ReviewPlan toPlan(ReviewSchedule schedule);

    @Mapping(target = "contactMethod", source = "iroContactMethod")
    @Mapping(target = "overrideCode", source = "participationOverride.code")
    @Mapping(target = "overrideReason", source = "participationOverride.reason")
    @Mapping(target = "format", defaultValue = "MEETING")
    HoldingFacts toFacts(ReviewHolding holding);

    default Adjournment toAdjournment(ReviewAdjourning adjourning) {
        return new Adjournment(adjourning.getAdjournedOn(), adjourning.getResumeOn(), adjourning.getReason());
    }

    @Mapping(target = "reason", source = "adjournmentReason")
    ReviewAdjournment toModel(Adjournment adjournment);

    @Mapping(target = "workingDaysBeforeDue", source = "earlyByWorkingDays")
    @Mapping(target = "kind", source = "earlyGround")
    @Mapping(target = "reason", source = "earlyReason")
    org.openiro.api.staff.model.EarlyConvening toModel(EarlyConvening early);

    @Mapping(target = "id", source = "review.id")
    @Mapping(target = "childId", source = "review.childId")
    @Mapping(target = "periodOfCareId", source = "review.periodOfCareId")
    @Mapping(target = "sequence", source = "standing.sequence")
    @Mapping(target = "status", source = "review.status")
    @Mapping(target = "source", source = "review.source")
    @Mapping(target = "scheduledFor", source = "review.scheduledFor")
    @Mapping(target = "venue", source = "review")
    @Mapping(target = "earlyConvening", source = "review.early")
    @Mapping(target = "rule", source = "standing.rule")
    @Mapping(target = "dueDate", source = "standing.dueDate")
    @Mapping(target = "outcome", source = "standing.outcome")
    @Mapping(target = "daysLate", source = "standing.daysLate")
    @Mapping(target = "outcomeReason", source = "standing.reason")
    @Mapping(target = "openedOn", source = "review.openedOn")
    @Mapping(target = "adjournment", source = "review.adjournment")
    @Mapping(target = "held", source = "review")
    @Mapping(target = "cancellationReason", source = "review.cancelledReason")
    @Mapping(target = "socialWorkerChanges", ignore = true)
    @Mapping(target = "removeAttendeesItem", ignore = true)
    @Mapping(target = "removeFindingsItem", ignore = true)
    org.openiro.api.staff.model.Review toModel(ReviewDetails details);

    @Mapping(target = "removeItemsItem", ignore = true)
    ReviewReadiness toModel(Readiness readiness);

    @Mapping(target = "code", source = "kind")
    org.openiro.api.staff.model.ReviewFinding toModel(ReviewFinding finding);

    @Mapping(target = "removeItemsItem", ignore = true)
    ReviewList toModel(Page<ReviewDetails> page);

    @Mapping(target = "format", source = "held.format")
    @Mapping(target = "symbolic", source = "held.conveyedSymbolically")
    @Mapping(target = "participationOverride", source = "held")
    @Mapping(target = "completedOn", source = "held.completedOn")
    ReviewHeld toHeld(HeldFacts held, LocalDate openedOn, LocalDate countsOn, Instant createdAt);

    default ReviewHeld heldOf(Review review) {
        HeldFacts facts = review.getHeld();
        if (facts == null) {
            return null;
        }
        ReviewHeld held = toHeld(facts, review.getOpenedOn(), review.getCountsOn(), review.getCreatedAt());
        // Of an imported review only the day that counts is known, and when it was imported.
        return held.completedOn(review.completedOn())
                .recordedAt(toUtc(facts.getRecordedAt() == null ? review.getCreatedAt() : facts.getRecordedAt()));
    }

    default Venue venueOf(Review review) {
        return review.getVenueKind() == null
                ? null
                : new Venue()
                        .kind(org.openiro.api.staff.model.VenueKind.valueOf(
                                review.getVenueKind().name()))
                        .label(review.getVenueLabel());
    }

    default ParticipationOverrideGiven overrideOf(HeldFacts held) {
        return held.getParticipationOverrideReason() == null
                ? null
                : new ParticipationOverrideGiven()
                        .code(org.openiro.api.staff.model.ParticipationCode.valueOf(
                                held.getParticipationCode().name()))
                        .reason(held.getParticipationOverrideReason());
    }

    default TimescaleRule toRule(DeadlineRule rule) {
        return rule == null ? null : TimescaleRule.valueOf(rule.name());
    }

    default OffsetDateTime toUtc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    default Instant toInstant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
