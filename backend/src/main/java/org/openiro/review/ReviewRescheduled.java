package org.openiro.review;

import java.util.UUID;

/**
 * A planned review was planned anew: fired in the transaction in which that happens.
 *
 * @param moved whether its time or place is another now; otherwise only who comes
 */
public record ReviewRescheduled(UUID review, boolean moved) {}
