package org.openiro.link;

/** What somebody wrote into a field of a form. */
public final class Written {

    private Written() {}

    /** Browsers send two characters for a new line; others that cannot be seen are nobody's words. */
    public static String words(String sent) {
        return sent.replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}\\p{Cs}&&[^\n\t]]", "")
                .strip();
    }
}
