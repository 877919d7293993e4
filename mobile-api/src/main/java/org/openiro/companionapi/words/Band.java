package org.openiro.companionapi.words;

/** How simply the app speaks to a child: chosen with the child, never guessed from behaviour. */
public enum Band {
    /** Very short words beside symbols, about 4 to 7 years. */
    SYMBOLS,
    /** Short plain sentences, about 8 to 11 years. */
    SIMPLE,
    /** Plain language, about 12 to 17 years. */
    FULL
}
