package org.openiro.clock;

import java.util.UUID;

/** An adjustment that was added or taken back, and the recalculation of the deadline book that it caused. */
record AdjustmentResult(DayAdjustment adjustment, UUID recalculation) {}
