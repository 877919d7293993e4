package org.openiro.localstack.matrix;

import java.util.Arrays;

/** To whose things an operation is open for a role, in the words of {@code ties.csv}. */
enum Tie {
    NEVER("-"),
    AUTHORITY("authority"),
    PROVIDER("provider"),
    ALLOCATED("allocated"),
    HOLDS("holds"),
    TEAM("team"),
    ACTS_FOR("acts for"),
    STANDS_IN("stands in"),
    OWN("own");

    private final String word;

    Tie(String word) {
        this.word = word;
    }

    /** Whether what is somebody else's in the same authority is open too. */
    boolean isWholeAuthority() {
        return this == AUTHORITY || this == PROVIDER;
    }

    static Tie of(String word) {
        return Arrays.stream(values())
                .filter(tie -> tie.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("ties.csv knows no tie \"" + word + "\""));
    }
}
