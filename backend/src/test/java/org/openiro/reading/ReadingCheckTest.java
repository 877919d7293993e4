package org.openiro.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openiro.child.ReadingBand;

class ReadingCheckTest {

    @ParameterizedTest
    @CsvSource({
        "SYMBOLS, You see Sami on Sunday.",
        "SIMPLE, You will see Sami every second Saturday. Your aunt will help.",
        "FULL, Daniel will ask the school if you can go to the art club on Mondays. He will tell you before the holidays."
    })
    void shouldHaveNothingToSayOfPlainWords(ReadingBand band, String text) {
        ReadingCheck check = ReadingCheck.of(text, band);
        assertThat(check.warnings()).isEmpty();
        assertThat(check.grade()).isLessThanOrEqualTo(check.maxGrade());
        assertThat(check.maxGrade()).isLessThanOrEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({
        "Your contact is on Sunday., contact, time with your family",
        "Your siblings will come., sibling, brother or sister",
        "The care plan will change., care plan, plan for you",
        "We talk about your placement., placement, 'home, or where you live'"
    })
    void shouldKnowAPlainWordForAWordOfCare(String text, String word, String instead) {
        assertThat(ReadingCheck.of(text, ReadingBand.SIMPLE).warnings())
                .contains(new ReadingWarning(ReadingWarningKind.CARE_WORD, text, word, "Say: " + instead + "."));
    }

    @Test
    void shouldPointAtTheSentenceThatIsTooLong() {
        String longOne = "We want you and Sami and your aunt and your uncle to be able to go to the sea.";
        assertThat(ReadingCheck.of("You see Sami. " + longOne, ReadingBand.SIMPLE)
                        .warnings())
                .contains(new ReadingWarning(
                        ReadingWarningKind.SENTENCE_TOO_LONG, longOne, null, "Make two sentences of it."));
    }

    @Test
    void shouldFindLongWordsButNotNamesNorWhatEveryChildKnows() {
        assertThat(ReadingCheck.of("On Saturday you see Aleksandra at the occupational place.", ReadingBand.SIMPLE)
                        .warnings())
                .filteredOn(warning -> warning.kind() == ReadingWarningKind.LONG_WORD)
                .extracting(ReadingWarning::word)
                .containsExactly("occupational");
    }

    @Test
    void shouldCallAHardTextHardFirst() {
        String text = "The authority will undertake a comprehensive consideration of accommodation arrangements.";
        assertThat(ReadingCheck.of(text, ReadingBand.FULL).warnings().get(0).kind())
                .isEqualTo(ReadingWarningKind.TEXT_TOO_HARD);
    }

    @ParameterizedTest
    @CsvSource({"cy, false", "uk, false", "en, true", "en-GB, true", "EN, true", ", true"})
    void shouldJudgeEnglishAlone(String language, boolean judged) {
        ReadingCheck check = ReadingCheck.of("Mae lleoliad newydd gyda chi.", ReadingBand.SIMPLE, language);
        assertThat(check.judged()).isEqualTo(judged);
        if (!judged) {
            assertThat(check.warnings()).isEmpty();
        }
    }

    @Test
    void shouldNotSayMoreThanAnybodyReads() {
        assertThat(ReadingCheck.of("Accommodation. ".repeat(50), ReadingBand.SIMPLE)
                        .warnings())
                .hasSize(20);
    }
}
