package org.openiro.oversight.drift;

import java.util.Map;
import java.util.UUID;

/**
 * A child in a list of those for whom there are signs.
 *
 * @param facts how many each reason rests on
 */
record ChildWithSigns(UUID child, String firstName, String lastName, Map<DriftReason, Integer> facts) {}
