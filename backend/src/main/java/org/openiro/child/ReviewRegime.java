package org.openiro.child;

import org.openiro.clock.ReviewSeries;

/** What governs the reviews of a child in a period of care. It follows from recorded facts and is never typed in. */
public enum ReviewRegime {
    STANDARD(ReviewSeries.STANDARD),
    /** Looked after in short breaks only: SI 2010/959, regulation 48. */
    SHORT_BREAK(ReviewSeries.SHORT_BREAK),
    /** The authority may place the child for adoption, and has not: SI 2005/389, regulation 36. */
    AUTHORISED_NOT_PLACED(ReviewSeries.AUTHORISED_NOT_PLACED),
    /** SI 2005/389, regulation 36. */
    PLACED_FOR_ADOPTION(ReviewSeries.PLACED_FOR_ADOPTION),
    /** The standard reviews, and beside them those of a panel: SI 1991/1505, regulation 15. */
    SECURE(ReviewSeries.STANDARD),
    /** Looked after because of the remand, with the standard reviews: SI 2010/959, regulations 47A to 47F. */
    REMAND(ReviewSeries.STANDARD);

    private final ReviewSeries series;

    ReviewRegime(ReviewSeries series) {
        this.series = series;
    }

    public ReviewSeries series() {
        return series;
    }
}
