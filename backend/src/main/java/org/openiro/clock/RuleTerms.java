package org.openiro.clock;

/**
 * What a {@link DeadlineRule} says. Written as a sentence: {@code within(workingDays(20),
 * BECAME_LOOKED_AFTER).restsOn(REGULATION, source).requires("The first review must be held")}.
 *
 * @param amberAfter how long after the anchor the deadline is still green; null for the days before the due date that
 *     hold for every other rule
 * @param duty the beginning of the sentence that ends "... by Wednesday 8 April 2026"
 * @param publicPolicy whether the rule is in the timescale policy that an authority publishes; the others are service
 *     levels of the reviewing service towards the child
 * @param shownToDirector whether the director of children's services finds it in their own work, whoever has to act
 */
record RuleTerms(
        Timescale defaultTimescale,
        Direction direction,
        AnchorEvent anchorEvent,
        Timescale amberAfter,
        Basis basis,
        String legalSource,
        String duty,
        boolean publicPolicy,
        boolean shownToDirector) {

    static RuleTerms within(Timescale timescale, AnchorEvent event) {
        return from(timescale, Direction.AFTER, event);
    }

    static RuleTerms ahead(Timescale timescale, AnchorEvent event) {
        return from(timescale, Direction.BEFORE, event);
    }

    private static RuleTerms from(Timescale timescale, Direction direction, AnchorEvent event) {
        return new RuleTerms(timescale, direction, event, null, null, null, null, true, false);
    }

    RuleTerms amberAfter(Timescale green) {
        return new RuleTerms(
                defaultTimescale,
                direction,
                anchorEvent,
                green,
                basis,
                legalSource,
                duty,
                publicPolicy,
                shownToDirector);
    }

    RuleTerms restsOn(Basis why, String source) {
        return new RuleTerms(
                defaultTimescale, direction, anchorEvent, amberAfter, why, source, duty, publicPolicy, shownToDirector);
    }

    RuleTerms requires(String what) {
        return new RuleTerms(
                defaultTimescale,
                direction,
                anchorEvent,
                amberAfter,
                basis,
                legalSource,
                what,
                publicPolicy,
                shownToDirector);
    }

    RuleTerms serviceLevel() {
        return new RuleTerms(
                defaultTimescale, direction, anchorEvent, amberAfter, basis, legalSource, duty, false, shownToDirector);
    }

    RuleTerms alsoForTheDirector() {
        return new RuleTerms(
                defaultTimescale, direction, anchorEvent, amberAfter, basis, legalSource, duty, publicPolicy, true);
    }
}
