package org.openiro.clock;

/**
 * What a {@link DeadlineRule} says. Written as a sentence: {@code within(workingDays(20),
 * BECAME_LOOKED_AFTER).restsOn(REGULATION, source).requires("The first review must be held")}.
 *
 * @param duty the beginning of the sentence that ends "... by Wednesday 8 April 2026"
 * @param publicPolicy whether the rule is in the timescale policy that an authority publishes; the others are service
 *     levels of the reviewing service towards the child
 */
record RuleTerms(
        Timescale defaultTimescale,
        Direction direction,
        AnchorEvent anchorEvent,
        Basis basis,
        String legalSource,
        String duty,
        boolean publicPolicy) {

    static RuleTerms within(Timescale timescale, AnchorEvent event) {
        return new RuleTerms(timescale, Direction.AFTER, event, null, null, null, true);
    }

    static RuleTerms ahead(Timescale timescale, AnchorEvent event) {
        return new RuleTerms(timescale, Direction.BEFORE, event, null, null, null, true);
    }

    RuleTerms restsOn(Basis why, String source) {
        return new RuleTerms(defaultTimescale, direction, anchorEvent, why, source, duty, publicPolicy);
    }

    RuleTerms requires(String what) {
        return new RuleTerms(defaultTimescale, direction, anchorEvent, basis, legalSource, what, publicPolicy);
    }

    RuleTerms serviceLevel() {
        return new RuleTerms(defaultTimescale, direction, anchorEvent, basis, legalSource, duty, false);
    }
}
