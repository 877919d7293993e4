package org.openiro.review;

/**
 * The facts about a child's part in a review, from which the participation code follows.
 *
 * @param attended the child was at a meeting of the review
 * @param spoke the child, present, spoke for themselves
 * @param advocateSpoke an advocate or the reviewing officer spoke for the child, who was present
 * @param conveyedWithoutWords the child, present, conveyed views by symbols or without words
 * @param briefedAdvocate the child briefed an advocate or the reviewing officer to speak for them
 * @param conveyedViewsOtherwise the child's views reached the review in writing, by telephone, recording or the like
 * @param appViewsReleased the child released views through the companion app before the meeting; drafts kept back do
 *     not count
 */
public record Participation(
        boolean attended,
        boolean spoke,
        boolean advocateSpoke,
        boolean conveyedWithoutWords,
        boolean briefedAdvocate,
        boolean conveyedViewsOtherwise,
        boolean appViewsReleased) {

    /** @throws IllegalArgumentException when the child is said to have taken part in a meeting they were not at */
    public Participation {
        if (!attended && (spoke || advocateSpoke || conveyedWithoutWords)) {
            throw new IllegalArgumentException("A child who did not attend cannot have spoken, been spoken for in"
                    + " person or shown their views there; say instead whether they briefed someone or sent their"
                    + " views");
        }
    }

    /** The child was there and conveyed nothing. */
    public static Participation attending() {
        return new Participation(true, false, false, false, false, false, false);
    }

    /** The child was not there and conveyed nothing. */
    public static Participation absent() {
        return new Participation(false, false, false, false, false, false, false);
    }

    public Participation withSpoke() {
        return new Participation(
                attended,
                true,
                advocateSpoke,
                conveyedWithoutWords,
                briefedAdvocate,
                conveyedViewsOtherwise,
                appViewsReleased);
    }

    public Participation withAdvocateSpoke() {
        return new Participation(
                attended, spoke, true, conveyedWithoutWords, briefedAdvocate, conveyedViewsOtherwise, appViewsReleased);
    }

    public Participation withConveyedWithoutWords() {
        return new Participation(
                attended, spoke, advocateSpoke, true, briefedAdvocate, conveyedViewsOtherwise, appViewsReleased);
    }

    public Participation withBriefedAdvocate() {
        return new Participation(
                attended, spoke, advocateSpoke, conveyedWithoutWords, true, conveyedViewsOtherwise, appViewsReleased);
    }

    public Participation withConveyedViewsOtherwise() {
        return new Participation(
                attended, spoke, advocateSpoke, conveyedWithoutWords, briefedAdvocate, true, appViewsReleased);
    }

    public Participation withAppViewsReleased() {
        return new Participation(
                attended, spoke, advocateSpoke, conveyedWithoutWords, briefedAdvocate, conveyedViewsOtherwise, true);
    }
}
