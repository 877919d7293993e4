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
        Responsible responsible,
        Basis basis,
        String legalSource,
        String duty,
        boolean publicPolicy) {

    static RuleTerms within(Timescale timescale, AnchorEvent event) {
        return new RuleTerms(timescale, Direction.AFTER, event, Responsible.IRO, null, null, null, true);
    }

    /** A visit of the authority's representative, by a paragraph of regulation 28. */
    static RuleTerms visit(Timescale timescale, AnchorEvent event, String paragraph, String how) {
        return within(timescale, event)
                .by(Responsible.SOCIAL_WORKER)
                .restsOn(Basis.REGULATION, LegalSources.CPPCR + paragraph)
                .requires("The child must be visited " + how);
    }

    static RuleTerms ahead(Timescale timescale, AnchorEvent event) {
        return new RuleTerms(timescale, Direction.BEFORE, event, Responsible.IRO, null, null, null, true);
    }

    /** Whose worklist it stands on; the IRO's unless another is named. */
    RuleTerms by(Responsible whom) {
        return new RuleTerms(defaultTimescale, direction, anchorEvent, whom, basis, legalSource, duty, publicPolicy);
    }

    RuleTerms restsOn(Basis why, String source) {
        return new RuleTerms(defaultTimescale, direction, anchorEvent, responsible, why, source, duty, publicPolicy);
    }

    RuleTerms requires(String what) {
        return new RuleTerms(
                defaultTimescale, direction, anchorEvent, responsible, basis, legalSource, what, publicPolicy);
    }

    RuleTerms serviceLevel() {
        return new RuleTerms(defaultTimescale, direction, anchorEvent, responsible, basis, legalSource, duty, false);
    }
}
