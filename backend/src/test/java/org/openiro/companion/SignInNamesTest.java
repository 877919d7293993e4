package org.openiro.companion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SignInNamesTest {

    private final SignInNames names = new SignInNames();
    private final ActivationCodes codes = new ActivationCodes();

    @Test
    void shouldDrawNamesAChildCanKeepInMind() {
        Set<String> drawn = Stream.generate(names::draw).limit(2000).collect(Collectors.toSet());
        assertThat(drawn).hasSizeGreaterThan(1900).allMatch(name -> name.matches("[a-z]{3,10}-[a-z]{3,10}-[1-9][0-9]"));
    }

    @Test
    void shouldDrawCodesThatAreNeverMistaken() {
        Set<String> drawn = Stream.generate(codes::draw).limit(2000).collect(Collectors.toSet());
        assertThat(drawn).hasSize(2000).allMatch(code -> code.matches("([B-DF-HJKMNP-TV-Z2-9]{4}-){2}[B-DF-HJKMNP-TV-Z2-9]{4}"));
    }
}
