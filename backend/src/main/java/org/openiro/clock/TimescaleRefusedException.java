package org.openiro.clock;

/** A timescale that the policy may not hold. The message says, for the person who asked, what would be accepted. */
public final class TimescaleRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Stable codes for callers. */
    public enum Reason {
        /** Looser than the limit in law; nobody can approve it. */
        BEYOND_LEGAL_LIMIT,
        /** Looser than the guidance or the usual practice, without the director's approval. */
        DIRECTOR_APPROVAL_REQUIRED,
        /** In another unit, and looser or tighter depending on the date it is counted from. */
        UNIT_NOT_COMPARABLE
    }

    private final DeadlineRule rule;
    private final Reason reason;

    TimescaleRefusedException(DeadlineRule rule, Reason reason, Timescale refused) {
        super(message(rule, reason, refused));
        this.rule = rule;
        this.reason = reason;
    }

    public DeadlineRule rule() {
        return rule;
    }

    public Reason reason() {
        return reason;
    }

    private static String message(DeadlineRule rule, Reason reason, Timescale refused) {
        String usual = rule.defaultTimescale().inWords();
        return rule + " cannot be " + refused.inWords() + ": "
                + switch (reason) {
                    case BEYOND_LEGAL_LIMIT ->
                        "the limit in law is " + usual + " (" + rule.legalSource() + ") and can only be tightened";
                    case DIRECTOR_APPROVAL_REQUIRED ->
                        "that is looser than the usual " + usual
                                + " and needs the approval of the director of children's services, with a reason";
                    case UNIT_NOT_COMPARABLE ->
                        "whether that is tighter than " + usual
                                + " depends on the date; choose the same unit, or what is tighter on every date";
                };
    }
}
