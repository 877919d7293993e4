package org.openiro.review.invitation;

import java.time.Instant;
import java.util.List;
import org.openiro.review.MeetingTime;

/**
 * What an invitation may say of a review: no surname, no address, nobody else who comes.
 *
 * @param authority name of the authority
 * @param firstName of the child; null when it is not known
 * @param begins when the first meeting of the review does
 * @param meetings that this person comes to, first to last
 * @param notAnyMore meetings they were to come to
 */
record MeetingFacts(
        String authority, String firstName, Instant begins, List<MeetingTime> meetings, List<MeetingTime> notAnyMore) {}
