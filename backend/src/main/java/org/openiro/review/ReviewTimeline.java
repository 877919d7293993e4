package org.openiro.review;

import java.util.List;
import java.util.Optional;
import org.openiro.clock.TimescalePolicy;
import org.openiro.clock.WorkingDayCalendar;

/**
 * The reviews of one period of care, each judged for timeliness (SI 2010/959, regulation 33), and the next one due.
 *
 * <ul>
 *   <li>The first review is due from the day the child became looked after; every later one from the date the review
 *       before it counted, never from the date that was due. A long gap is therefore one late review, not several, and
 *       an early review brings the next one forward.
 *   <li>A review is not held when its due date has passed, on the date of the judgement or before the period ended,
 *       and none was held since the one before. On the due date itself there is still time.
 *   <li>Where it is unknown how many reviews came before the first known one, that one is at least the first, the next
 *       at least the second and the one after at least the third. The first cannot be judged, as the date before it is
 *       unknown. The second cannot: its limit is three months if it really is the second, else six. From the third on
 *       the limit is six months whatever came before. For the same reason nothing is reported as not held after a
 *       single known review; {@link #next()} still says when one is due at the latest.
 * </ul>
 *
 * <p>Judged by the timescales given: an authority that set itself shorter ones sees reviews late that are lawful. For
 * a judgement by the law alone pass {@link TimescalePolicy#defaults}.
 */
public final class ReviewTimeline {

    private final List<JudgedReview> reviews;
    private final NextReview next;

    ReviewTimeline(List<JudgedReview> reviews, NextReview next) {
        this.reviews = List.copyOf(reviews);
        this.next = next;
    }

    public static ReviewTimeline judge(ReviewHistory history, TimescalePolicy policy, WorkingDayCalendar calendar) {
        return new TimelineJudge(history, policy, calendar).judge();
    }

    /** Every review held, by date, and at the end the one that should have been held by now, if there is one. */
    public List<JudgedReview> reviews() {
        return reviews;
    }

    /** Empty when the period has ended, is under no standard clock, or has neither a known start nor a known review. */
    public Optional<NextReview> next() {
        return Optional.ofNullable(next);
    }
}
