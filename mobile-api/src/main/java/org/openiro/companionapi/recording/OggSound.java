package org.openiro.companionapi.recording;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Sound in one Ogg stream (RFC 3533), as Opus (RFC 7845) or Vorbis. The second packet of either holds the comments; it is
 * emptied where it stands, and the checksums of its pages are made anew.
 */
final class OggSound {

    private static final int HEADER = 27;
    private static final int FLAGS = 5;
    private static final int SERIAL = 14;
    private static final int CHECKSUM = 22;
    private static final int SEGMENTS = 26;
    private static final int FIRST_PAGE = 2;
    private static final int FULL_SEGMENT = 255;
    private static final int COMMENTS = 1;
    private static final int POLYNOMIAL = 0x04C11DB7;

    private final byte[] file;
    private final ByteBuffer words;
    private byte[] emptied;
    private int packet;
    private int written;

    private OggSound(byte[] file) {
        this.file = file;
        this.words = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    static byte[] clean(byte[] sent) throws RecordingRefusedException {
        OggSound sound = new OggSound(sent.clone());
        sound.walk();
        return sound.file;
    }

    private void walk() throws RecordingRefusedException {
        int serial = 0;
        int page = 0;
        while (page < file.length) {
            if (file.length - page < HEADER || !text(page, 4).equals("OggS")) {
                throw page == 0 ? RecordingRefusedException.notThat("audio/ogg") : RecordingRefusedException.damaged();
            }
            if (page == 0) {
                serial = words.getInt(SERIAL);
            } else if (words.getInt(page + SERIAL) != serial || (file[page + FLAGS] & FIRST_PAGE) != 0) {
                throw RecordingRefusedException.notOnlySound();
            }
            page = page(page);
        }
        if (packet <= COMMENTS || written < emptied.length) {
            throw RecordingRefusedException.damaged();
        }
    }

    private int page(int page) throws RecordingRefusedException {
        int segments = file[page + SEGMENTS] & 0xFF;
        int at = page + HEADER + segments;
        boolean touched = false;
        for (int i = 0; i < segments; i++) {
            int length = file[page + HEADER + i] & 0xFF;
            if (at + length > file.length) {
                throw RecordingRefusedException.damaged();
            }
            if (emptied == null) {
                emptied = commentsOf(at, length);
            }
            if (packet == COMMENTS) {
                empty(at, length);
                touched = true;
            }
            packet += length < FULL_SEGMENT ? 1 : 0;
            at += length;
        }
        if (touched) {
            words.putInt(page + CHECKSUM, 0);
            words.putInt(page + CHECKSUM, checksum(page, at));
        }
        return at;
    }

    /** No comments and no name of who wrote them, as the codec that begins here writes that. */
    private byte[] commentsOf(int at, int length) throws RecordingRefusedException {
        if (length >= 8 && text(at, 8).equals("OpusHead")) {
            return ("OpusTags" + "\0".repeat(8)).getBytes(StandardCharsets.ISO_8859_1);
        }
        if (length >= 7 && text(at, 7).equals("\1vorbis")) {
            return ("\3vorbis" + "\0".repeat(8) + "\1").getBytes(StandardCharsets.ISO_8859_1);
        }
        throw RecordingRefusedException.notThat("audio/ogg with one stream of sound");
    }

    private void empty(int at, int length) {
        Arrays.fill(file, at, at + length, (byte) 0);
        int now = Math.min(length, emptied.length - written);
        System.arraycopy(emptied, written, file, at, now);
        written += now;
    }

    private int checksum(int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            sum ^= (file[i] & 0xFF) << 24;
            for (int bit = 0; bit < 8; bit++) {
                sum = sum << 1 ^ (sum < 0 ? POLYNOMIAL : 0);
            }
        }
        return sum;
    }

    private String text(int at, int length) {
        return new String(file, at, length, StandardCharsets.ISO_8859_1);
    }
}
