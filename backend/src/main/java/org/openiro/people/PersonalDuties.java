package org.openiro.people;

import java.util.UUID;

/**
 * What somebody owes by being what they are is to be looked at: their roles have changed, or something else on which it
 * depends. Fired in the transaction of the change.
 */
public record PersonalDuties(UUID person) {}
