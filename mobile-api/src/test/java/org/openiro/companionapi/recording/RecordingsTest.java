package org.openiro.companionapi.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingsTest {

    private static final Map<String, byte[]> SENT = Map.of(
            "audio/mp4", Sounds.mp4(),
            "audio/webm", Sounds.webm(),
            "audio/ogg", Sounds.ogg(),
            "audio/mpeg", Sounds.mpeg());

    @ParameterizedTest
    @ValueSource(strings = {"audio/mp4", "audio/webm", "audio/ogg", "audio/mpeg"})
    void shouldKeepTheSoundAndForgetThePlace(String mediaType) throws Exception {
        byte[] sent = SENT.get(mediaType);
        assertThat(readable(sent)).contains("51.5007");

        byte[] kept = Recordings.clean(sent, mediaType);

        assertThat(readable(kept)).contains("these bytes stand for sound").doesNotContain("51.5007", "LOCATION");
        assertThat(Recordings.clean(kept, mediaType)).as("cleaned twice").isEqualTo(kept);
        assertThat(readable(sent)).as("what was sent").contains("51.5007");
    }

    @ParameterizedTest
    @ValueSource(strings = {"audio/mp4", "audio/webm", "audio/ogg"})
    void shouldMoveNothing(String mediaType) throws Exception {
        byte[] sent = SENT.get(mediaType);
        byte[] kept = Recordings.clean(sent, mediaType);
        assertThat(kept).hasSameSizeAs(sent);
        assertThat(readable(kept).indexOf("these bytes")).isEqualTo(readable(sent).indexOf("these bytes"));
    }

    @Test
    void shouldMakeTheChecksumsOfChangedPagesAnew() throws Exception {
        assertThat(Sounds.areWhole(Sounds.ogg())).isTrue();
        assertThat(Sounds.areWhole(Recordings.clean(Sounds.ogg(), "audio/ogg"))).isTrue();
    }

    @Test
    void shouldKeepNothingButFrames() throws Exception {
        byte[] kept = Recordings.clean(Sounds.mpeg(), "audio/mpeg");
        assertThat(kept).hasSize(3 * 417);
        assertThat(kept[0]).isEqualTo((byte) 0xFF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"audio/mp4", "audio/webm", "audio/ogg", "audio/mpeg"})
    void shouldRefuseWhatIsSomethingElse(String mediaType) {
        SENT.forEach((other, bytes) -> {
            if (!other.equals(mediaType)) {
                assertRefused(bytes, mediaType);
            }
        });
        assertRefused(new byte[0], mediaType);
        assertRefused("<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII), mediaType);
    }

    @ParameterizedTest
    @ValueSource(strings = {"audio/mp4", "audio/webm", "audio/ogg", "audio/mpeg"})
    void shouldNeverFailOnBytesThatBreakOff(String mediaType) {
        byte[] sent = SENT.get(mediaType);
        int taken = 0;
        for (int length = 0; length < sent.length; length++) {
            try {
                assertThat(readable(Recordings.clean(Arrays.copyOf(sent, length), mediaType)))
                        .doesNotContain("51.5007");
                taken++;
            } catch (RecordingRefusedException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
        assertThat(taken).isLessThan(sent.length);
    }

    @Test
    void shouldRefuseFilmsAndSeveralStreams() {
        assertRefused(Sounds.mp4("vide"), "audio/mp4");
        assertRefused(Sounds.mp4("soun", "vide"), "audio/mp4");
        assertRefused(Sounds.mp4("vide", "soun"), "audio/mp4");
        assertRefused(Sounds.mp4(), "audio/webm");
        assertRefused(Sounds.webm(1), "audio/webm");
        assertRefused(Sounds.webm(1, 2), "audio/webm");
        assertRefused(Sounds.twoInOneOgg(), "audio/ogg");
    }

    private static void assertRefused(byte[] bytes, String mediaType) {
        assertThatThrownBy(() -> Recordings.clean(bytes, mediaType)).isInstanceOf(RecordingRefusedException.class);
    }

    private static String readable(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
