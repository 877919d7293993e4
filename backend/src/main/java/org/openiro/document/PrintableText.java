package org.openiro.document;

import java.util.regex.Pattern;

/** What of a text can stand in XML 1.0 (2.2), and so in a document that is printed. What was written stays as it is. */
public final class PrintableText {

    /** What word processors put where a line or a page ends within a paragraph. */
    private static final Pattern BREAK = Pattern.compile("[\\x0B\\f]");

    private static final Pattern NONE =
            Pattern.compile("[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private PrintableText() {}

    /** Breaks as new lines, and without any other character that XML does not know. */
    public static String of(String text) {
        return NONE.matcher(BREAK.matcher(text).replaceAll("\n")).replaceAll("");
    }
}
