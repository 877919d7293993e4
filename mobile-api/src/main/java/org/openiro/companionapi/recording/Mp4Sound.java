package org.openiro.companionapi.recording;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/**
 * Sound in an MP4 file (ISO/IEC 14496-12): boxes, each with its size and its type. Boxes that neither carry nor describe
 * sound, among them those in which telephones write where they are ({@code udta}, {@code meta}, {@code uuid}), become
 * empty free space of the same size, so that nothing else moves.
 */
final class Mp4Sound {

    private static final String FILE = "";

    /** What may stand in which box. Boxes named here as keys are looked into; the others are kept as they are. */
    private static final Map<String, Set<String>> KEPT = Map.of(
            FILE, Set.of("ftyp", "styp", "moov", "moof", "mdat", "sidx"),
            "moov", Set.of("mvhd", "trak", "mvex"),
            "trak", Set.of("tkhd", "edts", "mdia"),
            "mdia", Set.of("mdhd", "hdlr", "minf"),
            "minf", Set.of("smhd", "dinf", "stbl"),
            "stbl", Set.of("stsd", "stts", "stsc", "stsz", "stz2", "stco", "co64", "ctts", "stss", "sgpd", "sbgp"),
            "mvex", Set.of("mehd", "trex"),
            "moof", Set.of("mfhd", "traf"),
            "traf", Set.of("tfhd", "tfdt", "trun", "sgpd", "sbgp"));

    private static final int HEADER = 8;
    private static final int LONG_HEADER = 16;

    /** In a handler box: version and flags, a word that is not used, then what the track is. */
    private static final int HANDLER_TYPE = 8;

    private static final int HANDLER_NAME = 24;

    private final byte[] file;
    private final ByteBuffer words;
    private int tracks;
    private boolean hasSound;

    private Mp4Sound(byte[] file) {
        this.file = file;
        this.words = ByteBuffer.wrap(file);
    }

    static byte[] clean(byte[] sent) throws RecordingRefusedException {
        if (sent.length < HEADER || !"ftyp".equals(type(sent, 0))) {
            throw RecordingRefusedException.notThat("audio/mp4");
        }
        Mp4Sound sound = new Mp4Sound(sent.clone());
        sound.walk(FILE, 0, sent.length);
        if (sound.tracks != 1 || !sound.hasSound) {
            throw RecordingRefusedException.notOnlySound();
        }
        return sound.file;
    }

    private void walk(String parent, int from, int to) throws RecordingRefusedException {
        int at = from;
        while (at < to) {
            if (to - at < HEADER) {
                throw RecordingRefusedException.damaged();
            }
            long size = Integer.toUnsignedLong(words.getInt(at));
            int header = HEADER;
            if (size == 1) {
                header = LONG_HEADER;
                size = words.getLong(at + HEADER);
            } else if (size == 0 && parent.equals(FILE)) {
                size = to - at;
            }
            if (size < header || size > to - at) {
                throw RecordingRefusedException.damaged();
            }
            box(parent, type(file, at), at, at + header, at + (int) size);
            at += (int) size;
        }
    }

    private void box(String parent, String type, int at, int from, int to) throws RecordingRefusedException {
        if (!KEPT.get(parent).contains(type)) {
            System.arraycopy("free".getBytes(StandardCharsets.US_ASCII), 0, file, at + Integer.BYTES, Integer.BYTES);
            Arrays.fill(file, from, to, (byte) 0);
        } else if (KEPT.containsKey(type)) {
            tracks += type.equals("trak") ? 1 : 0;
            walk(type, from, to);
        } else if (type.equals("hdlr")) {
            hasSound = "soun".equals(type(file, from + HANDLER_TYPE - Integer.BYTES));
            Arrays.fill(file, Math.min(from + HANDLER_NAME, to), to, (byte) 0);
        }
    }

    private static String type(byte[] bytes, int box) {
        return new String(bytes, box + Integer.BYTES, Integer.BYTES, StandardCharsets.ISO_8859_1);
    }
}
