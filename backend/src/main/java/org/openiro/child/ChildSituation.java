package org.openiro.child;

import java.util.UUID;

/**
 * How things stand with a child today.
 *
 * @param openPeriod the period of care that is pending or active; null when there is none
 * @param lookedAfter true in an active period of care
 * @param iro the IRO allocated now; null when there is none
 */
public record ChildSituation(UUID openPeriod, boolean lookedAfter, UUID iro, UUID allocation, String iroName) {}
