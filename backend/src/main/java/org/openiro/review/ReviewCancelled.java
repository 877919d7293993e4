package org.openiro.review;

import java.util.UUID;

/** A planned review will not be: fired in the transaction in which that is recorded. */
public record ReviewCancelled(UUID review) {}
