package org.openiro.review.decision;

/** How a decision stands, as one word. It follows from what is on record and is stored nowhere. */
enum DecisionStatus {
    DRAFT,
    ISSUED,
    AGREED,
    /** The manager was silent for too long. Never the same as agreement. */
    AGREED_BY_DEFAULT,
    DISPUTED,
    IN_PROGRESS,
    OVERDUE,
    ESCALATED,
    DONE,
    NOT_DONE,
    WITHDRAWN,
    SUPERSEDED,
    CARRIED_OVER,
    CLOSED;

    static DecisionStatus of(ReviewDecision decision) {
        if (decision.getEnding() != null) {
            return switch (decision.getEnding().ending()) {
                case WITHDRAWN -> WITHDRAWN;
                case SUPERSEDED -> SUPERSEDED;
                case CARRIED_OVER -> CARRIED_OVER;
                case CLOSED -> CLOSED;
            };
        }
        if (!decision.isIssued()) {
            return DRAFT;
        }
        CarryingOut carryingOut = decision.getCarryingOut();
        ProgressState progress = carryingOut.progress();
        if (progress != null && progress.isFinal()) {
            return progress == ProgressState.DONE ? DONE : NOT_DONE;
        }
        if (carryingOut.overdueSince() != null) {
            return carryingOut.escalatedAt() == null ? OVERDUE : ESCALATED;
        }
        if (progress != null) {
            return IN_PROGRESS;
        }
        return decision.getResponse() == null
                ? ISSUED
                : ofAnswer(decision.getResponse().answer());
    }

    private static DecisionStatus ofAnswer(ManagerAnswer answer) {
        return switch (answer) {
            case AGREED -> AGREED;
            case AGREED_BY_DEFAULT -> AGREED_BY_DEFAULT;
            case DISPUTED -> DISPUTED;
        };
    }
}
