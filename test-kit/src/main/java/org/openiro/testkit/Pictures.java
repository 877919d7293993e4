package org.openiro.testkit;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures as telephones and attackers send them. */
public final class Pictures {

    private Pictures() {}

    public static BufferedImage plain(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        fill(image, 0, 0, width, height, new Color(40, 90, 200));
        return image;
    }

    public static void fill(BufferedImage image, int x, int y, int width, int height, Color colour) {
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(colour);
        canvas.fillRect(x, y, width, height);
        canvas.dispose();
    }

    public static byte[] png(BufferedImage image) throws IOException {
        return write(image, "png");
    }

    public static byte[] jpeg(BufferedImage image) throws IOException {
        return write(image, "jpeg");
    }

    /** The JPEG with an EXIF segment that holds an orientation and a text, as cameras write them. */
    public static byte[] withExif(byte[] jpeg, int orientation, String text) {
        byte[] words = text.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer exif = ByteBuffer.allocate(4 + 6 + 8 + 2 + 12 + 4 + words.length);
        exif.putShort((short) 0xFFE1).putShort((short) (exif.capacity() - 2));
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        exif.putShort((short) 1);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        exif.putInt(0).put(words);
        ByteBuffer whole = ByteBuffer.allocate(jpeg.length + exif.capacity());
        whole.put(jpeg, 0, 2).put(exif.array()).put(jpeg, 2, jpeg.length - 2);
        return whole.array();
    }

    /** Signature and header of a PNG that says how large it is, and then little else. */
    public static byte[] pngHeader(int width, int height) {
        ByteBuffer png = ByteBuffer.allocate(8 + 25 + 12);
        png.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        png.putInt(13)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height);
        png.put(new byte[] {8, 2, 0, 0, 0});
        CRC32 sum = new CRC32();
        sum.update(png.array(), 12, 17);
        png.putInt((int) sum.getValue());
        png.putInt(0).put("IDAT".getBytes(StandardCharsets.US_ASCII)).putInt(0x35AF061E);
        return png.array();
    }

    /** The JPEG with other dimensions in its frame header. */
    public static byte[] jpegOfSize(byte[] jpeg, int width, int height) {
        byte[] forged = jpeg.clone();
        for (int i = 2; i < forged.length - 9; i++) {
            if ((forged[i] & 0xFF) == 0xFF && (forged[i + 1] & 0xFF) == 0xC0) {
                ByteBuffer.wrap(forged).putShort(i + 5, (short) height).putShort(i + 7, (short) width);
                return forged;
            }
        }
        throw new IllegalArgumentException("No baseline frame");
    }

    private static byte[] write(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }
}
