package org.openiro.review.consideration;

import java.time.LocalDate;
import java.util.List;
import org.openiro.review.part.ReviewPart;

/** What was explained about permanence, and when; or why not. */
record PermanenceExplained(List<Item> items) implements ReviewPart {

    /** @param notDoneBecause null where there is a day */
    record Item(ExplanationMatter matter, LocalDate doneOn, String notDoneBecause) {}

    PermanenceExplained {
        items = List.copyOf(items);
    }

    boolean tells(ExplanationMatter matter) {
        return items.stream().anyMatch(item -> item.matter() == matter);
    }

    @Override
    public String name() {
        return "permanenceExplained";
    }

    @Override
    public void check() {
        Checklist.check(
                items,
                Item::matter,
                (item, pointer) -> Checklist.either(
                        item.doneOn() != null,
                        ReviewPart.isSaid(item.notDoneBecause()),
                        pointer + "/notDoneBecause",
                        "Say when it was done, or why not."));
    }

    @Override
    public void checkDays(LocalDate today) {
        for (int i = 0; i < items.size(); i++) {
            ReviewPart.requirePast("/items/" + i + "/doneOn", items.get(i).doneOn(), today);
        }
    }
}
