package org.openiro.review.preparation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.openiro.review.Paper;

/** Every paper for a review: what was said of it, and else what the record holds by itself. */
record Papers(Map<Paper, PaperEntry> entries, Map<Paper, LocalDate> onRecord) {

    /**
     * A paper as it stands.
     *
     * @param fromRecord true when nobody said anything of it
     */
    record Standing(Paper paper, PaperState state, boolean fromRecord, PaperEntry entry) {

        boolean isThere() {
            return state == PaperState.PRESENT || state == PaperState.OUT_OF_DATE;
        }

        boolean isRead() {
            return entry.readAt() != null;
        }
    }

    Papers {
        Map<Paper, PaperEntry> copy = new EnumMap<>(Paper.class);
        copy.putAll(entries);
        entries = copy;
    }

    List<Standing> all() {
        return Arrays.stream(Paper.values()).map(this::of).toList();
    }

    Standing of(Paper paper) {
        PaperEntry entry = entries.getOrDefault(paper, PaperEntry.NONE);
        if (entry.state() != null) {
            return new Standing(paper, entry.state(), false, entry);
        }
        LocalDate dated = onRecord.get(paper);
        if (dated == null) {
            return new Standing(paper, whileNobodySays(paper), false, entry);
        }
        PaperEntry known = new PaperEntry(null, dated, null, null, null, entry.readAt(), entry.readById());
        return new Standing(paper, PaperState.PRESENT, true, known);
    }

    boolean isPresent(Paper paper) {
        return of(paper).state() == PaperState.PRESENT;
    }

    /** Other papers are only wanted where somebody names one. */
    private static PaperState whileNobodySays(Paper paper) {
        return paper == Paper.OTHER ? PaperState.NOT_NEEDED : PaperState.MISSING;
    }
}
