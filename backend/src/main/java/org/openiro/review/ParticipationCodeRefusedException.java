package org.openiro.review;

/** A participation code that cannot be chosen in place of the one that follows from the facts. */
public final class ParticipationCodeRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Stable codes for callers. */
    public enum Reason {
        REASON_REQUIRED("Say why the code differs from the one that follows from the facts"),
        /** Department for Education rule 440. */
        DFE_440("PN0 is for children under 4 at the time of the review, and this child was older"),
        /** Department for Education rule 441. */
        DFE_441("A child under 4 at the time of the review is coded PN0");

        private final String advice;

        Reason(String advice) {
            this.advice = advice;
        }
    }

    private final Reason reason;

    ParticipationCodeRefusedException(Reason reason) {
        super(reason.advice);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
