package org.openiro.companionapi.recording;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Recordings as telephones make them: small, whole, and with the place where they were made. */
public final class Sounds {

    public static final String PLACE = "+51.5007-000.1246/";

    private static final String MUSIC = "these bytes stand for sound";

    private Sounds() {}

    public static byte[] mp4() {
        return mp4("soun");
    }

    /** @param handlers what each track says it is */
    public static byte[] mp4(String... handlers) {
        byte[] moov = box("mvhd", new byte[100]);
        for (String handler : handlers) {
            byte[] hdlr = box("hdlr", join(new byte[8], text(handler), new byte[12], text("at " + PLACE + "\0")));
            byte[] stbl = box("stbl", box("stsd", new byte[8]), box("stco", new byte[8]));
            byte[] mdia = box("mdia", box("mdhd", new byte[24]), hdlr, box("minf", box("smhd", new byte[8]), stbl));
            moov = join(moov, box("trak", box("tkhd", new byte[84]), mdia, box("udta", box("loci", text(PLACE)))));
        }
        moov = join(moov, box("udta", box("\u00a9xyz", text(PLACE))), box("meta", text(PLACE)));
        return join(
                box("ftyp", text("M4A "), new byte[4]),
                box("moov", moov),
                box("uuid", text(PLACE)),
                box("mdat", text(MUSIC)));
    }

    public static byte[] webm() {
        return webm(2);
    }

    /** @param trackTypes 1 for a film, 2 for sound */
    public static byte[] webm(int... trackTypes) {
        byte[] tracks = new byte[0];
        for (int type : trackTypes) {
            tracks = join(tracks, element("AE", element("D7", 1), element("83", type), element("536E", text(PLACE))));
        }
        byte[] info = element("1549A966", element("2AD7B1", 0x0F, 0x42, 0x40), element("7BA9", text(PLACE)));
        byte[] tags = element("1254C367", text("LOCATION=" + PLACE + "x".repeat(200)));
        byte[] cluster = join(
                bytes(0x1F, 0x43, 0xB6, 0x75, 0x01, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF),
                element("E7", 0),
                element("A3", text(MUSIC)));
        return join(
                element("1A45DFA3", element("4282", text("webm"))),
                bytes(0x18, 0x53, 0x80, 0x67, 0x01, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF),
                info,
                element("1654AE6B", tracks),
                tags,
                element("BF", 1, 2, 3, 4),
                cluster,
                cluster);
    }

    /** Opus, with comments that go over the end of a page. */
    public static byte[] ogg() {
        byte[] comments = text("OpusTags....LOCATION=" + PLACE + "x".repeat(400));
        return join(
                page(2, 7, 0, 19, join(text("OpusHead"), new byte[11])),
                page(0, 7, 1, 255, Arrays.copyOf(comments, 255)),
                page(1, 7, 2, comments.length - 255, Arrays.copyOfRange(comments, 255, comments.length)),
                page(4, 7, 3, MUSIC.length(), text(MUSIC)));
    }

    /** Two streams in one file. */
    public static byte[] twoInOneOgg() {
        return join(ogg(), page(2, 8, 0, 19, join(text("OpusHead"), new byte[11])));
    }

    public static byte[] mpeg() {
        byte[] tag = text("TXXX" + PLACE);
        byte[] frame = Arrays.copyOf(join(bytes(0xFF, 0xFB, 0x90, 0x00), text(MUSIC)), 417);
        return join(
                text("ID3"),
                bytes(4, 0, 0, 0, 0, 0, tag.length),
                tag,
                frame,
                frame,
                frame,
                Arrays.copyOf(text("TAG" + PLACE), 128));
    }

    /** The checksum of an Ogg page, as RFC 3533 defines it: 0 when the page with its own checksum is whole. */
    static boolean areWhole(byte[] ogg) {
        int at = 0;
        while (at < ogg.length) {
            int segments = ogg[at + 26] & 0xFF;
            int length = 27 + segments;
            for (int i = 0; i < segments; i++) {
                length += ogg[at + 27 + i] & 0xFF;
            }
            byte[] page = Arrays.copyOfRange(ogg, at, at + length);
            int said = ByteBuffer.wrap(page).order(ByteOrder.LITTLE_ENDIAN).getInt(22);
            Arrays.fill(page, 22, 26, (byte) 0);
            if (said != checksum(page)) {
                return false;
            }
            at += length;
        }
        return true;
    }

    private static byte[] page(int flags, int serial, int number, int segment, byte[] content) {
        ByteBuffer page = ByteBuffer.allocate(28 + content.length).order(ByteOrder.LITTLE_ENDIAN);
        page.put(text("OggS")).put((byte) 0).put((byte) flags).putLong(0).putInt(serial).putInt(number).putInt(0);
        page.put((byte) 1).put((byte) segment).put(content);
        page.putInt(22, checksum(page.array()));
        return page.array();
    }

    private static int checksum(byte[] page) {
        // By long division over bits, unlike what is tested.
        long remainder = 0;
        for (byte next : Arrays.copyOf(page, page.length + 4)) {
            for (int bit = 7; bit >= 0; bit--) {
                remainder = remainder << 1 | next >> bit & 1;
                if ((remainder & 0x1_0000_0000L) != 0) {
                    remainder ^= 0x1_04C1_1DB7L;
                }
            }
        }
        return (int) remainder;
    }

    private static byte[] box(String type, byte[]... parts) {
        byte[] content = join(parts);
        return join(
                ByteBuffer.allocate(4).putInt(8 + content.length).array(),
                type.getBytes(StandardCharsets.ISO_8859_1),
                content);
    }

    private static byte[] element(String id, int... content) {
        return element(id, bytes(content));
    }

    private static byte[] element(String id, byte[]... parts) {
        byte[] content = join(parts);
        byte[] size = content.length < 127
                ? bytes(0x80 | content.length)
                : bytes(0x40 | content.length >> 8, content.length & 0xFF);
        return join(java.util.HexFormat.of().parseHex(id), size, content);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
