package org.openiro.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.openiro.child.ReadingBand;
import org.openiro.platform.reading.Readability;

/**
 * How easy a text for a child is to read, and what would make it easier. Nothing is ever refused or changed because of
 * it: whoever knows the child decides. Only English is judged, because the formula and the list of words are English.
 *
 * @param judged false for another language, of which nothing else is said
 * @param grade Flesch-Kincaid grade, to one decimal
 * @param longestSentence in words
 */
public record ReadingCheck(
        boolean judged, double grade, int longestSentence, ReadingBand band, List<ReadingWarning> warnings) {

    /** Of the most that anybody reads, the first. */
    private static final int MOST_WARNINGS = 20;

    /** Long, and known to every child. */
    private static final Set<String> EASY = Set.of(
            "saturday",
            "family",
            "another",
            "everyone",
            "everybody",
            "anything",
            "everything",
            "somebody",
            "january",
            "february",
            "november",
            "december",
            "september",
            "october",
            "tomorrow",
            "together",
            "important",
            "remember",
            "holiday",
            "holidays",
            "grandmother",
            "grandfather",
            "birthday",
            "hospital",
            "telephone",
            "favourite",
            "animal",
            "animals",
            "computer",
            "different",
            "deciding",
            "decided",
            "visited",
            "wanted",
            "exciting");

    private static final String SPLIT = "Make two sentences of it.";

    public static ReadingCheck of(String text, ReadingBand band) {
        return english(text, band);
    }

    /** @param language a tag of BCP 47 */
    public static ReadingCheck of(String text, ReadingBand band, String language) {
        boolean english = language == null
                || language.equalsIgnoreCase("en")
                || language.toLowerCase().startsWith("en-");
        return english ? english(text, band) : new ReadingCheck(false, 0, 0, band, List.of());
    }

    public ReadingCheck {
        warnings = List.copyOf(warnings);
    }

    double maxGrade() {
        return ReadingLimits.of(band).grade();
    }

    int maxWordsInSentence() {
        return ReadingLimits.of(band).words();
    }

    private static ReadingCheck english(String text, ReadingBand band) {
        ReadingLimits limits = ReadingLimits.of(band);
        double grade = Math.round(Readability.grade(text) * 10) / 10.0;
        List<ReadingWarning> found = new ArrayList<>();
        for (String sentence : Readability.sentences(text)) {
            look(sentence, limits, found);
        }
        if (grade > limits.grade()) {
            found.add(
                    0,
                    new ReadingWarning(
                            ReadingWarningKind.TEXT_TOO_HARD, null, null, "Use shorter sentences and shorter words."));
        }
        return new ReadingCheck(
                true,
                grade,
                Readability.longestSentence(text),
                band,
                found.size() > MOST_WARNINGS ? found.subList(0, MOST_WARNINGS) : found);
    }

    private static void look(String sentence, ReadingLimits limits, List<ReadingWarning> found) {
        List<String> words = Readability.words(sentence);
        if (words.size() > limits.words()) {
            found.add(new ReadingWarning(ReadingWarningKind.SENTENCE_TOO_LONG, sentence, null, SPLIT));
        }
        List<PlainWords.Entry> ofCare = PlainWords.in(sentence);
        ofCare.forEach(entry -> found.add(new ReadingWarning(
                ReadingWarningKind.CARE_WORD, sentence, entry.word(), "Say: " + entry.instead() + ".")));
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            // A name within a sentence is known to whoever bears it.
            boolean name = i > 0 && Character.isUpperCase(word.charAt(0));
            boolean said = ofCare.stream()
                    .anyMatch(entry -> entry.pattern().matcher(word).find());
            if (!name
                    && !said
                    && !EASY.contains(word.toLowerCase())
                    && Readability.syllables(word) >= limits.syllables()) {
                found.add(new ReadingWarning(
                        ReadingWarningKind.LONG_WORD, sentence, word, "Is there a shorter word for it?"));
            }
        }
    }
}
