package org.openiro.platform.problem;

import io.vertx.core.http.HttpClosedException;
import java.io.IOException;

/** Whether a body could not be read because its sender went away, or was sent away for being slow. */
final class SenderGone {

    /** What Quarkus says when it has waited for a byte for too long; it has no type of its own for that. */
    private static final String TOO_SLOW = "Read timed out";

    /** Causes of this kind go round in circles. */
    private static final int DEEPEST = 10;

    private SenderGone() {}

    static boolean is(Throwable failure) {
        Throwable each = failure;
        for (int depth = 0; each != null && depth < DEEPEST; depth++) {
            if (each instanceof HttpClosedException
                    || each instanceof IOException && TOO_SLOW.equals(each.getMessage())) {
                return true;
            }
            each = each.getCause();
        }
        return false;
    }
}
