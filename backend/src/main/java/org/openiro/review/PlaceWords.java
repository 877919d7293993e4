package org.openiro.review;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Whether words that a child, and whoever looks over the child's shoulder, will read give a place away. Where a child
 * lives can be a secret that protects them, so in doubt words are refused: a kind of place is always enough.
 */
public final class PlaceWords {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final String ANY_STREET = "street|road|avenue|lane|crescent|terrace|mews|close|drive|court|place|way"
            + "|gardens|grove|square|hill|park|row|walk|rise|view|house|st|rd|ave|ln|cl|dr|ct|pl|gdns|sq|cres|terr?";

    private static final List<Pattern> ADDRESS = List.of(
            // A postcode, as Royal Mail forms them.
            pattern("\\b[a-z]{1,2}[0-9][a-z0-9]?\\s*[0-9][abd-hjlnp-uw-z]{2}\\b"),
            // A numbered house in something that is called like a street.
            pattern("\\b[0-9]+[a-z]?\\s*,?\\s+([\\p{L}'-]+\\s+){0,4}(" + ANY_STREET + ")\\b"),
            // Words that hardly mean anything but a street.
            pattern("\\b[\\p{L}'-]+\\s+(street|road|avenue|lane|crescent|terrace|mews)\\b(?!['’]s)"),
            // A numbered home.
            pattern("\\b(number|no\\.?|flat|apartment|apt\\.?|house|plot)\\s*[0-9]"),
            // A telephone number: seven digits or more, however they are grouped.
            pattern("(?:\\+?[0-9][\\s().-]*){7,}"),
            // A web or mail address, a map reference of three words, coordinates.
            pattern("@|://|\\bwww\\.|\\b[\\p{L}0-9-]+\\.(com|org|net|uk|io|co|gov|eu|me|app|example)\\b"),
            pattern("\\b\\p{L}+\\.\\p{L}+\\.\\p{L}+\\b"),
            pattern("-?[0-9]{1,3}\\.[0-9]{3,}"));

    /** A house number stands first and is followed by a name; a room's number stands after the room. */
    private static final Pattern HOUSE_NUMBER_FIRST = Pattern.compile("^\\s*[0-9]+[a-zA-Z]?\\s*,?\\s+\\p{Lu}");

    private PlaceWords() {}

    /** True when the words hold nothing like an address, a telephone number or a web address. */
    static boolean areSafeLabel(String words) {
        return !holdAddress(words) && !HOUSE_NUMBER_FIRST.matcher(words).find();
    }

    /** True when something in running text looks like an address, a telephone number or a web address. */
    public static boolean holdAddress(String words) {
        return ADDRESS.stream().anyMatch(pattern -> pattern.matcher(words).find());
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, FLAGS);
    }
}
