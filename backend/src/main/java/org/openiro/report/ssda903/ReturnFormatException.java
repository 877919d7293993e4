package org.openiro.report.ssda903;

import java.util.List;

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
    private final transient List<String> missing;

    ReturnFormatException(Fault fault, String message) {
        this(fault, message, List.of());
    }

    ReturnFormatException(Fault fault, String message, List<String> missing) {
        super(message);
        this.fault = fault;
        this.missing = List.copyOf(missing);
    }

    public Fault fault() {
        return fault;
    }

    /** The columns that a known table has and this file lacks, in upper case; empty for any other fault. */
    public List<String> missing() {
        return missing;
    }
}
