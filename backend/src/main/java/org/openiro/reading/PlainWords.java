package org.openiro.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;

/** Words of the care system that no child should have to learn, and what to say instead. */
final class PlainWords {

    private static final List<Entry> ENTRIES = load();

    private PlainWords() {}

    record Entry(String word, Pattern pattern, String instead) {}

    /** Those in a sentence, the longer phrase before the word in it. */
    static List<Entry> in(String sentence) {
        return ENTRIES.stream()
                .filter(entry -> entry.pattern().matcher(sentence).find())
                .toList();
    }

    private static List<Entry> load() {
        Properties words = new Properties();
        try (InputStream in = PlainWords.class.getResourceAsStream("plain-words.properties")) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words.stringPropertyNames().stream()
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(word -> new Entry(word, whole(word), words.getProperty(word)))
                .toList();
    }

    private static Pattern whole(String word) {
        return Pattern.compile("\\b" + Pattern.quote(word) + "s?\\b", Pattern.CASE_INSENSITIVE);
    }
}
