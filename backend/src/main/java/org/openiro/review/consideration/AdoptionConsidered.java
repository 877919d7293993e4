package org.openiro.review.consideration;

import java.time.LocalDate;
import java.util.List;
import org.openiro.review.part.ReviewPart;

/** What the review considered about adoption. */
record AdoptionConsidered(List<Item> items) implements ReviewPart {

    /**
     * @param by null unless the matter has a day, and where it does not arise
     * @param notRelevantBecause null where something was said
     */
    record Item(AdoptionMatter matter, String words, LocalDate by, String notRelevantBecause) {}

    AdoptionConsidered {
        items = List.copyOf(items);
    }

    boolean tells(AdoptionMatter matter) {
        return items.stream().anyMatch(item -> item.matter() == matter);
    }

    @Override
    public String name() {
        return "adoption";
    }

    @Override
    public void check() {
        Checklist.check(items, Item::matter, (item, pointer) -> {
            boolean said = ReviewPart.isSaid(item.words());
            Checklist.either(
                    said,
                    ReviewPart.isSaid(item.notRelevantBecause()),
                    pointer + "/notRelevantBecause",
                    "Say what was considered, or why it does not arise.");
            boolean dated = said && item.matter().hasDay();
            ReviewPart.require(!dated || item.by() != null, pointer + "/by", "Say by when.");
            ReviewPart.forbid(!dated && item.by() != null, pointer + "/by", "This has no day.");
        });
    }
}
