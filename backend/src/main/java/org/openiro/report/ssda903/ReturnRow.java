package org.openiro.report.ssda903;

/** A row of an imported table after its own checks. */
public sealed interface ReturnRow permits HeaderRow, EpisodeRow, ReviewRow {

    /** The number of a row that is not in the file but was stored from an earlier return. */
    int STORED = 0;

    /** The row as a spreadsheet numbers it, at least 2; {@link #STORED} if it was stored from an earlier return. */
    int rowNumber();

    /** The authority's identifier of the child. */
    String child();
}
