package org.openiro.review.consideration;

import java.util.List;
import org.openiro.review.part.ReviewPart;

/** Which rights were explained to the child, and how far they were understood. */
record RightsExplained(List<Item> items) implements ReviewPart {

    /**
     * @param explainedHow null where it was not, as {@code understood}
     * @param notExplainedBecause null where it was
     */
    record Item(ChildsRight right, String explainedHow, Extent understood, String notExplainedBecause) {

        boolean isExplained() {
            return ReviewPart.isSaid(explainedHow);
        }
    }

    RightsExplained {
        items = List.copyOf(items);
    }

    boolean tells(ChildsRight right) {
        return items.stream().anyMatch(item -> item.right() == right);
    }

    @Override
    public String name() {
        return "rights";
    }

    @Override
    public void check() {
        Checklist.check(items, Item::right, (item, pointer) -> {
            boolean explained = item.isExplained();
            Checklist.either(
                    explained,
                    ReviewPart.isSaid(item.notExplainedBecause()),
                    pointer + "/notExplainedBecause",
                    "Say how it was explained, or why not.");
            ReviewPart.require(
                    !explained || item.understood() != null, pointer + "/understood", "Say how far it was understood.");
            ReviewPart.forbid(
                    !explained && item.understood() != null, pointer + "/understood", "It was not explained.");
        });
    }
}
