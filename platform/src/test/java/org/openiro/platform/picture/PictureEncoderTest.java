package org.openiro.platform.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openiro.platform.picture.PictureRefusedException.Reason;
import org.openiro.testkit.Pictures;

class PictureEncoderTest {

    private static final int SIDE = 640;

    private final PictureEncoder encoder = new PictureEncoder();

    @Test
    void shouldDropWhateverAPictureCarriesBesidesPixels() throws Exception {
        byte[] upload = Pictures.withExif(Pictures.jpeg(Pictures.plain(200, 100)), 1, "51.5007N 0.1246W");
        assertThat(new String(upload, StandardCharsets.ISO_8859_1)).contains("Exif", "51.5007N");

        EncodedPicture photo = encoder.encode(upload, SIDE);

        assertThat(new String(photo.jpeg(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "51.5007N");
        assertThat(photo.width()).isEqualTo(200);
        assertThat(photo.height()).isEqualTo(100);
    }

    @Test
    void shouldMakePicturesSmallerAndNeverLarger() throws Exception {
        EncodedPicture large = encoder.encode(Pictures.png(Pictures.plain(3000, 1500)), SIDE);
        assertThat(large.width()).isEqualTo(640);
        assertThat(large.height()).isEqualTo(320);
        assertThat(decoded(large).getWidth()).isEqualTo(640);
        assertThat(encoder.encode(Pictures.png(Pictures.plain(64, 90)), SIDE).height())
                .isEqualTo(90);
    }

    /** Where the red corner, which the camera saw at the top left of its sensor, must end up. */
    @ParameterizedTest
    @CsvSource({
        "1, 200, 100, 20, 20", "2, 200, 100, 180, 20", "3, 200, 100, 180, 80", "4, 200, 100, 20, 80",
        "5, 100, 200, 20, 20", "6, 100, 200, 80, 20", "7, 100, 200, 80, 180", "8, 100, 200, 20, 180"
    })
    void shouldTurnAPictureUprightBeforeItForgetsWhichWayThatIs(
            int orientation, int width, int height, int redX, int redY) throws Exception {
        BufferedImage sensor = Pictures.plain(200, 100);
        Pictures.fill(sensor, 0, 0, 60, 40, Color.RED);

        EncodedPicture photo = encoder.encode(Pictures.withExif(Pictures.jpeg(sensor), orientation, ""), SIDE);

        assertThat(photo.width()).isEqualTo(width);
        assertThat(photo.height()).isEqualTo(height);
        Color corner = new Color(decoded(photo).getRGB(redX, redY));
        assertThat(corner.getRed()).isGreaterThan(200);
        assertThat(corner.getBlue()).isLessThan(80);
        Color opposite = new Color(decoded(photo).getRGB(width - 1 - redX, height - 1 - redY));
        assertThat(opposite.getBlue()).isGreaterThan(120);
    }

    @Test
    void shouldPutWhiteBehindWhatIsTransparent() throws Exception {
        BufferedImage transparent = new BufferedImage(100, 100, BufferedImage.TYPE_INT_ARGB);
        Color shown =
                new Color(decoded(encoder.encode(Pictures.png(transparent), SIDE)).getRGB(50, 50));
        assertThat(shown.getGreen()).isGreaterThan(250);
    }

    @Test
    void shouldRefuseABombByItsHeaderAlone() throws Exception {
        assertRefused(Pictures.pngHeader(30_000, 30_000), Reason.TOO_LARGE);
        assertRefused(Pictures.pngHeader(8000, 8000), Reason.TOO_LARGE);
        assertRefused(Pictures.pngHeader(8001, 100), Reason.TOO_LARGE);
        assertRefused(Pictures.jpegOfSize(Pictures.jpeg(Pictures.plain(100, 100)), 65_000, 65_000), Reason.TOO_LARGE);
    }

    @Test
    void shouldRefuseAJpegThatDrawsItsPictureTooManyTimes() throws Exception {
        byte[] jpeg = Pictures.jpeg(Pictures.plain(100, 100));
        byte[] scan = {(byte) 0xFF, (byte) 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0};
        byte[] bomb = Arrays.copyOf(jpeg, jpeg.length + 65 * scan.length);
        for (int i = 0; i < 65; i++) {
            System.arraycopy(scan, 0, bomb, jpeg.length + i * scan.length, scan.length);
        }
        assertRefused(bomb, Reason.DAMAGED);
    }

    @Test
    void shouldRefuseATinyPicture() throws Exception {
        assertRefused(Pictures.png(Pictures.plain(63, 200)), Reason.TOO_SMALL);
    }

    @Test
    void shouldAdviseWhoeverSendsHeic() {
        byte[] heic = new byte[64];
        System.arraycopy("ftypheic".getBytes(StandardCharsets.US_ASCII), 0, heic, 4, 8);
        assertRefused(heic, Reason.HEIC);
        assertThat(Reason.HEIC.advice()).contains("Save it as JPEG");
    }

    @Test
    void shouldRefuseWhatIsNoPictureOrBreaksOff() throws Exception {
        assertRefused(new byte[0], Reason.NOT_A_PICTURE);
        assertRefused("GIF89a".getBytes(StandardCharsets.US_ASCII), Reason.NOT_A_PICTURE);
        assertRefused("<svg/>".getBytes(StandardCharsets.US_ASCII), Reason.NOT_A_PICTURE);
        assertRefused(Arrays.copyOf(Pictures.png(Pictures.plain(300, 300)), 60), Reason.DAMAGED);
        assertRefused(Arrays.copyOf(Pictures.jpeg(Pictures.plain(300, 300)), 20), Reason.DAMAGED);
    }

    private void assertRefused(byte[] picture, Reason reason) {
        assertThatThrownBy(() -> encoder.encode(picture, SIDE))
                .isInstanceOfSatisfying(
                        PictureRefusedException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static BufferedImage decoded(EncodedPicture photo) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(photo.jpeg()));
    }
}
