package org.openiro.child;

import java.util.UUID;

/**
 * Which children a list is to hold. Null leaves a property open.
 *
 * @param iro allocated today
 * @param team of the case worker
 * @param lookedAfter in an active period of care
 */
record ChildFilter(UUID iro, UUID team, Boolean lookedAfter) {}
