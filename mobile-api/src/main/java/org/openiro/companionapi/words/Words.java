package org.openiro.companionapi.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;

/** What the app says, in the words of one reading band. */
public final class Words {

    private static final Map<Band, Words> BY_BAND = load();

    private final Map<Phrase, String> texts;

    private Words(Map<Phrase, String> texts) {
        this.texts = texts;
    }

    public static Words of(Band band) {
        return BY_BAND.get(band);
    }

    /** @param parts in place of {0}, {1} */
    public String say(Phrase phrase, String... parts) {
        String text = texts.get(phrase);
        for (int i = 0; i < parts.length; i++) {
            text = text.replace("{" + i + "}", parts[i]);
        }
        // A sentence may begin with "your IRO" where a name would stand.
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** A part of a sentence, as it stands. */
    public String part(Phrase phrase) {
        return texts.get(phrase);
    }

    private static Map<Band, Words> load() {
        Map<Band, Words> words = new EnumMap<>(Band.class);
        for (Band band : Band.values()) {
            words.put(band, new Words(read(band.name().toLowerCase(java.util.Locale.ROOT) + ".properties")));
        }
        return words;
    }

    private static Map<Phrase, String> read(String file) {
        Properties texts = new Properties();
        try (InputStream in = Words.class.getResourceAsStream(file)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<Phrase, String> byPhrase = new EnumMap<>(Phrase.class);
        texts.forEach((key, text) -> byPhrase.put(Phrase.valueOf((String) key), (String) text));
        for (Phrase phrase : Phrase.values()) {
            if (!byPhrase.containsKey(phrase)) {
                throw new IllegalStateException(file + " has no words for " + phrase);
            }
        }
        return byPhrase;
    }
}
