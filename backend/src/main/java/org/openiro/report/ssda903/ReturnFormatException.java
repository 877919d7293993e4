package org.openiro.report.ssda903;

/**
 * A file that cannot be read as a table of the return at all; nothing of it is imported. The message is plain English,
 * says what to do, and repeats nothing of the file except names of columns that every return has.
 */
public final class ReturnFormatException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why the file is refused. */
    public enum Fault {
        EMPTY,
        NOT_TEXT,
        NOT_UTF8,
        NOT_COMMA_SEPARATED,
        FIRST_ROW_UNREADABLE,
        COLUMN_TWICE,
        COLUMNS_MISSING,
        TABLE_UNKNOWN
    }

    private final Fault fault;

    ReturnFormatException(Fault fault, String message) {
        super(message);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
