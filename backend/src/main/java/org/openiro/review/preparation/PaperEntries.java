package org.openiro.review.preparation;

import java.util.Map;
import org.openiro.review.Paper;

/** What was recorded of the papers for a review, as it is kept. */
record PaperEntries(Map<Paper, PaperEntry> byPaper) {

    PaperEntries {
        byPaper = Map.copyOf(byPaper);
    }
}
