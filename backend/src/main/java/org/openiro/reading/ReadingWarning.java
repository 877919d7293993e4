package org.openiro.reading;

/**
 * Something that may be hard for the child, and how to make it easier.
 *
 * @param sentence where it stands; null for the text as a whole
 * @param word null unless a word is meant
 */
public record ReadingWarning(ReadingWarningKind kind, String sentence, String word, String suggestion) {}
