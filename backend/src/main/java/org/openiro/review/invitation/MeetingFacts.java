package org.openiro.review.invitation;

import java.time.Instant;
import org.openiro.review.VenueKind;

/**
 * What an invitation may say of a review: no surname, no address, nobody else who comes.
 *
 * @param authority name of the authority
 * @param firstName of the child; null when it is not known
 * @param venueLabel as checked when the review was planned; may be null
 */
record MeetingFacts(String authority, String firstName, Instant at, VenueKind venueKind, String venueLabel) {}
