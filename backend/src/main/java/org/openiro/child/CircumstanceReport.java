package org.openiro.child;

import java.time.LocalDate;

/**
 * What somebody reports about a child's care.
 *
 * @param from the day it happened, or from which on it holds or holds no longer
 * @param holds false to say that it holds no longer
 * @param note null for none
 */
record CircumstanceReport(CircumstanceKind kind, LocalDate from, boolean holds, String note) {

    CircumstanceReport {
        note = note == null || note.isBlank() ? null : note.strip();
    }
}
