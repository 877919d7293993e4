package org.openiro.companionapi.recording;

import java.util.Arrays;
import java.util.Set;

/**
 * Sound in a WebM file (RFC 8794 and RFC 9559): elements, each with an id and a size. Elements that neither carry nor
 * describe sound, as tags and attached files, become void elements of the same length, so that nothing else moves.
 */
final class WebmSound {

    private static final int EBML = 0x1A45DFA3;
    private static final int SEGMENT = 0x18538067;
    private static final int CLUSTER = 0x1F43B675;
    private static final int TRACKS = 0x1654AE6B;
    private static final int TRACK_ENTRY = 0xAE;
    private static final int TRACK_TYPE = 0x83;
    private static final int TRACK_NAME = 0x536E;
    private static final int SOUND = 2;
    private static final int VOID = 0xEC;

    /** Their children are looked at; of a recording that is still written, their size is not known. */
    private static final Set<Integer> ENTERED = Set.of(SEGMENT, CLUSTER, TRACKS, 0x1549A966);

    /** The index; how time is counted and what wrote the file; cues; what stands in a cluster; a track. */
    private static final Set<Integer> KEPT = Set.of(
            EBML, 0x114D9B74, 0x2AD7B1, 0x4489, 0x4D80, 0x5741, 0x1C53BB6B, 0xE7, 0xA3, 0xA0, 0xAB, 0xA7, TRACK_ENTRY);

    private final byte[] file;
    private int at;
    private int tracks;
    private boolean hasSound;

    private WebmSound(byte[] file) {
        this.file = file;
    }

    static byte[] clean(byte[] sent) throws RecordingRefusedException {
        WebmSound sound = new WebmSound(sent.clone());
        if (sent.length < 4 || sound.id() != EBML) {
            throw RecordingRefusedException.notThat("audio/webm");
        }
        sound.at = 0;
        sound.walk();
        if (sound.tracks != 1 || !sound.hasSound) {
            throw RecordingRefusedException.notOnlySound();
        }
        return sound.file;
    }

    private void walk() throws RecordingRefusedException {
        while (at < file.length) {
            int start = at;
            int id = id();
            long size = size();
            if (ENTERED.contains(id)) {
                continue;
            }
            if (size < 0 || size > file.length - at) {
                throw RecordingRefusedException.damaged();
            }
            int end = at + (int) size;
            if (!KEPT.contains(id)) {
                blank(start, end);
            } else if (id == TRACK_ENTRY) {
                tracks++;
                hasSound = isSound(end);
            }
            at = end;
        }
    }

    private boolean isSound(int end) throws RecordingRefusedException {
        boolean sound = false;
        while (at < end) {
            int start = at;
            int id = id();
            long size = size();
            if (size < 0 || size > end - at) {
                throw RecordingRefusedException.damaged();
            }
            if (id == TRACK_TYPE) {
                sound = size == 1 && file[at] == SOUND;
            }
            at += (int) size;
            if (id == TRACK_NAME) {
                blank(start, at);
            }
        }
        return sound;
    }

    private void blank(int start, int end) {
        int length = end - start;
        Arrays.fill(file, start, end, (byte) 0);
        file[start] = (byte) VOID;
        if (length < 10) {
            file[start + 1] = (byte) (0x80 | length - 2);
        } else {
            // A size of eight bytes, of which the last four are enough for any length that is taken.
            file[start + 1] = 1;
            int rest = length - 9;
            for (int i = 0; i < Integer.BYTES; i++) {
                file[start + 8 - i] = (byte) (rest >> 8 * i);
            }
        }
    }

    /** An element's id with its length marker, as the specification writes it. */
    private int id() throws RecordingRefusedException {
        int length = length(file[at] & 0xFF);
        if (length > Integer.BYTES) {
            throw RecordingRefusedException.damaged();
        }
        int id = 0;
        for (int i = 0; i < length; i++) {
            id = id << 8 | file[at++] & 0xFF;
        }
        return id;
    }

    /** In bytes; -1 when it is not known. */
    private long size() throws RecordingRefusedException {
        int first = file[at++] & 0xFF;
        int length = length(first);
        long size = first & 0xFF >> length;
        boolean unknown = size == 0xFF >> length;
        for (int i = 1; i < length; i++) {
            int next = file[at++] & 0xFF;
            unknown &= next == 0xFF;
            size = size << 8 | next;
        }
        return unknown ? -1 : size;
    }

    private static int length(int first) throws RecordingRefusedException {
        if (first == 0) {
            throw RecordingRefusedException.damaged();
        }
        return Integer.numberOfLeadingZeros(first) - 23;
    }
}
