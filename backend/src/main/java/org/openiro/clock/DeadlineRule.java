package org.openiro.clock;

import static org.openiro.clock.AnchorEvent.ADVOCATE_REQUESTED;
import static org.openiro.clock.AnchorEvent.BECAME_LOOKED_AFTER;
import static org.openiro.clock.AnchorEvent.CHILD_MESSAGE_SENT;
import static org.openiro.clock.AnchorEvent.DECISIONS_SENT;
import static org.openiro.clock.AnchorEvent.DISPUTE_MADE_FORMAL;
import static org.openiro.clock.AnchorEvent.FIRST_REVIEW_COUNTED;
import static org.openiro.clock.AnchorEvent.IRO_ALLOCATED;
import static org.openiro.clock.AnchorEvent.IRO_LEFT;
import static org.openiro.clock.AnchorEvent.PREVIOUS_REVIEW_COUNTED;
import static org.openiro.clock.AnchorEvent.REVIEW_ADJOURNED;
import static org.openiro.clock.AnchorEvent.REVIEW_HELD;
import static org.openiro.clock.AnchorEvent.REVIEW_MEETING_PLANNED;
import static org.openiro.clock.Basis.GUIDANCE;
import static org.openiro.clock.Basis.LOCAL;
import static org.openiro.clock.Basis.REGULATION;
import static org.openiro.clock.LegalSources.CORAM_VOICE;
import static org.openiro.clock.LegalSources.CPPCR;
import static org.openiro.clock.LegalSources.FIRST_IRO;
import static org.openiro.clock.LegalSources.HANDBOOK;
import static org.openiro.clock.LegalSources.HERTFORDSHIRE;
import static org.openiro.clock.LegalSources.NEXT_IRO;
import static org.openiro.clock.LegalSources.OWN_DEFAULT;
import static org.openiro.clock.LegalSources.WEST_SUSSEX;
import static org.openiro.clock.RuleTerms.ahead;
import static org.openiro.clock.RuleTerms.within;
import static org.openiro.clock.Timescale.months;
import static org.openiro.clock.Timescale.workingDays;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Every rule that makes a deadline: what must be done, how long after or before what, and on whose word. The default
 * of a {@link Basis#REGULATION} rule is the limit in law. A new rule is one constant more.
 */
public enum DeadlineRule {
    FIRST_REVIEW(within(workingDays(20), BECAME_LOOKED_AFTER)
            .restsOn(REGULATION, CPPCR + "33(1)")
            .requires("The first review must be held")),
    SECOND_REVIEW(within(months(3), FIRST_REVIEW_COUNTED)
            .restsOn(REGULATION, CPPCR + "33(2)")
            .requires("The second review must be held")),
    /** Six calendar months, never a count of days: 183 days can end after the limit. */
    SUBSEQUENT_REVIEW(within(months(6), PREVIOUS_REVIEW_COUNTED)
            .restsOn(REGULATION, CPPCR + "33(2)")
            .requires("The next review must be held")),
    NOTIFY_SERVICE(within(workingDays(2), BECAME_LOOKED_AFTER)
            .restsOn(LOCAL, HERTFORDSHIRE + "; " + WEST_SUSSEX)
            .requires("The reviewing service must be told about the child")),
    /** Never later than the day before the first review: see {@link DueDateCalculator#allocateIro}. */
    ALLOCATE_IRO(within(workingDays(5), BECAME_LOOKED_AFTER)
            .restsOn(
                    GUIDANCE,
                    HERTFORDSHIRE + "; " + WEST_SUSSEX + "; in any case before the first review: " + FIRST_IRO)
            .requires("An Independent Reviewing Officer must be allocated")),
    PLANNING_TALK(ahead(workingDays(15), REVIEW_MEETING_PLANNED)
            .restsOn(GUIDANCE, WEST_SUSSEX + "; " + HANDBOOK)
            .requires("The social worker and the Independent Reviewing Officer must have talked about the review")),
    INVITATIONS(ahead(workingDays(10), REVIEW_MEETING_PLANNED)
            .restsOn(GUIDANCE, HERTFORDSHIRE + "; " + HANDBOOK)
            .requires("Invitations and consultation papers must be sent")),
    REPORTS(ahead(workingDays(3), REVIEW_MEETING_PLANNED)
            .restsOn(GUIDANCE, HANDBOOK)
            .requires("The social worker's report and the care plan must reach the Independent Reviewing Officer")),
    QUALITY_FORM(within(workingDays(1), REVIEW_HELD)
            .restsOn(LOCAL, WEST_SUSSEX)
            .requires("The quality monitoring form must be completed")),
    DECISIONS(within(workingDays(5), REVIEW_HELD)
            .restsOn(GUIDANCE, WEST_SUSSEX + "; " + HANDBOOK)
            .requires("The review's decisions must be sent")),
    /** Silence counts as agreement from {@link DueDate#passesAt()}. */
    MANAGER_RESPONSE(within(workingDays(5), DECISIONS_SENT)
            .restsOn(GUIDANCE, HANDBOOK + "; " + WEST_SUSSEX)
            .requires("The manager must agree or object to the decisions")),
    RECORD(within(workingDays(15), REVIEW_HELD)
            .restsOn(GUIDANCE, WEST_SUSSEX + "; " + HANDBOOK)
            .requires("The full record of the review must be written")),
    DISTRIBUTION(within(workingDays(20), REVIEW_HELD)
            .restsOn(GUIDANCE, WEST_SUSSEX + "; " + HANDBOOK)
            .requires("The record of the review must be sent to those who take part")),
    CARE_PLAN_UPDATE(within(workingDays(10), REVIEW_HELD)
            .restsOn(LOCAL, "Local practice in IRO annual reports (Rotherham)")
            .requires("The care plan must be updated")),
    /** One limit over all formal stages together. */
    DISPUTE(within(workingDays(20), DISPUTE_MADE_FORMAL)
            .restsOn(GUIDANCE, WEST_SUSSEX + "; " + HANDBOOK)
            .requires("The dispute must be resolved, all formal stages together")),
    /** A review may be adjourned once; that it is only once is for the review itself to hold. */
    ADJOURNMENT(within(workingDays(20), REVIEW_ADJOURNED)
            .restsOn(REGULATION, CPPCR + "36(2)")
            .requires("The adjourned review must be completed")),

    CHILD_INFORMED(within(workingDays(5), IRO_ALLOCATED)
            .restsOn(LOCAL, OWN_DEFAULT + " for the time; that the child is told: " + HERTFORDSHIRE)
            .requires("The child must have been told who their Independent Reviewing Officer is and how to reach them")
            .serviceLevel()),
    /** The first appointment is {@link #ALLOCATE_IRO}; this is every one after it. */
    IRO_VACANCY(within(workingDays(5), IRO_LEFT)
            .amberAfter(workingDays(2))
            .restsOn(LOCAL, OWN_DEFAULT + " for the time; that another follows as soon as practicable: " + NEXT_IRO)
            .requires("Another Independent Reviewing Officer must be allocated")
            .serviceLevel()
            .alsoForTheDirector()),
    IRO_INTRODUCED(within(workingDays(10), IRO_ALLOCATED)
            .restsOn(LOCAL, OWN_DEFAULT + " for the time; that the IRO before introduces the next: " + HERTFORDSHIRE)
            .requires("The new Independent Reviewing Officer must have been introduced by the one before")
            .serviceLevel()),
    MESSAGE_REPLY(within(workingDays(2), CHILD_MESSAGE_SENT)
            .restsOn(LOCAL, OWN_DEFAULT)
            .requires("The child's message must be answered")
            .serviceLevel()),
    VIEW_ACKNOWLEDGED(within(workingDays(10), REVIEW_HELD)
            .restsOn(
                    LOCAL,
                    OWN_DEFAULT + ", giving effect to Article 12 of the UN Convention on the Rights of the Child")
            .requires("The child must have been told what happened to what they said")
            .serviceLevel()),
    ADVOCACY_REPLY(within(workingDays(1), ADVOCATE_REQUESTED)
            .restsOn(LOCAL, CORAM_VOICE)
            .requires("The advocacy provider must have answered the child")
            .serviceLevel()),
    ADVOCACY_ALLOCATION(within(workingDays(2), ADVOCATE_REQUESTED)
            .restsOn(LOCAL, CORAM_VOICE)
            .requires("The advocacy provider must have named an advocate")
            .serviceLevel());

    private static final List<DeadlineRule> PUBLIC_POLICY =
            Arrays.stream(values()).filter(DeadlineRule::isPublicPolicy).toList();

    private final RuleTerms terms;

    DeadlineRule(RuleTerms terms) {
        this.terms = terms;
    }

    /** The rules of the timescale policy that an authority publishes, in the order they are shown. */
    public static List<DeadlineRule> publicPolicyRules() {
        return PUBLIC_POLICY;
    }

    /** False for the service levels that the reviewing service sets itself towards the child. */
    public boolean isPublicPolicy() {
        return terms.publicPolicy();
    }

    /** The limit in law for a {@link Basis#REGULATION} rule, the published value otherwise. */
    public Timescale defaultTimescale() {
        return terms.defaultTimescale();
    }

    public Direction direction() {
        return terms.direction();
    }

    public AnchorEvent anchorEvent() {
        return terms.anchorEvent();
    }

    public Basis basis() {
        return terms.basis();
    }

    public String legalSource() {
        return terms.legalSource();
    }

    /** Whose worklist the deadline stands on. */
    public Responsible responsible() {
        return switch (this) {
            case ALLOCATE_IRO, IRO_VACANCY -> Responsible.IRO_MANAGER;
            case NOTIFY_SERVICE, REPORTS, CARE_PLAN_UPDATE, CHILD_INFORMED -> Responsible.SOCIAL_WORKER;
            case INVITATIONS, DISTRIBUTION -> Responsible.ADMIN;
            case MANAGER_RESPONSE -> Responsible.PRACTICE_MANAGER;
            case ADVOCACY_REPLY, ADVOCACY_ALLOCATION -> Responsible.ADVOCATE;
            default -> Responsible.IRO;
        };
    }

    /** How long after the anchor it is green; empty for the days before the due date that hold for all others. */
    Optional<Timescale> amberAfter() {
        return Optional.ofNullable(terms.amberAfter());
    }

    /** Whether the director finds it in their own work too. */
    public boolean isShownToDirector() {
        return terms.shownToDirector();
    }

    /** What must be done, as the beginning of the sentence that ends "... by Wednesday 8 April 2026". */
    public String duty() {
        return terms.duty();
    }

    /** How a timescale compares with another for this rule; for a limit before a meeting, more days is tighter. */
    TimescaleComparison compare(Timescale candidate, Timescale reference) {
        return TimescaleComparison.of(candidate, reference, terms.direction());
    }
}
