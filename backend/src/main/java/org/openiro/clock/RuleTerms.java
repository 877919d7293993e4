package org.openiro.clock;

/**
 * What a {@link DeadlineRule} says. Written as a sentence, once, where the rule is: {@code within(workingDays(20),
 * BECAME_LOOKED_AFTER).restsOn(REGULATION, source).requires("The first review must be held")}.
 */
final class RuleTerms {

    private final Timescale defaultTimescale;
    private final Direction direction;
    private final AnchorEvent anchorEvent;
    private Responsible responsible = Responsible.IRO;
    private Timescale amberAfter;
    private Basis basis;
    private String legalSource;
    private String duty;
    private boolean publicPolicy = true;
    private boolean shownToDirector;
    private boolean watched;
    private boolean halfway;
    private boolean confidential;

    private RuleTerms(Timescale defaultTimescale, Direction direction, AnchorEvent anchorEvent) {
        this.defaultTimescale = defaultTimescale;
        this.direction = direction;
        this.anchorEvent = anchorEvent;
    }

    static RuleTerms within(Timescale timescale, AnchorEvent event) {
        return new RuleTerms(timescale, Direction.AFTER, event);
    }

    static RuleTerms ahead(Timescale timescale, AnchorEvent event) {
        return new RuleTerms(timescale, Direction.BEFORE, event);
    }

    /** On a day that somebody has set, which no timescale moves. */
    static RuleTerms on(AnchorEvent day) {
        return new RuleTerms(Timescale.ON_THE_DAY, Direction.AFTER, day);
    }

    /** In the middle between an event and the next such event that is owed. */
    static RuleTerms halfway(Timescale usual, AnchorEvent event) {
        RuleTerms terms = within(usual, event);
        terms.halfway = true;
        return terms;
    }

    /** A visit of the authority's representative, by a paragraph of regulation 28. */
    static RuleTerms visit(Timescale timescale, AnchorEvent event, String paragraph, String how) {
        return within(timescale, event)
                .by(Responsible.SOCIAL_WORKER)
                .restsOn(Basis.REGULATION, LegalSources.CPPCR + paragraph)
                .requires("The child must be visited " + how);
    }

    /** Whose worklist it stands on; the IRO's unless another is named. */
    RuleTerms by(Responsible whom) {
        responsible = whom;
        return this;
    }

    /** How long after the anchor the deadline is still green, in place of the days before the due date of every other. */
    RuleTerms amberAfter(Timescale green) {
        amberAfter = green;
        return this;
    }

    RuleTerms restsOn(Basis why, String source) {
        basis = why;
        legalSource = source;
        return this;
    }

    /** @param what the beginning of the sentence that ends "... by Wednesday 8 April 2026" */
    RuleTerms requires(String what) {
        duty = what;
        return this;
    }

    /** Not in the timescale policy that an authority publishes: the service sets it itself. */
    RuleTerms serviceLevel() {
        publicPolicy = false;
        return this;
    }

    /** The director of children's services finds it in their own work, whoever has to act. */
    RuleTerms alsoForTheDirector() {
        shownToDirector = true;
        return this;
    }

    /** Something follows when it passes and was not met: see {@link DeadlinePassed}. */
    RuleTerms watched() {
        watched = true;
        return this;
    }

    /** Not for everybody who may know of the child. */
    RuleTerms confidential() {
        confidential = true;
        return this;
    }

    Timescale defaultTimescale() {
        return defaultTimescale;
    }

    Direction direction() {
        return direction;
    }

    AnchorEvent anchorEvent() {
        return anchorEvent;
    }

    Responsible responsible() {
        return responsible;
    }

    /** Null for the days before the due date that hold for every other rule. */
    Timescale amberAfter() {
        return amberAfter;
    }

    Basis basis() {
        return basis;
    }

    String legalSource() {
        return legalSource;
    }

    String duty() {
        return duty;
    }

    boolean publicPolicy() {
        return publicPolicy;
    }

    boolean shownToDirector() {
        return shownToDirector;
    }

    boolean isWatched() {
        return watched;
    }

    boolean isHalfway() {
        return halfway;
    }

    boolean isConfidential() {
        return confidential;
    }
}
