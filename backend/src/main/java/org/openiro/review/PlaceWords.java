package org.openiro.review;

import java.util.Collection;
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

    private static final String CALLED_STREET = "street|road|avenue|lane|crescent|terrace|mews";

    /** Of words that stand after the first between a number and a kind of street, these make a sentence of them. */
    private static final String OF_A_SENTENCE =
            "a(?=\\s+(?:day|night|week|weekend|fortnight|month|term|year)\\b)|her|his"
                    + "|their|my|your|she|he|they|is|was|were|are|has|have|had|takes?|took|goes|went|per|every|which|that|who|when";

    /** Neither a house with a number nor a street with a name, which running text is asked for in a way of its own. */
    private static final List<Pattern> REACHED = List.of(
            // A postcode, as Royal Mail forms them.
            pattern("\\b[a-z]{1,2}[0-9][a-z0-9]?\\s*[0-9][abd-hjlnp-uw-z]{2}\\b"),
            // A numbered home.
            pattern("\\b(number|no\\.?|flat|apartment|apt\\.?|house|plot)\\s*[0-9]"),
            // A web or mail address, a map reference of three words, coordinates.
            pattern("@|://|\\bwww\\.|\\b[\\p{L}0-9-]+\\.(com|org|net|uk|io|co|gov|eu|me|app|example)\\b"),
            pattern("\\b\\p{L}+\\.\\p{L}+\\.\\p{L}+\\b"),
            pattern("-?[0-9]{1,3}\\.[0-9]{3,}"));

    private static final List<Pattern> ADDRESS = List.of(
            // A numbered house in something that is called like a street.
            pattern("\\b[0-9]+[a-z]?\\s*,?\\s+([\\p{L}'’-]+\\s+){0,4}(" + ANY_STREET + ")\\b"),
            // Words that hardly mean anything but a street.
            pattern("\\b[\\p{L}'’-]+\\s+(" + CALLED_STREET + ")\\b(?!['’]s)"));

    /** Seven digits or more, however they are grouped. */
    private static final Pattern TELEPHONE = pattern("(?:\\+?[0-9][\\s().-]*){7,}");

    /** Digits beside it would make a number to call of it, unless they are an hour. */
    private static final Pattern DAY =
            Pattern.compile("(?<![0-9][\\s().-]{0,3})\\b(?:(?:0?[1-9]|[12][0-9]|3[01])([./-])(?:0?[1-9]|1[0-2])\\1"
                    + "(?:(?:19|20)[0-9]{2}|[0-9]{2})|(?:19|20)[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01]))\\b"
                    + "(?![\\s().-]*[0-9](?![0-9]?:[0-9]{2}))");

    private static final Pattern NUMBERED_HOUSE_IN_TEXT = pattern("\\b[0-9]+[a-z]?\\s*,?\\s+(?:[\\p{L}'’-]+\\s+)?"
            + "(?:(?!(?:" + OF_A_SENTENCE + ")\\b)[\\p{L}'’-]+\\s+){0,3}(" + ANY_STREET + ")\\b");

    /** "The street" is any, "The Street" is one; and some people are called Lane or Street. */
    private static final Pattern STREET_IN_TEXT =
            pattern("\\b(?!(?:the|a|this|that|her|his|their|my|your|our|any|every|same"
                    + "|own|busy)\\s+(?-i:" + CALLED_STREET + ")\\b)(?!(?:mr|mrs|ms|miss|mx)\\s+(?:lane|street)\\b)"
                    + "[\\p{L}'’-]+\\s+(" + CALLED_STREET + ")\\b(?!['’]s)");

    private static final Pattern PERSON_CALLED_STREET =
            Pattern.compile("\\p{Lu}[\\p{L}'’.-]*(?:\\s+\\p{Lu}[\\p{L}'’.-]*){0,2}\\s+(?:Lane|Street)");

    /** A house number stands first and is followed by a name; a room's number stands after the room. */
    private static final Pattern HOUSE_NUMBER_FIRST = Pattern.compile("^\\s*[0-9]+[a-zA-Z]?\\s*,?\\s+\\p{Lu}");

    private PlaceWords() {}

    /** True when the words hold nothing like an address, a telephone number or a web address. */
    static boolean areSafeLabel(String words) {
        return !holdAddress(words) && !HOUSE_NUMBER_FIRST.matcher(words).find();
    }

    /** True when something in a few words looks like an address, a telephone number or a web address. */
    public static boolean holdAddress(String words) {
        return find(REACHED, words)
                || find(ADDRESS, words)
                || TELEPHONE.matcher(words).find();
    }

    /**
     * As {@link #holdAddress}, for running text, which nobody is asked to put differently: a street without a name, a
     * number in a sentence and a day are no address there.
     *
     * @param names of people whom the text may speak of: a surname is no street
     */
    public static boolean textHoldsAddress(String text, Collection<String> names) {
        String undated = DAY.matcher(text).replaceAll(",");
        return find(REACHED, undated)
                || TELEPHONE.matcher(undated).find()
                || NUMBERED_HOUSE_IN_TEXT.matcher(undated).find()
                || STREET_IN_TEXT.matcher(without(names, undated)).find();
    }

    private static String without(Collection<String> names, String text) {
        String rest = text;
        for (String name : names) {
            if (PERSON_CALLED_STREET.matcher(name).matches()) {
                rest = rest.replaceAll("(?<!\\p{L})" + Pattern.quote(name) + "(?!\\p{L})", ",");
            }
        }
        return rest;
    }

    private static boolean find(List<Pattern> patterns, String words) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(words).find());
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, FLAGS);
    }
}
