package org.openiro.review;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.openiro.clock.ReviewDateCounts;

/** When a review took place. */
public final class HeldReview {

    private final LocalDate openedOn;
    private final LocalDate adjournedOn;
    private final LocalDate completedOn;

    private HeldReview(LocalDate openedOn, LocalDate adjournedOn, LocalDate completedOn) {
        this.openedOn = Objects.requireNonNull(openedOn, "openedOn");
        this.adjournedOn = requireNotBefore(adjournedOn, openedOn, "A review cannot be adjourned before it was opened");
        this.completedOn = requireNotBefore(completedOn, openedOn, "A review cannot be completed before it was opened");
        if (completedOn != null) {
            requireNotBefore(completedOn, adjournedOn, "A review cannot be adjourned after it was completed");
        }
    }

    /** One meeting, or all that a return says about a review. */
    public static HeldReview on(LocalDate date) {
        return new HeldReview(date, null, date);
    }

    /** A series of meetings, of which the last completed the review. */
    public static HeldReview between(LocalDate openedOn, LocalDate completedOn) {
        return new HeldReview(openedOn, null, Objects.requireNonNull(completedOn, "completedOn"));
    }

    /** A review that was opened and is not complete yet. */
    public static HeldReview stillOpen(LocalDate openedOn) {
        return new HeldReview(openedOn, null, null);
    }

    /** The same review, adjourned on this date (SI 2010/959, regulation 36(2)). */
    public HeldReview adjourned(LocalDate date) {
        return new HeldReview(openedOn, Objects.requireNonNull(date, "date"), completedOn);
    }

    public LocalDate openedOn() {
        return openedOn;
    }

    public Optional<LocalDate> adjournedOn() {
        return Optional.ofNullable(adjournedOn);
    }

    public Optional<LocalDate> completedOn() {
        return Optional.ofNullable(completedOn);
    }

    /** The date that counts; empty when that is the completion and the review is still open. */
    public Optional<LocalDate> countedOn(ReviewDateCounts counts) {
        return counts == ReviewDateCounts.OPENED ? Optional.of(openedOn) : completedOn();
    }

    @Override
    public String toString() {
        return "opened " + openedOn + ", adjourned " + adjournedOn + ", completed " + completedOn;
    }

    private static LocalDate requireNotBefore(LocalDate date, LocalDate earliest, String message) {
        if (date != null && earliest != null && date.isBefore(earliest)) {
            throw new IllegalArgumentException(message);
        }
        return date;
    }
}
