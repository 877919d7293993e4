package org.openiro.review;

import java.time.LocalDate;

/**
 * What a check found.
 *
 * @param done whether it is so
 * @param reason one sentence of the product's own, which names nobody
 * @param dueOn by when it should be so; null where it is so, or where nothing can be waited for
 * @param because why it is not so, or not quite, as somebody recorded it; null where nobody has
 */
public record CheckResult(boolean done, String reason, LocalDate dueOn, String because) {

    public static CheckResult done(String reason) {
        return new CheckResult(true, reason, null, null);
    }

    /** It is so, and still somebody should look at it. */
    public static CheckResult doubtful(String reason) {
        return new CheckResult(true, reason, null, reason);
    }

    /** Not yet so, and there is time until a day. */
    public static CheckResult open(String reason, LocalDate dueOn) {
        return new CheckResult(false, reason, dueOn, null);
    }

    /** Not so, and nothing planned will change it. */
    public static CheckResult missing(String reason) {
        return new CheckResult(false, reason, null, null);
    }

    /** Not so, for a reason that somebody recorded: it is the reason of the finding. */
    public static CheckResult explained(String reason, String because) {
        return new CheckResult(false, reason, null, because);
    }

    /** Not so, which is to be known and, for an item that makes no finding, all. */
    public static CheckResult warning(String reason) {
        return new CheckResult(false, reason, null, reason);
    }

    ReadinessColour colour(LocalDate today) {
        boolean time = dueOn != null && !dueOn.isBefore(today);
        if (time || because != null) {
            return ReadinessColour.AMBER;
        }
        return done ? ReadinessColour.GREEN : ReadinessColour.RED;
    }
}
