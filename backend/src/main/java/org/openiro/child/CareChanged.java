package org.openiro.child;

import java.util.UUID;

/**
 * Something that decides which clocks run was recorded: fired in the transaction in which that is done.
 *
 * @param reason why a clock may stop, for people
 */
public record CareChanged(UUID child, UUID period, String reason) {}
