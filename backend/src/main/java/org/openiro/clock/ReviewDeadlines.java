package org.openiro.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Everything the deadline book is to say about the reviews of one period of care.
 *
 * @param period the period of care
 * @param entries in the order of the reviews; at most one is open
 */
public record ReviewDeadlines(UUID child, UUID period, List<Entry> entries) {

    public ReviewDeadlines {
        entries = List.copyOf(entries);
    }

    /** What became of a review that was due. */
    public enum Outcome {
        /** Held, in time or not. */
        HELD,
        /** Still owed. */
        OWED,
        /** Not held by its due date, and the period ended afterwards. */
        NOT_HELD_BEFORE_END
    }

    /**
     * One review that was or is due.
     *
     * @param sequence which review of the period, from 1; null where earlier ones may be missing
     * @param heldOn the date that counts; null unless held
     * @param review null unless held
     */
    public record Entry(DueDate due, Integer sequence, Outcome outcome, LocalDate heldOn, UUID review) {

        public static Entry held(DueDate due, Integer sequence, LocalDate on, UUID review) {
            return new Entry(due, sequence, Outcome.HELD, on, review);
        }

        public static Entry owed(DueDate due, Integer sequence) {
            return new Entry(due, sequence, Outcome.OWED, null, null);
        }

        public static Entry notHeldBeforeEnd(DueDate due, Integer sequence) {
            return new Entry(due, sequence, Outcome.NOT_HELD_BEFORE_END, null, null);
        }
    }
}
