package org.openiro.oversight.note;

import static org.openiro.clock.DeadlineRule.MIDWAY_OVERSIGHT;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.UUID;
import org.openiro.child.CareChanged;
import org.openiro.child.OpenPeriods;
import org.openiro.child.OpenPeriods.OpenPeriod;
import org.openiro.clock.DeadlineBook;
import org.openiro.clock.StandingBook;
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

    MidwayClock(DeadlineBook book, StandingBook standing, MidwayDuties duties, OpenPeriods periods) {
        this.book = book;
        this.standing = standing;
        this.duties = duties;
        this.periods = periods;
    }

    void bring(@Observes @Priority(AFTER_REVIEWS) ReviewHeld held) {
        standing.bring(duties, List.of(held.child()), DeadlineBook.NEXT_REVIEW_HELD);
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

    /** A note that met it and turns out to be of another day. */
    void corrected(CaseNote note) {
        if (note.getKind() == NoteKind.MIDWAY_OVERSIGHT) {
            UUID period = periods.of(note.getChildId()).map(OpenPeriod::id).orElse(null);
            if (period != null) {
                book.findStanding(MIDWAY_OVERSIGHT, period)
                        .filter(met -> note.getNoteId().equals(met.getMetBy()))
                        .ifPresent(met ->
                                book.meetOrCorrect(MIDWAY_OVERSIGHT, period, note.getNotedOn(), note.getNoteId()));
            }
        }
    }
}
