package org.openiro.worklist;

import org.openiro.clock.DeadlineStatus;

/** @param status GREEN, AMBER or RED; null leaves it open, as a null kind does */
record WorklistFilter(WorklistKind kind, DeadlineStatus status) {}
