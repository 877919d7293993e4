package org.openiro.clock;

import static org.openiro.clock.AnchorEvent.ADVOCATE_REQUESTED;
import static org.openiro.clock.AnchorEvent.AUTHORISED_FOR_ADOPTION;
import static org.openiro.clock.AnchorEvent.BECAME_LOOKED_AFTER;
import static org.openiro.clock.AnchorEvent.CARE_ORDER_MADE;
import static org.openiro.clock.AnchorEvent.CARRIED_NO_CHILD;
import static org.openiro.clock.AnchorEvent.CHILD_MESSAGE_SENT;
import static org.openiro.clock.AnchorEvent.CONCERN_ESCALATED;
import static org.openiro.clock.AnchorEvent.CONCERN_RAISED;
import static org.openiro.clock.AnchorEvent.CONSULTING_DECIDED;
import static org.openiro.clock.AnchorEvent.CONTACT_ASKED_FOR;
import static org.openiro.clock.AnchorEvent.CORRECTION_BEGUN;
import static org.openiro.clock.AnchorEvent.DECISIONS_SENT;
import static org.openiro.clock.AnchorEvent.DECISION_DUE;
import static org.openiro.clock.AnchorEvent.DECISION_ESCALATED;
import static org.openiro.clock.AnchorEvent.DECISION_QUERIED;
import static org.openiro.clock.AnchorEvent.DISPUTE_MADE_FORMAL;
import static org.openiro.clock.AnchorEvent.DUTY_PASSED;
import static org.openiro.clock.AnchorEvent.EARLY_REVIEW_DECIDED;
import static org.openiro.clock.AnchorEvent.EVENT_NOTIFIED;
import static org.openiro.clock.AnchorEvent.FIRST_REVIEW_COUNTED;
import static org.openiro.clock.AnchorEvent.FIRST_SHORT_BREAK;
import static org.openiro.clock.AnchorEvent.IRO_ALLOCATED;
import static org.openiro.clock.AnchorEvent.IRO_LEFT;
import static org.openiro.clock.AnchorEvent.LAST_VISITED;
import static org.openiro.clock.AnchorEvent.OTHER_DUTY_REQUESTED;
import static org.openiro.clock.AnchorEvent.PLACED_FOR_ADOPTION;
import static org.openiro.clock.AnchorEvent.PLACED_IN_SECURE_ACCOMMODATION;
import static org.openiro.clock.AnchorEvent.PLACED_UNREGISTERED;
import static org.openiro.clock.AnchorEvent.PLACEMENT_BEGAN;
import static org.openiro.clock.AnchorEvent.PRACTICE_FEEDBACK_SENT;
import static org.openiro.clock.AnchorEvent.PREVIOUS_REVIEW_COUNTED;
import static org.openiro.clock.AnchorEvent.RECORD_CORRECTED;
import static org.openiro.clock.AnchorEvent.REGISTRATION_EXPIRES;
import static org.openiro.clock.AnchorEvent.REMANDED;
import static org.openiro.clock.AnchorEvent.REVIEW_ADJOURNED;
import static org.openiro.clock.AnchorEvent.REVIEW_HELD;
import static org.openiro.clock.AnchorEvent.REVIEW_MEETING_HELD;
import static org.openiro.clock.AnchorEvent.REVIEW_MEETING_PLANNED;
import static org.openiro.clock.AnchorEvent.SECURE_PANEL_HELD;
import static org.openiro.clock.AnchorEvent.TEMPORARILY_APPROVED;
import static org.openiro.clock.AnchorEvent.TEMPORARY_APPROVAL_PROLONGED;
import static org.openiro.clock.AnchorEvent.TRAINED;
import static org.openiro.clock.Basis.GUIDANCE;
import static org.openiro.clock.Basis.LOCAL;
import static org.openiro.clock.Basis.REGULATION;
import static org.openiro.clock.LegalSources.ADOPTION_REVIEWS;
import static org.openiro.clock.LegalSources.BUCKINGHAMSHIRE;
import static org.openiro.clock.LegalSources.CORAM_VOICE;
import static org.openiro.clock.LegalSources.CPPCR;
import static org.openiro.clock.LegalSources.FIRST_IRO;
import static org.openiro.clock.LegalSources.HANDBOOK;
import static org.openiro.clock.LegalSources.HERTFORDSHIRE;
import static org.openiro.clock.LegalSources.NAIRO;
import static org.openiro.clock.LegalSources.NEXT_IRO;
import static org.openiro.clock.LegalSources.NIROMP;
import static org.openiro.clock.LegalSources.OWN_DEFAULT;
import static org.openiro.clock.LegalSources.SECURE_REVIEWS;
import static org.openiro.clock.LegalSources.WEST_SUSSEX;
import static org.openiro.clock.Responsible.ADMIN;
import static org.openiro.clock.Responsible.ADVOCATE;
import static org.openiro.clock.Responsible.IRO_MANAGER;
import static org.openiro.clock.Responsible.PRACTICE_MANAGER;
import static org.openiro.clock.Responsible.SOCIAL_WORKER;
import static org.openiro.clock.RuleTerms.ahead;
import static org.openiro.clock.RuleTerms.halfway;
import static org.openiro.clock.RuleTerms.on;
import static org.openiro.clock.RuleTerms.visit;
import static org.openiro.clock.RuleTerms.within;
import static org.openiro.clock.Timescale.months;
import static org.openiro.clock.Timescale.weeks;
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
            .by(SOCIAL_WORKER)
            .restsOn(LOCAL, HERTFORDSHIRE + "; " + WEST_SUSSEX)
            .requires("The reviewing service must be told about the child")),
    /** Never later than the day before the first review: see {@link DueDateCalculator#allocateIro}. */
    ALLOCATE_IRO(within(workingDays(5), BECAME_LOOKED_AFTER)
            .by(IRO_MANAGER)
            .restsOn(
                    GUIDANCE,
                    HERTFORDSHIRE + "; " + WEST_SUSSEX + "; in any case before the first review: " + FIRST_IRO)
            .requires("An Independent Reviewing Officer must be allocated")),
    PLANNING_TALK(ahead(workingDays(15), REVIEW_MEETING_PLANNED)
            .restsOn(GUIDANCE, WEST_SUSSEX + "; " + HANDBOOK)
            .requires("The social worker and the Independent Reviewing Officer must have talked about the review")),
    INVITATIONS(ahead(workingDays(10), REVIEW_MEETING_PLANNED)
            .by(ADMIN)
            .restsOn(GUIDANCE, HERTFORDSHIRE + "; " + HANDBOOK)
            .requires("Invitations and consultation papers must be sent")),
    REPORTS(ahead(workingDays(3), REVIEW_MEETING_PLANNED)
            .by(SOCIAL_WORKER)
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
            .by(PRACTICE_MANAGER)
            .restsOn(GUIDANCE, HANDBOOK + "; " + WEST_SUSSEX)
            .requires("The manager must agree or object to the decisions")
            .watched()),
    RECORD(within(workingDays(15), REVIEW_HELD)
            .restsOn(GUIDANCE, WEST_SUSSEX + "; " + HANDBOOK)
            .requires("The full record of the review must be written")),
    DISTRIBUTION(within(workingDays(20), REVIEW_HELD)
            .by(ADMIN)
            .restsOn(GUIDANCE, WEST_SUSSEX + "; " + HANDBOOK)
            .requires("The record of the review must be sent to those who take part")),
    CARE_PLAN_UPDATE(within(workingDays(10), REVIEW_HELD)
            .by(SOCIAL_WORKER)
            .restsOn(LOCAL, "Local practice in IRO annual reports (Rotherham)")
            .requires("The care plan must be updated")
            .watched()),
    /** One limit over all formal stages together. */
    DISPUTE(within(workingDays(20), DISPUTE_MADE_FORMAL)
            .restsOn(GUIDANCE, WEST_SUSSEX + "; " + HANDBOOK)
            .requires("The dispute must be resolved, all formal stages together")),
    /** A review may be adjourned once; that it is only once is for the review itself to hold. */
    ADJOURNMENT(within(workingDays(20), REVIEW_ADJOURNED)
            .restsOn(REGULATION, CPPCR + "36(2)")
            .requires("The adjourned review must be completed")),

    SHORT_BREAK_FIRST_REVIEW(within(months(3), FIRST_SHORT_BREAK)
            .restsOn(REGULATION, CPPCR + "48")
            .requires("The first review of a child in short breaks must be held")),
    SHORT_BREAK_REVIEW(within(months(6), PREVIOUS_REVIEW_COUNTED)
            .restsOn(REGULATION, CPPCR + "48")
            .requires("The next review of a child in short breaks must be held")),
    AUTHORISED_FIRST_REVIEW(within(months(3), AUTHORISED_FOR_ADOPTION)
            .restsOn(REGULATION, ADOPTION_REVIEWS)
            .requires("The first review of a child who may be placed for adoption and is not placed must be held")),
    AUTHORISED_REVIEW(within(months(6), PREVIOUS_REVIEW_COUNTED)
            .restsOn(REGULATION, ADOPTION_REVIEWS)
            .requires("The next review of a child who may be placed for adoption and is not placed must be held")),
    ADOPTION_FIRST_REVIEW(within(weeks(4), PLACED_FOR_ADOPTION)
            .restsOn(REGULATION, ADOPTION_REVIEWS)
            .requires("The first review after the child was placed for adoption must be held")),
    ADOPTION_SECOND_REVIEW(within(months(3), FIRST_REVIEW_COUNTED)
            .restsOn(REGULATION, ADOPTION_REVIEWS)
            .requires("The second review after the child was placed for adoption must be held")),
    ADOPTION_REVIEW(within(months(6), PREVIOUS_REVIEW_COUNTED)
            .restsOn(REGULATION, ADOPTION_REVIEWS)
            .requires("The next review of the child placed for adoption must be held")),
    /** Beside the reviews of the care plan, by a panel of its own. */
    SECURE_FIRST_PANEL(within(months(1), PLACED_IN_SECURE_ACCOMMODATION)
            .by(ADMIN)
            .restsOn(REGULATION, SECURE_REVIEWS)
            .requires("The panel must have reviewed the secure placement for the first time")),
    SECURE_PANEL(within(months(3), SECURE_PANEL_HELD)
            .by(ADMIN)
            .restsOn(REGULATION, SECURE_REVIEWS)
            .requires("The panel must have reviewed the secure placement again")),
    DETENTION_PLACEMENT_PLAN(within(workingDays(10), REMANDED)
            .by(SOCIAL_WORKER)
            .restsOn(REGULATION, CPPCR + "47B")
            .requires("The detention placement plan must be made")),
    TEMPORARY_APPROVAL(within(weeks(16), TEMPORARILY_APPROVED)
            .by(SOCIAL_WORKER)
            .restsOn(REGULATION, CPPCR + "24")
            .requires("The temporary approval of the connected person must have been replaced or extended")),
    TEMPORARY_APPROVAL_EXTENDED(within(weeks(8), TEMPORARY_APPROVAL_PROLONGED)
            .by(SOCIAL_WORKER)
            .restsOn(REGULATION, CPPCR + "25")
            .requires("The extended approval of the connected person must have been replaced")),
    /** The meeting, never the review: that stays due every six months. */
    ANNUAL_MEETING(within(months(12), REVIEW_MEETING_HELD)
            .restsOn(GUIDANCE, HANDBOOK + "; " + WEST_SUSSEX)
            .requires("The next review must be held as a meeting")),
    STATUTORY_VISIT_FIRST(visit(weeks(1), PLACEMENT_BEGAN, "28", "for the first time in this placement")),
    STATUTORY_VISIT_AFTER_ORDER(
            visit(weeks(1), CARE_ORDER_MADE, "28", "after the care order, at home with the parent")),
    STATUTORY_VISIT_WEEKLY(visit(weeks(1), LAST_VISITED, "28", "every week until the first review")),
    STATUTORY_VISIT_FOUR_WEEKLY(visit(weeks(4), LAST_VISITED, "28", "every four weeks")),
    STATUTORY_VISIT(visit(weeks(6), LAST_VISITED, "28", "every six weeks")),
    STATUTORY_VISIT_LONG_TERM(visit(months(3), LAST_VISITED, "28", "every three months, being placed until adulthood")),
    STATUTORY_VISIT_FEWER(visit(months(6), LAST_VISITED, "28(3A)", "every six months, as the child agreed")),

    CHILD_INFORMED(within(workingDays(5), IRO_ALLOCATED)
            .by(SOCIAL_WORKER)
            .restsOn(LOCAL, OWN_DEFAULT + " for the time; that the child is told: " + HERTFORDSHIRE)
            .requires("The child must have been told who their Independent Reviewing Officer is and how to reach them")
            .serviceLevel()),
    /** The first appointment is {@link #ALLOCATE_IRO}; this is every one after it. */
    IRO_VACANCY(within(workingDays(5), IRO_LEFT)
            .by(IRO_MANAGER)
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
            .by(ADVOCATE)
            .restsOn(LOCAL, CORAM_VOICE)
            .requires("The advocacy provider must have answered the child")
            .serviceLevel()),
    ADVOCACY_ALLOCATION(within(workingDays(2), ADVOCATE_REQUESTED)
            .by(ADVOCATE)
            .restsOn(LOCAL, CORAM_VOICE)
            .requires("The advocacy provider must have named an advocate")
            .serviceLevel()),

    PLACEMENT_REVIEW(within(workingDays(2), PLACED_UNREGISTERED)
            .restsOn(LOCAL, OWN_DEFAULT + " for the time; that the service looks at such placements: " + HERTFORDSHIRE)
            .requires("The placement must be looked at, because its provider is not registered")
            .serviceLevel()),
    /** For whom it is escalated to: managers or director. */
    ESCALATION_ANSWER(within(workingDays(1), CONCERN_ESCALATED)
            .by(IRO_MANAGER)
            .restsOn(LOCAL, OWN_DEFAULT)
            .requires("The concern that was escalated must be answered")
            .serviceLevel()),

    /** A record was corrected after somebody had the earlier version. */
    CORRECTED_RECORD(within(workingDays(5), RECORD_CORRECTED)
            .by(ADMIN)
            .restsOn(LOCAL, OWN_DEFAULT)
            .requires("The corrected record must be sent to those who have the earlier one")
            .serviceLevel()),
    /** As long as it runs, what an issued record rests on can be written. */
    RECORD_CORRECTION(within(workingDays(5), CORRECTION_BEGUN)
            .restsOn(LOCAL, OWN_DEFAULT)
            .requires("The correction of the record must be issued or given up")
            .serviceLevel()),
    EVENT_READ(within(workingDays(2), EVENT_NOTIFIED)
            .restsOn(LOCAL, OWN_DEFAULT + " for the time; that the IRO is told: " + WEST_SUSSEX)
            .requires("The significant event must be read")
            .serviceLevel()
            .watched()),
    EVENT_DECISION(within(workingDays(3), EVENT_NOTIFIED)
            .restsOn(LOCAL, OWN_DEFAULT + " for the time; that the IRO decides: " + BUCKINGHAMSHIRE + ", 11")
            .requires("The Independent Reviewing Officer must decide whether the event needs a review")
            .serviceLevel()),
    EVENT_CONSULTATION(within(workingDays(10), CONSULTING_DECIDED)
            .restsOn(LOCAL, OWN_DEFAULT + " for the time; that child and social worker are consulted: " + HERTFORDSHIRE)
            .requires("The child and the social worker must have been consulted about the event")
            .serviceLevel()),
    EARLY_REVIEW_PLANNED(within(workingDays(5), EARLY_REVIEW_DECIDED)
            .restsOn(LOCAL, OWN_DEFAULT + " for the time; that the IRO decides: " + BUCKINGHAMSHIRE + ", 11")
            .requires("The review that was decided after the event must have been planned")
            .serviceLevel()),
    CONTACT_WANTED(within(workingDays(2), CONTACT_ASKED_FOR)
            .restsOn(LOCAL, OWN_DEFAULT)
            .requires("The Independent Reviewing Officer must have been in touch with the child, who asked for it")
            .serviceLevel()),
    CONCERN_ANSWER(within(workingDays(5), CONCERN_RAISED)
            .restsOn(LOCAL, OWN_DEFAULT)
            .requires("The concern that was raised about the plan must be answered")
            .serviceLevel()
            .watched()),
    MIDWAY_OVERSIGHT(halfway(months(3), PREVIOUS_REVIEW_COUNTED)
            .restsOn(
                    LOCAL,
                    OWN_DEFAULT + " for the time; that the IRO looks in between reviews: " + BUCKINGHAMSHIRE + ", 10")
            .requires("The Independent Reviewing Officer must have looked at how the care plan is carried out")
            .serviceLevel()),
    /** Also for the manager of the team. Good words leave the book when it passes, and never count as late. */
    PRACTICE_FEEDBACK_SEEN(within(workingDays(10), PRACTICE_FEEDBACK_SENT)
            .by(SOCIAL_WORKER)
            .restsOn(LOCAL, OWN_DEFAULT)
            .requires("The feedback on practice is there to be seen")
            .serviceLevel()
            .watched()),
    DECISION_QUERY_ANSWER(within(workingDays(5), DECISION_QUERIED)
            .restsOn(LOCAL, OWN_DEFAULT)
            .requires("The manager's query about a decision must be answered")
            .serviceLevel()),
    /** On the decision's own day. */
    DECISION_CARRIED_OUT(on(DECISION_DUE)
            .by(SOCIAL_WORKER)
            .restsOn(GUIDANCE, HANDBOOK + "; " + WEST_SUSSEX)
            .requires("The decision of the review must have been carried out")
            .serviceLevel()
            .watched()),
    /** For the IRO, who finds in their own work what others have not done; when it passes, it is escalated. */
    OVERDUE_TAKEN_UP(within(workingDays(3), DUTY_PASSED)
            .restsOn(LOCAL, OWN_DEFAULT + " for the time; that the IRO is told of what was not done: " + WEST_SUSSEX)
            .requires("The Independent Reviewing Officer must have taken up what was not done in time")
            .serviceLevel()
            .watched()),
    /** For the manager to whom it is escalated that nobody took up a decision. */
    OVERDUE_DECISION_ANSWER(within(workingDays(1), DECISION_ESCALATED)
            .by(PRACTICE_MANAGER)
            .restsOn(LOCAL, OWN_DEFAULT + " for the time; that what was not done is escalated: " + WEST_SUSSEX)
            .requires("The manager must have said how the decision goes on that nobody took up")
            .serviceLevel()),

    /** The day after the registration ends nobody can be an IRO by it (SI 2010/959, regulation 46): not the due date. */
    REGISTRATION_RENEWAL(ahead(weeks(4), REGISTRATION_EXPIRES)
            .restsOn(LOCAL, OWN_DEFAULT)
            .requires("The renewal of the registration must be recorded")
            .serviceLevel()),
    TRAINING(within(months(12), TRAINED)
            .restsOn(LOCAL, OWN_DEFAULT + " for the time; that IROs are trained: " + NIROMP + " 1.5, 1.6 and 4.1")
            .requires("The Independent Reviewing Officer must have been trained again")
            .serviceLevel()),
    OTHER_DUTY_DECISION(within(workingDays(5), OTHER_DUTY_REQUESTED)
            .by(IRO_MANAGER)
            .restsOn(LOCAL, OWN_DEFAULT + " for the time; that the manager may limit other duties: " + HERTFORDSHIRE)
            .requires("The request for another duty must be accepted or refused")
            .serviceLevel()),
    /** Only where the authority's policy has it. */
    MANAGER_CARRIES_CHILD(within(months(1), CARRIED_NO_CHILD)
            .by(IRO_MANAGER)
            .restsOn(LOCAL, OWN_DEFAULT + " for the time; that managers review a child's case: " + NAIRO)
            .requires("The manager of the service must again be the Independent Reviewing Officer of a child")
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

    /** False for what the reviewing service sets itself: towards the child, and among its own people. */
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
        return terms.responsible();
    }

    /** How long after the anchor it is green; empty for the days before the due date that hold for all others. */
    Optional<Timescale> amberAfter() {
        return Optional.ofNullable(terms.amberAfter());
    }

    /** Whether the director finds it in their own work too. */
    public boolean isShownToDirector() {
        return terms.shownToDirector();
    }

    /** Whether something follows when a deadline passes unmet: {@link DeadlinePassed} is fired then. */
    public boolean isWatched() {
        return terms.isWatched();
    }

    /** What must be done, as the beginning of the sentence that ends "... by Wednesday 8 April 2026". */
    public String duty() {
        return terms.duty();
    }

    /**
     * Whether it falls in the middle between an event and the next, so that its date follows another deadline, and the
     * timescale is only what that usually comes to.
     */
    public boolean isHalfway() {
        return terms.isHalfway();
    }

    /** How a timescale compares with another for this rule; for a limit before a meeting, more days is tighter. */
    TimescaleComparison compare(Timescale candidate, Timescale reference) {
        return TimescaleComparison.of(candidate, reference, terms.direction());
    }
}
