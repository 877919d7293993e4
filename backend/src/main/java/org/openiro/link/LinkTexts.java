package org.openiro.link;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * Texts of pages and letters in the languages there are: a file of its own for each, English for whatever is missing in
 * it. A language is added by adding its files, and its tag here.
 */
public final class LinkTexts {

    /** Tags as in BCP 47; English is the one that everything exists in. */
    public static final List<String> LANGUAGES = List.of("en", "cy");

    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "ckb", "fa", "he", "ps", "ur", "yi");

    private static final ResourceBundle.Control ENGLISH_OTHERWISE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;
    private final String language;

    private LinkTexts(String resource, String language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(resource, Locale.forLanguageTag(language), ENGLISH_OTHERWISE);
    }

    /**
     * The texts of a resource in the first of these languages that there is, otherwise in English.
     *
     * @param wanted tags as they were sent; each may be null or nonsense
     */
    public static LinkTexts of(String resource, String... wanted) {
        for (String tag : wanted) {
            if (tag != null && LANGUAGES.contains(tag.toLowerCase(Locale.ROOT))) {
                return new LinkTexts(resource, tag.toLowerCase(Locale.ROOT));
            }
        }
        return new LinkTexts(resource, "en");
    }

    /** The tag of the language, for {@code lang}. */
    public String language() {
        return language;
    }

    private Locale locale() {
        return Locale.forLanguageTag(language);
    }

    /** For {@code dir}. */
    public String direction() {
        return directionOf(language);
    }

    static String directionOf(String language) {
        return RIGHT_TO_LEFT.contains(language) ? "rtl" : "ltr";
    }

    /** A text with its places filled in, as in {@link MessageFormat}. */
    public String get(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale()).format(values);
    }

    /** A day with its weekday. */
    public String day(LocalDate day) {
        // English here is that of the United Kingdom.
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(language.equals("en") ? Locale.UK : locale())
                .format(day);
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** Every text that has no places to fill in, for a template. */
    public Map<String, String> plain() {
        Map<String, String> texts = new HashMap<>();
        bundle.keySet().forEach(key -> texts.put(key, get(key)));
        return texts;
    }
}
