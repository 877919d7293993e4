package org.openiro.platform.picture;

import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;

/** Why some bytes are no usable picture. */
public class PictureRefusedException extends Exception {

    /** What is wrong with the bytes. */
    public enum Reason {
        NOT_A_PICTURE("These bytes are not a JPEG or PNG picture."),
        HEIC("This is a HEIC picture. Save it as JPEG, then send it again."),
        TOO_SMALL("A picture needs at least 64 pixels on each side."),
        TOO_LARGE("A picture may have at most 8000 pixels on a side and 40 million in all. Make it smaller."),
        DAMAGED("This picture cannot be read to its end. Save it again as JPEG or PNG.");

        private final String advice;

        Reason(String advice) {
            this.advice = advice;
        }

        /** What whoever sent it can do, in plain words. */
        public String advice() {
            return advice;
        }
    }

    private final Reason reason;

    PictureRefusedException(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    /** For whoever sent the bytes: 422 {@code image-unreadable}, with the reason and what to do. */
    public ProblemException asProblem() {
        return new ProblemException(
                "image-unreadable", reason.advice(), new FieldProblem("", reason.name(), reason.advice()));
    }

    public Reason reason() {
        return reason;
    }
}
