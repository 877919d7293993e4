package org.openiro.careplan;

import java.time.LocalDate;

/**
 * Something to be done for the child.
 *
 * @param who the person who does it, by name
 */
record PlannedAction(String what, String who, LocalDate by) {}
