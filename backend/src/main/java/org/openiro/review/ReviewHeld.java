package org.openiro.review;

import java.util.UUID;

/** A review was recorded as held: fired in the transaction in which that is done. */
public record ReviewHeld(UUID child, UUID period) {}
