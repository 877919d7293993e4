package org.openiro.retention;

import java.util.List;

/** @param holds that stand, the oldest first */
record Retention(RetentionDate date, boolean due, List<LegalHold> holds) {}
