package org.openiro.platform.picture;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What a picture is, by its first bytes; what the sender calls it does not count. */
enum PictureFormat {
    JPEG("jpeg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}),
    PNG("png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});

    private static final int BRAND = 4;
    private static final String ISO_FILE_TYPE = "ftyp";

    private final String readerName;
    private final byte[] signature;

    PictureFormat(String readerName, byte[] signature) {
        this.readerName = readerName;
        this.signature = signature;
    }

    /** @throws PictureRefusedException for everything else; with advice of its own for what telephones send */
    static PictureFormat of(byte[] picture) throws PictureRefusedException {
        for (PictureFormat format : values()) {
            if (startsWith(picture, 0, format.signature)) {
                return format;
            }
        }
        boolean heic = startsWith(picture, BRAND, ISO_FILE_TYPE.getBytes(StandardCharsets.US_ASCII));
        throw new PictureRefusedException(
                heic ? PictureRefusedException.Reason.HEIC : PictureRefusedException.Reason.NOT_A_PICTURE);
    }

    String readerName() {
        return readerName;
    }

    private static boolean startsWith(byte[] bytes, int from, byte[] start) {
        return bytes.length >= from + start.length
                && Arrays.equals(bytes, from, from + start.length, start, 0, start.length);
    }
}
