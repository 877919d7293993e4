package org.openiro.clock;

/** An adjustment that was added or taken back, and what that moved. */
record AdjustmentResult(DayAdjustment adjustment, Recalculated recalculated) {}
