package org.openiro.companionapi.words;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Flesch-Kincaid grade level: the school year (US) whose pupils can read a text. Formula: 0.39 words per sentence + 11.8
 * syllables per word - 15.59; J. P. Kincaid, R. P. Fishburne, R. L. Rogers, B. S. Chissom, "Derivation of New Readability
 * Formulas", Naval Technical Training Command, Research Branch Report 8-75, 1975. Syllables are counted by groups of
 * vowels, which is a few per cent off for English.
 */
final class Readability {

    private Readability() {}

    static double grade(String text) {
        List<String> words = words(text);
        double syllables = words.stream().mapToInt(Readability::syllables).sum();
        return 0.39 * words.size() / sentences(text).size() + 11.8 * syllables / words.size() - 15.59;
    }

    static int longestSentence(String text) {
        return sentences(text).stream()
                .mapToInt(sentence -> words(sentence).size())
                .max()
                .orElse(0);
    }

    private static List<String> sentences(String text) {
        return Arrays.stream(text.split("(?<=[.?!])\\s+"))
                .filter(s -> !s.isBlank())
                .toList();
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("[^\\p{L}\\p{N}']+"))
                .filter(w -> !w.isEmpty())
                .toList();
    }

    private static int syllables(String word) {
        // Spelt, not spoken: each letter is a syllable.
        if (word.equals("IRO") || word.equals("NYAS")) {
            return 3;
        }
        String letters = word.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        String spoken = letters.replaceFirst("(?<![aeiouyl])e$|(?<=[aeiouy][^aeiouytd])ed$|(?<=[^aeiouysxz])es$", "");
        int groups = (int) java.util.regex.Pattern.compile("[aeiouy]+")
                .matcher(spoken)
                .results()
                .count();
        return Math.max(1, groups);
    }
}
