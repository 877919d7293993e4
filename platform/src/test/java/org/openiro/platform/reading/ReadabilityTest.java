package org.openiro.platform.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadabilityTest {

    /** By hand: 0.39 words per sentence + 11.8 syllables per word - 15.59. */
    @ParameterizedTest
    @CsvSource({
        "The cat sat on the mat., -1.45",
        "You can see Sami on Sunday. Your aunt will help., 0.52",
        "The council will look for a home for you., 1.03"
    })
    void shouldSayTheGradeOfKnownTexts(String text, double grade) {
        assertThat(Readability.grade(text)).isCloseTo(grade, within(0.01));
    }

    @ParameterizedTest
    @CsvSource({
        "home, 1", "school, 1", "moved, 1", "wanted, 2", "brother, 2", "family, 3", "permanence, 3", "accommodation, 5",
        "every, 2", "something, 2", "some, 1", "houses, 2", "comes, 1", "you're, 1", "IRO, 3", "7, 1"
    })
    void shouldCountSyllables(String word, int syllables) {
        assertThat(Readability.syllables(word)).isEqualTo(syllables);
    }

    @Test
    void shouldTakeALineForASentence() {
        String text = "What was decided\n- You see Sami. You see him on Sunday!\n\n...";
        assertThat(Readability.sentences(text))
                .containsExactly("What was decided", "- You see Sami.", "You see him on Sunday!");
        assertThat(Readability.longestSentence(text)).isEqualTo(5);
    }

    @Test
    void shouldSayNothingOfATextWithoutWords() {
        assertThat(Readability.grade(" ... !")).isZero();
        assertThat(Readability.longestSentence("")).isZero();
    }
}
