package org.openiro.localstack.seed;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A drawn face in the place of a photo: nobody real. Shapes only, since a machine may have no fonts. */
public final class Portrait {

    private static final int SIDE = 480;

    private Portrait() {}

    /** A picture as PNG; the same name always looks the same. */
    public static byte[] of(String name) {
        float hue = Math.floorMod(name.hashCode(), 360) / 360f;
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.getHSBColor(hue, 0.25f, 0.95f));
        pen.fillRect(0, 0, SIDE, SIDE);
        pen.setColor(Color.getHSBColor((hue + 0.5f) % 1, 0.5f, 0.5f));
        pen.fill(new Ellipse2D.Double(90, 340, 300, 260));
        pen.setColor(new Color(0x5A3A28));
        pen.fill(new Ellipse2D.Double(120, 70, 240, 250));
        pen.setColor(new Color(0xD9A77F));
        pen.fill(new Ellipse2D.Double(140, 110, 200, 240));
        pen.setColor(new Color(0x2A1B14));
        pen.fill(new Ellipse2D.Double(190, 205, 22, 26));
        pen.fill(new Ellipse2D.Double(268, 205, 22, 26));
        pen.setStroke(new BasicStroke(7, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(new Arc2D.Double(195, 240, 90, 60, 200, 140, Arc2D.OPEN));
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
