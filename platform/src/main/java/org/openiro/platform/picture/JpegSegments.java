package org.openiro.platform.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The little that must be known of a JPEG file before it is decoded: which way up it is, because that is lost with the
 * metadata, and how many times over it draws its picture, because each time costs as much as the first.
 */
final class JpegSegments {

    /** Upright. */
    static final int UPRIGHT = 1;

    private static final int START_OF_SCAN = 0xDA;
    private static final int APP1 = 0xE1;
    private static final int ORIENTATION_TAG = 0x0112;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int IFD_ENTRY_BYTES = 12;

    private final byte[] file;
    private int orientation = UPRIGHT;
    private int scans;

    private JpegSegments(byte[] file) {
        this.file = file;
    }

    /** Reads as far as the file makes sense; what follows is for the decoder to refuse. */
    static JpegSegments of(byte[] file) {
        JpegSegments segments = new JpegSegments(file);
        segments.walk();
        return segments;
    }

    /** EXIF orientation, 1 to 8. */
    int orientation() {
        return orientation;
    }

    /** How many scans the file holds: one for a baseline picture, about ten for a progressive one. */
    int scans() {
        return scans;
    }

    private void walk() {
        int at = 2;
        while (at + 3 < file.length) {
            if (unsigned(at) != 0xFF) {
                // Compressed data, or rubbish: the next marker is what counts.
                at++;
                continue;
            }
            int marker = unsigned(at + 1);
            if (marker == 0xFF) {
                at++;
            } else if (standsAlone(marker)) {
                at += 2;
            } else {
                int length = unsigned(at + 2) << 8 | unsigned(at + 3);
                if (marker == START_OF_SCAN) {
                    scans++;
                } else if (marker == APP1 && at + 2 + length <= file.length) {
                    readExif(at + 4, at + 2 + length);
                }
                at += 2 + Math.max(length, 2);
            }
        }
    }

    /** A stuffed byte in compressed data, a restart marker, or the start or end of an image. */
    private static boolean standsAlone(int marker) {
        return marker == 0x00 || marker == 0x01 || marker >= 0xD0 && marker <= 0xD9;
    }

    private void readExif(int from, int to) {
        int tiff = from + EXIF.length;
        if (tiff + 8 > to || !Arrays.equals(file, from, tiff, EXIF, 0, EXIF.length)) {
            return;
        }
        ByteBuffer exif = ByteBuffer.wrap(file, tiff, to - tiff).slice();
        exif.order(exif.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long directory = Integer.toUnsignedLong(exif.getInt(4));
        if (directory + 2 > exif.limit()) {
            return;
        }
        int entries = Short.toUnsignedInt(exif.getShort((int) directory));
        for (int i = 0; i < entries; i++) {
            long entry = directory + 2 + (long) i * IFD_ENTRY_BYTES;
            if (entry + IFD_ENTRY_BYTES > exif.limit()) {
                return;
            }
            if (Short.toUnsignedInt(exif.getShort((int) entry)) == ORIENTATION_TAG) {
                int value = Short.toUnsignedInt(exif.getShort((int) entry + 8));
                orientation = value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
    }

    private int unsigned(int at) {
        return file[at] & 0xFF;
    }
}
