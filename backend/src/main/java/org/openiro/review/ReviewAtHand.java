package org.openiro.review;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.openiro.clock.Deadline;
import org.openiro.clock.DeadlineRule;
import org.openiro.clock.LondonTime;

/** A review as the checks see it: what most of them need to know is read once. */
public final class ReviewAtHand {

    private final Review review;
    private final List<Deadline> deadlines;
    private final LocalDate today;
    private final Map<Class<?>, Object> known = new HashMap<>();

    ReviewAtHand(Review review, List<Deadline> deadlines, LocalDate today) {
        this.review = review;
        this.deadlines = deadlines;
        this.today = today;
    }

    public UUID id() {
        return review.getId();
    }

    public UUID child() {
        return review.getChildId();
    }

    /** Null for an imported review. */
    public VenueKind venue() {
        return review.getVenueKind();
    }

    public boolean wasAdjourned() {
        return review.getAdjournment() != null;
    }

    public boolean isHeld() {
        return review.isHeld();
    }

    /** The London day of the last meeting, or of the meeting planned. */
    public LocalDate day() {
        return isHeld() ? review.completedOn() : LondonTime.dateOf(review.getScheduledFor());
    }

    public LocalDate today() {
        return today;
    }

    /** By when a rule wants something done for this review or for the child; else by the day of the review. */
    public LocalDate dueOn(DeadlineRule rule) {
        return deadline(rule).map(Deadline::getDueDate).orElse(day());
    }

    /** What the book says of a rule, met or not, for this review or still open for the child. */
    public Optional<Deadline> deadline(DeadlineRule rule) {
        return deadlines.stream().filter(deadline -> deadline.getRule() == rule).findFirst();
    }

    /** What several checks need to know: the first that asks looks it up for all. */
    public <T> T once(Class<T> type, Supplier<T> lookUp) {
        return type.cast(known.computeIfAbsent(type, first -> lookUp.get()));
    }

    Review review() {
        return review;
    }
}
