package org.openiro.review.consideration;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.openiro.review.part.ReviewPart;

/** A list in which each matter is there once. */
final class Checklist {

    private Checklist() {}

    /**
     * @param rule looks at one entry under its pointer
     * @throws org.openiro.platform.problem.ProblemException 400 for a matter that is there twice
     */
    static <T> void check(List<T> items, Function<T, ?> matter, BiConsumer<T, String> rule) {
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            String pointer = "/items/" + i;
            ReviewPart.forbid(!seen.add(matter.apply(items.get(i))), pointer, "This is in the list already.");
            rule.accept(items.get(i), pointer);
        }
    }

    /** One of two is said, and not both. */
    static void either(boolean one, boolean other, String pointer, String message) {
        ReviewPart.require(one || other, pointer, message);
        ReviewPart.forbid(one && other, pointer, "Only one of the two can be so.");
    }

    /** Words are there where what they explain is. */
    static void together(boolean one, boolean words, String pointer) {
        ReviewPart.require(!one || words, pointer, "Say what exactly.");
        ReviewPart.forbid(!one && words, pointer, "There is nothing to say this of.");
    }
}
