package org.openiro.child;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A child in a group of siblings. What is not known is null.
 *
 * @param iroId of the IRO allocated today
 */
record ListedSibling(
        UUID childId, String firstName, String lastName, LocalDate dateOfBirth, UUID iroId, String iroName) {}
