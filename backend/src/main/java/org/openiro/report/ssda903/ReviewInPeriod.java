package org.openiro.report.ssda903;

/**
 * A review and its place among the reviews of its period of care.
 *
 * @param review the review
 * @param position its 1-based place among the known reviews of the period; the review is at least that one of the
 *     period
 * @param sequenceKnown whether it is exactly that one: the period's start is known, and so are the reviews of every
 *     collection year from the start to this review
 * @param previousKnown whether the known review before it was also the last one held before it: every collection year
 *     from that one to this is one whose reviews are known. False for the first known review.
 */
public record ReviewInPeriod(ReviewRow review, int position, boolean sequenceKnown, boolean previousKnown) {

    /**
     * Whether the interval to the previous review is one of six months (regulation 33(2)): this is the third or later.
     */
    public boolean knownThirdOrLater() {
        return position >= 3;
    }
}
