package org.openiro.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openiro.localstack.stack.StackException;

class LocalTimeTest {

    @ParameterizedTest
    @CsvSource({"+3d,72", "+25h,25", "+2w,336", "+1d12h,36", "+1w1d1h,193", "+120m,2"})
    void shouldReadAMove(String text, long hours) {
        assertThat(LocalTime.parseMove(text)).isEqualTo(Duration.ofHours(hours));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3d", "-3d", "+", "+d", "+3", "+3y", "+1h1d", "+ 3d", "", "+99999999999d"})
    void shouldRefuseWhatIsNoMoveForward(String text) {
        assertThatThrownBy(() -> LocalTime.parseMove(text))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("forward only");
    }

    @Test
    void shouldAddUpTheSmallParts() {
        assertThat(LocalTime.parseMove("+1d90m")).isEqualTo(Duration.ofMinutes(24 * 60 + 90));
    }
}
