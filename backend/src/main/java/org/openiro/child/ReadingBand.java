package org.openiro.child;

/** How simply the companion speaks to a child: chosen with the child, never guessed. */
public enum ReadingBand {
    SYMBOLS,
    SIMPLE,
    FULL
}
