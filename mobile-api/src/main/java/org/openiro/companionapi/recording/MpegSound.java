package org.openiro.companionapi.recording;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Sound as MPEG layer III frames (ISO/IEC 11172-3 and 13818-3), each with a header that says how long it is. Only frames
 * are kept: the tags before and after them (ID3, APE, Lyrics3) are where titles, covers and places stand.
 */
final class MpegSound {

    private static final int HEADER = 4;
    private static final int ID3_HEADER = 10;
    private static final int HAS_FOOTER = 0x10;
    private static final int FEWEST_FRAMES = 3;

    /** Kilobits a second by the index in the header: MPEG 1, and MPEG 2 with 2.5. */
    private static final int[][] BIT_RATES = {
        {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320},
        {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160}
    };

    /** Samples a second by the index in the header, of MPEG 1; half of it in MPEG 2, a quarter in 2.5. */
    private static final int[] SAMPLE_RATES = {44_100, 48_000, 32_000};

    private static final int VERSION_2_5 = 0;
    private static final int VERSION_1 = 3;
    private static final int RESERVED = 1;
    private static final int LAYER_III = 1;

    private MpegSound() {}

    static byte[] clean(byte[] sent) throws RecordingRefusedException {
        int at = afterTags(sent);
        ByteArrayOutputStream frames = new ByteArrayOutputStream(sent.length);
        int count = 0;
        int length = frameLength(sent, at);
        while (length > 0 && length <= sent.length - at) {
            frames.write(sent, at, length);
            count++;
            at += length;
            length = frameLength(sent, at);
        }
        if (count < FEWEST_FRAMES) {
            throw RecordingRefusedException.notThat("audio/mpeg");
        }
        // A last frame that breaks off, padding and tags are left behind; anything else would be lost without a word.
        if (length == 0 && !isTagOrPadding(sent, at)) {
            throw RecordingRefusedException.damaged();
        }
        return frames.toByteArray();
    }

    private static int afterTags(byte[] sent) {
        int at = 0;
        while (startsWith(sent, at, "ID3") && at + ID3_HEADER <= sent.length) {
            int size = 0;
            for (int i = 6; i < ID3_HEADER; i++) {
                size = size << 7 | sent[at + i] & 0x7F;
            }
            at += ID3_HEADER + size + ((sent[at + 5] & HAS_FOOTER) == 0 ? 0 : ID3_HEADER);
        }
        return at;
    }

    /** In bytes with the header; 0 where no frame begins. */
    private static int frameLength(byte[] sent, int at) {
        if (at < 0 || sent.length - at < HEADER || (sent[at] & 0xFF) != 0xFF || (sent[at + 1] & 0xE0) != 0xE0) {
            return 0;
        }
        int version = sent[at + 1] >> 3 & 3;
        int layer = sent[at + 1] >> 1 & 3;
        int rate = sent[at + 2] >> 4 & 15;
        int samples = sent[at + 2] >> 2 & 3;
        if (version == RESERVED || layer != LAYER_III || rate == 0 || rate == 15 || samples == 3) {
            return 0;
        }
        boolean first = version == VERSION_1;
        int perSecond = SAMPLE_RATES[samples] >> (first ? 0 : version == VERSION_2_5 ? 2 : 1);
        int padding = sent[at + 2] >> 1 & 1;
        return (first ? 144 : 72) * BIT_RATES[first ? 0 : 1][rate] * 1000 / perSecond + padding;
    }

    private static boolean isTagOrPadding(byte[] sent, int at) {
        if (startsWith(sent, at, "TAG") || startsWith(sent, at, "APETAGEX") || startsWith(sent, at, "LYRICSBEGIN")
                || startsWith(sent, at, "ID3")) {
            return true;
        }
        for (int i = at; i < sent.length; i++) {
            if (sent[i] != 0) {
                return sent.length - at < HEADER;
            }
        }
        return true;
    }

    private static boolean startsWith(byte[] bytes, int at, String start) {
        byte[] wanted = start.getBytes(StandardCharsets.US_ASCII);
        return at >= 0
                && at + wanted.length <= bytes.length
                && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
    }
}
