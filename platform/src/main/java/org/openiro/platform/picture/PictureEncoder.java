package org.openiro.platform.picture;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.openiro.platform.data.Sha256;
import org.openiro.platform.picture.PictureRefusedException.Reason;

/**
 * Makes a new picture out of an uploaded one. Only pixels pass: no EXIF, no place, no thumbnail, no bytes of the
 * uploader's making. How large it is stands in its header, and is looked at before a single pixel is decoded.
 */
@ApplicationScoped
public class PictureEncoder {

    private static final int SMALLEST_SIDE = 64;
    private static final int LARGEST_SIDE = 8000;
    private static final long MOST_PIXELS = 40_000_000;
    private static final float QUALITY = 0.85f;

    /** A progressive JPEG has about ten; one that says it has thousands would be decoded thousands of times. */
    private static final int MOST_SCANS = 64;

    /** Decoding takes a core and some hundred megabytes at worst: so many at a time, whatever is uploaded. */
    private final Semaphore atATime = new Semaphore(2, true);

    /**
     * @param longestSide of the new picture, in pixels; smaller pictures stay as small as they are
     * @throws PictureRefusedException when the bytes are no usable picture
     */
    public EncodedPicture encode(byte[] picture, int longestSide) throws PictureRefusedException {
        PictureFormat format = PictureFormat.of(picture);
        int orientation = JpegSegments.UPRIGHT;
        if (format == PictureFormat.JPEG) {
            JpegSegments segments = JpegSegments.of(picture);
            if (segments.scans() > MOST_SCANS) {
                throw new PictureRefusedException(Reason.DAMAGED);
            }
            orientation = segments.orientation();
        }
        atATime.acquireUninterruptibly();
        try {
            return write(upright(read(picture, format, longestSide), orientation, longestSide));
        } catch (PictureRefusedException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // The decoders answer broken files with many kinds of exception.
            throw new PictureRefusedException(Reason.DAMAGED);
        } finally {
            atATime.release();
        }
    }

    private static BufferedImage read(byte[] picture, PictureFormat format, int longestSide)
            throws IOException, PictureRefusedException {
        ImageReader reader =
                ImageIO.getImageReadersByFormatName(format.readerName()).next();
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(picture))) {
            // Metadata is not even read: compressed text in it can be a bomb of its own.
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (Math.min(width, height) < SMALLEST_SIDE) {
                throw new PictureRefusedException(Reason.TOO_SMALL);
            }
            if (Math.max(width, height) > LARGEST_SIDE || (long) width * height > MOST_PIXELS) {
                throw new PictureRefusedException(Reason.TOO_LARGE);
            }
            ImageReadParam reading = reader.getDefaultReadParam();
            // At most twice the target is enough for a smooth picture, and bounds what is held in memory.
            int step = (Math.max(width, height) + 2 * longestSide - 1) / (2 * longestSide);
            reading.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, reading);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage upright(BufferedImage read, int orientation, int longestSide) {
        double scale = Math.min(1.0, (double) longestSide / Math.max(read.getWidth(), read.getHeight()));
        int width = Math.max(1, (int) Math.round(read.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(read.getHeight() * scale));
        boolean onItsSide = orientation >= 5;
        BufferedImage upright =
                new BufferedImage(onItsSide ? height : width, onItsSide ? width : height, BufferedImage.TYPE_INT_RGB);
        AffineTransform turn = turn(orientation, width, height);
        turn.scale((double) width / read.getWidth(), (double) height / read.getHeight());
        Graphics2D canvas = upright.createGraphics();
        try {
            canvas.setColor(Color.WHITE);
            canvas.fillRect(0, 0, upright.getWidth(), upright.getHeight());
            canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            canvas.drawImage(read, turn, null);
        } finally {
            canvas.dispose();
        }
        return upright;
    }

    /** What the eight EXIF orientations ask for, as matrices over a picture of this size. */
    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static EncodedPicture write(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam writing = writer.getDefaultWriteParam();
            writing.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            writing.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), writing);
        } finally {
            writer.dispose();
        }
        byte[] jpeg = bytes.toByteArray();
        return new EncodedPicture(jpeg, image.getWidth(), image.getHeight(), Sha256.of(jpeg));
    }
}
