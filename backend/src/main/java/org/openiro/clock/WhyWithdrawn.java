package org.openiro.clock;

import java.util.Set;

/** Why a row of the deadline book was withdrawn, where the reason says whether the duty counts as not done. */
public final class WhyWithdrawn {

    /** The period of care did not outlast it; a review not held in time stays so. */
    public static final String PERIOD_ENDED = "The period of care ended";

    /** A duty before a review that was not done until it was held: nobody can do it any more. */
    public static final String REVIEW_HELD = "The review was held";

    /** A duty between two reviews, likewise. */
    public static final String NEXT_REVIEW_HELD = "The next review was held";

    /** The manager's duty to answer, when its time has passed. */
    public static final String SILENCE = "Nobody answered in time: silence is agreement";

    /** The duty to carry out a decision that will not be done as it was decided; it counts once its day has passed. */
    public static final String NOT_DONE = "It was said that it is not done";

    /** Nothing takes the place of the decision. */
    public static final String CLOSED = "The decision was closed";

    /** Something does. */
    public static final String REMEDIED = "A remedial action took its place";

    /** Another version does. */
    public static final String CORRECTED = "The decision was corrected";

    /** Another version does, which is to be done by the same day: the duty counts there. */
    public static final String CORRECTED_FOR_THE_SAME_DAY = "The corrected decision is to be done by the same day";

    /** The duty to take up what went wrong, when it goes wrong again and nobody had taken it up. */
    public static final String WRONG_AGAIN = "It was not taken up, and went wrong again";

    /** Somebody had only seemed to meet it. */
    public static final String MET_IN_ERROR = "What met it was recorded in error";

    /** Of what is withdrawn for one of these after its due date, it is known that it was not done. */
    static final Set<String> OVERTAKEN = Set.of(
            PERIOD_ENDED, REVIEW_HELD, NEXT_REVIEW_HELD, SILENCE, NOT_DONE, CLOSED, REMEDIED, CORRECTED, WRONG_AGAIN);

    private WhyWithdrawn() {}
}
