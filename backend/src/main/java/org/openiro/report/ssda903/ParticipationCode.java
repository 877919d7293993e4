package org.openiro.report.ssda903;

import java.time.LocalDate;

/**
 * How a child took part in a review: column REVIEW_CODE. The meanings are in the code list
 * {@link CodeList#REVIEW_CODE}.
 */
public enum ParticipationCode {
    PN0,
    PN1,
    PN2,
    PN3,
    PN4,
    PN5,
    PN6,
    PN7;

    /** From this birthday on the code is one of PN1 to PN7; before it is PN0. */
    private static final int AGE = 4;

    /** DfE rule 440: PN0, although the review was after the fourth birthday. The day itself raises neither rule. */
    boolean tooOld(LocalDate birth, LocalDate review) {
        return this == PN0 && review.isAfter(birth.plusYears(AGE));
    }

    /** DfE rule 441: PN1 to PN7, although the review was before the fourth birthday. */
    boolean tooYoung(LocalDate birth, LocalDate review) {
        return this != PN0 && review.isBefore(birth.plusYears(AGE));
    }
}
