package org.openiro.oversight.drift;

import java.util.UUID;

/**
 * Which children a list is to hold. Null leaves a property open.
 *
 * @param iro allocated today
 */
record DriftFilter(DriftReason reason, UUID iro) {}
