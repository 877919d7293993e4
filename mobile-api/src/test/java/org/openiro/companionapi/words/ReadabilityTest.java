package org.openiro.companionapi.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openiro.platform.reading.Readability;

/**
 * What the app says of itself can be read by those it is for: UK government content aims at a reading age of nine,
 * which is about grade 4, with at most 15 to 20 words a sentence.
 */
class ReadabilityTest {

    /** Highest grade of all texts of a band read together. */
    private static final Map<Band, Double> TOGETHER = Map.of(Band.SYMBOLS, 1.0, Band.SIMPLE, 2.5, Band.FULL, 4.0);

    /** Highest grade of any one text: single sentences vary more, as one long word weighs much in them. */
    private static final Map<Band, Double> EACH = Map.of(Band.SYMBOLS, 4.0, Band.SIMPLE, 5.0, Band.FULL, 7.0);

    private static final Map<Band, Integer> WORDS_IN_A_SENTENCE =
            Map.of(Band.SYMBOLS, 10, Band.SIMPLE, 14, Band.FULL, 18);

    @ParameterizedTest
    @EnumSource(Band.class)
    void shouldBeEasyEnoughTextByText(Band band) {
        assertThat(texts(band)).allSatisfy(text -> {
            assertThat(Readability.grade(text)).as(text).isLessThanOrEqualTo(EACH.get(band));
            assertThat(Readability.longestSentence(text)).as(text).isLessThanOrEqualTo(WORDS_IN_A_SENTENCE.get(band));
        });
    }

    @ParameterizedTest
    @EnumSource(Band.class)
    void shouldBeEasyEnoughTogether(Band band) {
        assertThat(Readability.grade(String.join(" ", texts(band)))).isLessThanOrEqualTo(TOGETHER.get(band));
    }

    @Test
    void shouldKeepTheNationalHelpAsSimpleAsItSays() throws IOException {
        try (InputStream yaml = Words.class.getResourceAsStream("../help/national-help.yaml")) {
            List<String> texts = new ArrayList<>();
            for (JsonNode line : new YAMLMapper().readTree(yaml).get("lines")) {
                texts.add(line.get("about").asText());
                texts.add(line.get("hours").asText());
            }
            assertThat(Readability.grade(String.join(
                            " ", texts.stream().map(ReadabilityTest::asSentence).toList())))
                    .isLessThanOrEqualTo(EACH.get(Band.SIMPLE));
        }
    }

    @Test
    void shouldMeasureKnownTexts() {
        assertThat(Readability.grade("The cat sat on the mat.")).isLessThan(0);
        // Flesch and Kincaid's formula by hand: 11 words, 1 sentence, 22 syllables.
        assertThat(Readability.grade(
                        "The Australian platypus is seemingly a hybrid of a mammal and reptilian creature."))
                .isGreaterThan(10);
    }

    private static List<String> texts(Band band) {
        return Arrays.stream(Phrase.values())
                // Parts of sentences are read inside them.
                .filter(phrase -> !phrase.name().startsWith("SOMEBODY"))
                // Names and days are not the app's words: short ones stand for them.
                .map(phrase -> Words.of(band).say(phrase, "Jo", "Ann"))
                .map(ReadabilityTest::asSentence)
                .toList();
    }

    private static String asSentence(String text) {
        return text.matches(".*[.?!]") ? text : text + ".";
    }
}
