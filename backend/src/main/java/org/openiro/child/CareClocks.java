package org.openiro.child;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.openiro.clock.DeadlineBook;
import org.openiro.clock.DeadlineRule;
import org.openiro.clock.StandingBook;

/** Brings every clock in line with a period of care, in the transaction in which a fact about it is recorded. */
@ApplicationScoped
class CareClocks {

    private final LookedAfterDuties lookedAfter;
    private final CareDuties duties;
    private final StandingBook standing;
    private final DeadlineBook book;
    private final Event<CareChanged> changes;

    CareClocks(
            LookedAfterDuties lookedAfter,
            CareDuties duties,
            StandingBook standing,
            DeadlineBook book,
            Event<CareChanged> changes) {
        this.lookedAfter = lookedAfter;
        this.duties = duties;
        this.standing = standing;
        this.book = book;
        this.changes = changes;
    }

    /** The child is looked after from now on. */
    void begin(PeriodOfCare period) {
        lookedAfter.begin(period);
        changed(period, "The child became looked after.");
    }

    /** @param reason why a clock may stop, for people */
    void changed(PeriodOfCare period, String reason) {
        UUID child = period.getChildId();
        standing.bring(duties, List.of(child), reason);
        changes.fire(new CareChanged(child, period.getId(), reason));
    }

    /** Of what was done before it was owed nothing is met: it is the record of an earlier time. */
    void met(PeriodOfCare period, Circumstance done) {
        LocalDate day = done.getFromDay();
        List<DeadlineRule> owed = switch (done.getKind()) {
            case SECURE_PANEL_REVIEW -> List.of(DeadlineRule.SECURE_FIRST_PANEL, DeadlineRule.SECURE_PANEL);
            case DETENTION_PLACEMENT_PLAN -> List.of(DeadlineRule.DETENTION_PLACEMENT_PLAN);
            case TEMPORARY_APPROVAL_EXTENDED -> List.of(DeadlineRule.TEMPORARY_APPROVAL);
            case TEMPORARY_APPROVAL ->
                done.isHolds()
                        ? List.of()
                        : List.of(DeadlineRule.TEMPORARY_APPROVAL, DeadlineRule.TEMPORARY_APPROVAL_EXTENDED);
            case AUTHORISED_FOR_ADOPTION, PLACED_BEFORE_ASSESSMENT, FEWER_VISITS_AGREED, ANNUAL_MEETING -> List.of();
        };
        owed.stream()
                .flatMap(rule -> book.findOpen(rule, period.getId()).stream())
                .filter(open -> !day.isBefore(open.getAnchorDate())
                        || open.getRule() == DeadlineRule.TEMPORARY_APPROVAL_EXTENDED)
                .forEach(open -> book.meet(open.getRule(), period.getId(), day, done.getId()));
    }
}
