package org.openiro.clock;

/**
 * Which of two timescales asks more of the authority.
 *
 * <p>Timescales in one unit compare by their amounts. Timescales in different units compare only when the answer is
 * the same for every date they could be counted from, by the shortest and the longest stretch of calendar days that
 * each can cover:
 *
 * <ul>
 *   <li>weeks and days are exact;
 *   <li>months: the shortest and longest run of that many calendar months, clamping included;
 *   <li>working days: the shortest run has no bank holiday in it; there is no longest, because days off can be added.
 * </ul>
 *
 * So 2 days is never looser than 2 working days, and 12 weeks never looser than 3 months, while 91 days
 * against 3 months, or 4 weeks against 20 working days, has no answer that always holds.
 */
enum TimescaleComparison {
    /** As tight or tighter, on every date. */
    NEVER_LOOSER,
    /** Never tighter, and looser on some date at least. */
    LOOSER,
    /** Tighter on some dates, looser on others. */
    DEPENDS_ON_THE_DATE;

    /** How {@code candidate} compares with {@code reference} for duties that fall in this direction. */
    static TimescaleComparison of(Timescale candidate, Timescale reference, Direction direction) {
        // A duty after its anchor is tighter when the stretch is shorter; before its anchor, when it is longer.
        Timescale shorter = direction == Direction.AFTER ? candidate : reference;
        Timescale longer = direction == Direction.AFTER ? reference : candidate;
        if (candidate.unit() == reference.unit()) {
            return shorter.amount() <= longer.amount() ? NEVER_LOOSER : LOOSER;
        }
        if (CalendarSpan.longest(shorter) <= CalendarSpan.shortest(longer)) {
            return NEVER_LOOSER;
        }
        return CalendarSpan.shortest(shorter) >= CalendarSpan.longest(longer) ? LOOSER : DEPENDS_ON_THE_DATE;
    }
}
