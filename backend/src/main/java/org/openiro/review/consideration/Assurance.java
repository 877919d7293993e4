package org.openiro.review.consideration;

import java.util.List;
import java.util.function.Predicate;
import org.openiro.review.part.ReviewPart;

/** How assured the IRO is that the plan and the assessment it rests on are good enough. */
record Assurance(List<Item> items) implements ReviewPart {

    /** @param evidence how the IRO knows */
    record Item(AssuranceQuestion question, Extent answer, String evidence, AssuranceColour colour) {}

    Assurance {
        items = List.copyOf(items);
    }

    boolean answers(AssuranceQuestion question) {
        return items.stream().map(Item::question).anyMatch(Predicate.isEqual(question));
    }

    @Override
    public String name() {
        return "assurance";
    }

    @Override
    public void check() {
        Checklist.check(
                items,
                Item::question,
                (item, pointer) -> ReviewPart.require(
                        ReviewPart.isSaid(item.evidence()), pointer + "/evidence", "Say how you know."));
    }
}
