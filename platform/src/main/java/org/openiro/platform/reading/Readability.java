package org.openiro.platform.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Flesch-Kincaid grade level: the school year (US) whose pupils can read a text; the age is about five more. Formula:
 * 0.39 words per sentence + 11.8 syllables per word - 15.59; J. P. Kincaid, R. P. Fishburne, R. L. Rogers, B. S. Chissom,
 * "Derivation of New Readability Formulas", Naval Technical Training Command, Research Branch Report 8-75, 1975.
 *
 * <p>What it cannot do: it is made for English and says nothing of any other language; it counts syllables by groups of
 * vowels, which is a few per cent off; it knows short words that are hard and long ones that are easy no better than any
 * other; of a few words it is a rough guess; and of whether something is kind or true it says nothing.
 */
public final class Readability {

    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

    /** Spelt, not spoken: each letter is a syllable. */
    private static final Set<String> SPELT = Set.of("IRO", "NYAS", "LAC");

    /** An e within the word that nobody says. */
    private static final Pattern SILENT = Pattern.compile("(?<=ev)e(?=ry)|(?<=som)e(?=.)");

    private Readability() {}

    /** Zero for a text without words; below zero for the very simplest. */
    public static double grade(String text) {
        List<String> words = words(text);
        if (words.isEmpty()) {
            return 0;
        }
        double syllables = words.stream().mapToInt(Readability::syllables).sum();
        return 0.39 * words.size() / sentences(text).size() + 11.8 * syllables / words.size() - 15.59;
    }

    /** In words. */
    public static int longestSentence(String text) {
        return sentences(text).stream()
                .mapToInt(sentence -> words(sentence).size())
                .max()
                .orElse(0);
    }

    /** As they were written; a line of its own is a sentence too. */
    public static List<String> sentences(String text) {
        return Arrays.stream(text.split("(?<=[.?!])\\s+|\\R+"))
                .map(String::strip)
                .filter(sentence -> !words(sentence).isEmpty())
                .toList();
    }

    public static List<String> words(String text) {
        return Arrays.stream(text.replace('’', '\'').split("[^\\p{L}\\p{N}']+"))
                .filter(word -> word.chars().anyMatch(Character::isLetterOrDigit))
                .toList();
    }

    /** At least one. */
    public static int syllables(String word) {
        if (SPELT.contains(word)) {
            return word.length();
        }
        String letters = word.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        String spoken = SILENT.matcher(letters)
                .replaceAll("")
                .replaceFirst("(?<![aeiouyl])e$|(?<=[aeiouy][^aeiouytd])ed$|(?<=[^aeiouysxz])es$", "");
        long groups = VOWELS.matcher(spoken).results().count();
        return (int) Math.max(1, groups);
    }
}
