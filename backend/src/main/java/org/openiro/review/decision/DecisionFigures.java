package org.openiro.review.decision;

import java.util.UUID;

/**
 * What became of the decisions of reviews, counted for one Independent Reviewing Officer.
 *
 * @param person who was the IRO on the day of the review; null where nobody was
 * @param name null where nobody was
 * @param reviews held here
 * @param sentInTime reviews whose decisions, or that there are none, were sent by the day that was due
 * @param sentLate later, or not yet and due
 * @param waiting decisions that the manager has not answered yet
 * @param due decisions whose day has passed
 * @param doneInTime of those that are due
 * @param doneLate of those that are due
 */
record DecisionFigures(
        UUID person,
        String name,
        int reviews,
        int sentInTime,
        int sentLate,
        int issued,
        int agreed,
        int agreedByDefault,
        int disputed,
        int waiting,
        int due,
        int doneInTime,
        int doneLate) {}
