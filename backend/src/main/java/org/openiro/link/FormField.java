package org.openiro.link;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * A question as it stands on the page.
 *
 * @param hint empty for none
 * @param value what was filled in before; empty for nothing
 * @param error what is wrong with it; empty for nothing
 * @param choices empty for a question that is answered in words
 */
@TemplateData
public record FormField(
        String name, String label, String hint, String value, String error, List<Choice> choices, int maxLength) {

    /** The longest answer that one line is enough for, in characters. */
    private static final int ONE_LINE = 254;

    /** Whether it is answered in a few words. */
    public boolean isShort() {
        return maxLength <= ONE_LINE;
    }

    public boolean isChoice() {
        return !choices.isEmpty();
    }

    public boolean isWrong() {
        return !error.isEmpty();
    }

    /** The ids of what describes the field, for those who do not see it. */
    public String describedBy() {
        return ((hint.isEmpty() ? "" : name + "-hint ") + (isWrong() ? name + "-error" : "")).strip();
    }

    /** @param chosen whether it was chosen before */
    @TemplateData
    public record Choice(String value, String label, boolean chosen) {}
}
