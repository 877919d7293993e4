package org.openiro.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.openiro.access.CurrentActor;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.platform.data.Turns;
import org.openiro.platform.operation.Changes;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;

/** The working-day calendar of the authority, and the one-off days it adds or takes out. */
@ApplicationScoped
class CalendarService {

    private static final LocalDate FIRST = LocalDate.of(2012, 1, 1);

    private final EntityManager entities;
    private final AuthorityTime time;
    private final Recalculations recalculations;
    private final CurrentActor current;
    private final Changes changes;
    private final Turns turns;
    private final Audit audit;

    CalendarService(
            EntityManager entities,
            AuthorityTime time,
            Recalculations recalculations,
            CurrentActor current,
            Changes changes,
            Turns turns,
            Audit audit) {
        this.entities = entities;
        this.time = time;
        this.recalculations = recalculations;
        this.current = current;
        this.changes = changes;
        this.turns = turns;
        this.audit = audit;
    }

    /** @param asked null for the present year */
    CalendarOverview year(Integer asked) {
        int year = asked == null ? time.today().getYear() : asked;
        LocalDate announced = time.calendar().announcedThrough();
        return new CalendarOverview(
                year,
                announced,
                WorkingDayCalendar.englandAndWales(announced).daysOffIn(year),
                between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
    }

    DayAdjustment read(UUID id) {
        DayAdjustment adjustment = entities.find(DayAdjustment.class, id);
        if (adjustment == null || adjustment.isTakenBack()) {
            throw ProblemException.notFound();
        }
        return adjustment;
    }

    AdjustmentResult add(CalendarAdjustment wanted) {
        if (wanted.date().isBefore(FIRST) || wanted.date().isAfter(WorkingDayCalendar.LAST_NAMED)) {
            throw new ProblemException(
                    "bad-request",
                    "The calendar can be adjusted for the years 2012 to 2099.",
                    new FieldProblem("/date", "OUT_OF_RANGE", "This is before 2012 or after 2099."));
        }
        turns.take("CALENDAR");
        if (!between(wanted.date(), wanted.date()).isEmpty()) {
            throw new ProblemException(
                    "day-already-adjusted",
                    "There is an adjustment for this day. Take it back before you add another.");
        }
        if (!wanted.changes(time.calendar())) {
            throw new ProblemException(
                    "day-adjustment-without-effect",
                    "A day to add must be a working day; a day to take out must be a bank holiday, and neither Good"
                            + " Friday nor Christmas Day.",
                    new FieldProblem("/date", "WITHOUT_EFFECT", "This would change nothing about the day."));
        }
        DayAdjustment adjustment = new DayAdjustment(wanted, current.get().person(), time.now());
        entities.persist(adjustment);
        return recalculate(adjustment, "ADD_DAY_ADJUSTMENT");
    }

    AdjustmentResult takeBack(UUID id, String ifMatch) {
        turns.take("CALENDAR");
        read(id);
        DayAdjustment adjustment = changes.of(DayAdjustment.class, id, ifMatch);
        adjustment.takeBack(time.now());
        return recalculate(adjustment, "REMOVE_DAY_ADJUSTMENT");
    }

    private AdjustmentResult recalculate(DayAdjustment adjustment, String action) {
        time.forget();
        DeadlineRecalculation recalculation =
                recalculations.because(RecalculationCause.CALENDAR, adjustment.reason(), time.now());
        audit.record(
                AuditEvent.of(action, "DayAdjustment", adjustment.getId(), null).because(adjustment.getName()));
        return new AdjustmentResult(adjustment, recalculation.getId());
    }

    private List<DayAdjustment> between(LocalDate first, LocalDate last) {
        return entities.createQuery(
                        "from DayAdjustment a where a.day between :first and :last and a.removedAt is null order by a.day",
                        DayAdjustment.class)
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultList();
    }
}
