package org.openiro.review;

import java.time.LocalDate;

/**
 * What the preparation of a review knows of how the child took part without being there.
 *
 * @param views they arrived before the first meeting
 * @param advocateBriefed before the first meeting
 */
public record ConveyedBeforehand(boolean views, boolean advocateBriefed) {

    public static final ConveyedBeforehand NOTHING = new ConveyedBeforehand(false, false);

    /** Where that is looked up. */
    public interface Source {

        ConveyedBeforehand of(Review review, LocalDate firstMeeting);
    }
}
