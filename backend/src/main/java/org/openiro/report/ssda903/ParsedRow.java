package org.openiro.report.ssda903;

import java.util.List;
import java.util.Optional;

/** A row after its own checks: the typed row, unless it was refused, and everything found. */
public final class ParsedRow<T extends ReturnRow> {

    private final T row;
    private final List<Finding> findings;

    ParsedRow(T row, List<Finding> findings) {
        this.row = row;
        this.findings = List.copyOf(findings);
    }

    /** The row; empty if it was refused. */
    public Optional<T> row() {
        return Optional.ofNullable(row);
    }

    public List<Finding> findings() {
        return findings;
    }
}
