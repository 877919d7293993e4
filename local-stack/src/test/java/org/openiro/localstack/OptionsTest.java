package org.openiro.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openiro.localstack.stack.StackException;

class OptionsTest {

    @Test
    void shouldTakeValuesInBothForms() {
        Options options = parse("folder", "--years", "2025,2026", "--as=admin", "--fresh");
        assertThat(options.words()).containsExactly("folder");
        assertThat(options.values()).isEqualTo(Map.of("--years", "2025,2026", "--as", "admin"));
        assertThat(options.flags()).containsExactly("--fresh");
    }

    @Test
    void shouldRefuseWhatItDoesNotKnowOrCannotComplete() {
        for (String[] wrong :
                List.of(new String[] {"--year=2025"}, new String[] {"--years"}, new String[] {"--fresh=1"})) {
            assertThatThrownBy(() -> parse(wrong)).isInstanceOf(StackException.class);
        }
    }

    private static Options parse(String... arguments) {
        return Options.parse(List.of(arguments), Set.of("--years", "--as"), Set.of("--fresh"));
    }
}
