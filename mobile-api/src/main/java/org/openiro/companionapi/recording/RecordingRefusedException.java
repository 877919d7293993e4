package org.openiro.companionapi.recording;

/** Some bytes are no recording that can be kept; the message is advice for whoever sent them. */
public class RecordingRefusedException extends Exception {

    RecordingRefusedException(String advice) {
        super(advice, null, false, false);
    }

    static RecordingRefusedException damaged() {
        return new RecordingRefusedException("This recording breaks off or cannot be read. Record it again.");
    }

    static RecordingRefusedException notThat(String mediaType) {
        return new RecordingRefusedException("These bytes are not " + mediaType + ".");
    }

    static RecordingRefusedException notOnlySound() {
        return new RecordingRefusedException("There is more in this file than one recording of sound. Send the sound alone.");
    }
}
