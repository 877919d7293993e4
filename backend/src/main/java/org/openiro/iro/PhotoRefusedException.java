package org.openiro.iro;

/** Why some bytes are no usable picture. */
class PhotoRefusedException extends Exception {

    /** What is wrong with the bytes. */
    enum Reason {
        NOT_A_PICTURE("These bytes are not a JPEG or PNG picture."),
        HEIC("This is a HEIC picture. Save it as JPEG, then send it again."),
        TOO_SMALL("A picture needs at least 64 pixels on each side."),
        TOO_LARGE("A picture may have at most 8000 pixels on a side and 40 million in all. Make it smaller."),
        DAMAGED("This picture cannot be read to its end. Save it again as JPEG or PNG.");

        private final String advice;

        Reason(String advice) {
            this.advice = advice;
        }

        String advice() {
            return advice;
        }
    }

    private final Reason reason;

    PhotoRefusedException(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
