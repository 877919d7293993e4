package org.openiro.review.decision;

import java.util.UUID;

/** Decisions of a review were sent, or a corrected one: fired in the transaction in which that is done. */
public record DecisionsIssued(UUID child, UUID review, UUID issue) {}
