package org.openiro.oversight.note;

import static org.openiro.clock.DeadlineRule.MIDWAY_OVERSIGHT;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.Optional;
import org.openiro.child.CareChanged;
import org.openiro.child.OpenPeriods;
import org.openiro.child.OpenPeriods.OpenPeriod;
import org.openiro.clock.Deadline;
import org.openiro.clock.DeadlineBook;
import org.openiro.clock.StandingBook;
import org.openiro.clock.WhyWithdrawn;
import org.openiro.review.ReviewHeld;

/** What reviews and notes do to the oversight that is owed halfway between two reviews. */
@ApplicationScoped
class MidwayClock {

    /** After whatever works out which review is owed now. */
    private static final int AFTER_REVIEWS = Interceptor.Priority.APPLICATION + 900;

    private final DeadlineBook book;
    private final StandingBook standing;
    private final MidwayDuties duties;
    private final OpenPeriods periods;
    private final MidwayIntervals intervals;

    MidwayClock(
            DeadlineBook book,
            StandingBook standing,
            MidwayDuties duties,
            OpenPeriods periods,
            MidwayIntervals intervals) {
        this.book = book;
        this.standing = standing;
        this.duties = duties;
        this.periods = periods;
        this.intervals = intervals;
    }

    void bring(@Observes @Priority(AFTER_REVIEWS) ReviewHeld held) {
        standing.bring(duties, List.of(held.child()), WhyWithdrawn.NEXT_REVIEW_HELD);
    }

    void bring(@Observes @Priority(AFTER_REVIEWS) CareChanged changed) {
        standing.bring(duties, List.of(changed.child()), changed.reason());
    }

    /** A look from before the last review was another interval's. */
    void written(CaseNote note) {
        if (note.getKind() == NoteKind.MIDWAY_OVERSIGHT) {
            periods.of(note.getChildId())
                    .map(OpenPeriod::id)
                    .flatMap(period -> book.findOpen(MIDWAY_OVERSIGHT, period))
                    .filter(owed -> !note.getNotedOn().isBefore(owed.getAnchorDate()))
                    .ifPresent(owed ->
                            book.meet(MIDWAY_OVERSIGHT, owed.getSubjectId(), note.getNotedOn(), note.getNoteId()));
        }
    }

    /** A note may turn out to be of another day of the interval that it met, of another interval, or of none. */
    void corrected(CaseNote note) {
        if (note.getKind() == NoteKind.MIDWAY_OVERSIGHT) {
            book.findMetBy(MIDWAY_OVERSIGHT, note.getChildId(), note.getNoteId())
                    .ifPresent(met -> settle(met, note));
            written(note);
        }
    }

    private void settle(Deadline met, CaseNote note) {
        MidwayInterval interval = intervals.of(met);
        Optional<CaseNote> look = intervals.look(met.getChildId(), interval, note.getNoteId());
        if (look.isPresent()) {
            book.correct(met, look.get().getNotedOn(), look.get().getNoteId());
        } else {
            book.takeBack(met, interval.endReason(), interval.endedOn());
            if (interval.endedOn() == null) {
                standing.bring(duties, List.of(met.getChildId()), interval.endReason());
            }
        }
    }
}
