package org.openiro.companionapi.recording;

import java.util.Map;
import java.util.Set;

/**
 * Takes the sound out of what a telephone sends and leaves behind what the telephone adds of itself: titles, comments,
 * covers, and where it is. The sound is neither decoded nor listened to.
 */
public final class Recordings {

    private static final Map<String, Cleaner> CLEANERS = Map.of(
            "audio/mp4", Mp4Sound::clean,
            "audio/webm", WebmSound::clean,
            "audio/ogg", OggSound::clean,
            "audio/mpeg", MpegSound::clean);

    private Recordings() {}

    /** The media types that are taken. */
    public static Set<String> mediaTypes() {
        return CLEANERS.keySet();
    }

    /**
     * The same recording with nothing but its sound and what describes it.
     *
     * @param mediaType one of {@link #mediaTypes()}
     * @throws RecordingRefusedException when the bytes are not of this type, break off, or hold more than one sound
     */
    public static byte[] clean(byte[] sent, String mediaType) throws RecordingRefusedException {
        try {
            return CLEANERS.get(mediaType).clean(sent);
        } catch (IndexOutOfBoundsException e) {
            throw RecordingRefusedException.damaged();
        }
    }

    private interface Cleaner {
        byte[] clean(byte[] sent) throws RecordingRefusedException;
    }
}
