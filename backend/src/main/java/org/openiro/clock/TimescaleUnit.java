package org.openiro.clock;

/** What a timescale counts in. */
public enum TimescaleUnit {
    /** Days other than weekends and bank holidays in England and Wales. */
    WORKING_DAYS("working day"),
    /** By the corresponding date, clamped to the month's end. */
    CALENDAR_MONTHS("month"),
    WEEKS("week"),
    /** Every day of the week counts. */
    DAYS("day");

    private final String word;

    TimescaleUnit(String word) {
        this.word = word;
    }

    String word(int amount) {
        return amount == 1 ? word : word + "s";
    }
}
