package org.openiro.review;

import java.time.LocalDate;
import java.util.List;

/**
 * How ready a review is to be held.
 *
 * @param items in the order of {@link ReviewItem}; those that do not concern the review are left out
 */
record Readiness(ReadinessColour colour, List<Item> items) {

    /** @param dueOn null where it is so, or where nothing can be waited for */
    record Item(ReviewItem item, ReadinessColour colour, String reason, LocalDate dueOn) {}

    /** As ready as what is least ready. */
    static Readiness of(List<Item> items) {
        ReadinessColour worst =
                items.stream().map(Item::colour).max(ReadinessColour::compareTo).orElse(ReadinessColour.GREEN);
        return new Readiness(worst, List.copyOf(items));
    }
}
