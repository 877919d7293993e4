package org.openiro.review.record;

import java.util.Arrays;
import org.openiro.review.RecordReaders;
import org.openiro.review.SectionText;

/**
 * What the IRO writes for the record; each may be null.
 *
 * @param summary for everyone
 * @param forChild in words for the child
 */
record Narrative(String summary, String forProfessionals, String forChild) implements DocumentContent {

    static final Narrative NONE = new Narrative(null, null, null);

    boolean hasSummary() {
        return summary != null && !summary.isBlank();
    }

    SectionText text() {
        SectionText.Writer text = SectionText.write();
        paragraphs(text, summary);
        text.readBy(RecordReaders.PROFESSIONALS);
        paragraphs(text, forProfessionals);
        text.forChild();
        paragraphs(text, forChild);
        return text.done();
    }

    private static void paragraphs(SectionText.Writer text, String words) {
        if (words != null) {
            Arrays.stream(words.split("\\R\\s*\\R")).forEach(text::paragraph);
        }
    }
}
