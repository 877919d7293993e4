package org.openiro.clock;

/** What a deadline is counted from. The date of the event itself never counts. */
public enum AnchorEvent {
    BECAME_LOOKED_AFTER("the child became looked after"),
    /** The date the review counted, opened or completed as the authority's policy says. */
    FIRST_REVIEW_COUNTED("the first review"),
    /** The date the review counted, opened or completed as the authority's policy says. */
    PREVIOUS_REVIEW_COUNTED("the previous review"),
    REVIEW_MEETING_PLANNED("the planned review meeting"),
    REVIEW_HELD("the review was held"),
    REVIEW_ADJOURNED("the review was adjourned"),
    DECISIONS_SENT("the review's decisions were sent"),
    RECORD_CORRECTED("the record was corrected"),
    CORRECTION_BEGUN("the correction of the record was begun"),
    DISPUTE_MADE_FORMAL("the dispute became formal"),
    FIRST_SHORT_BREAK("the first short break began"),
    AUTHORISED_FOR_ADOPTION("the authority became free to place the child for adoption"),
    PLACED_FOR_ADOPTION("the child was placed for adoption"),
    PLACED_IN_SECURE_ACCOMMODATION("the child was placed in secure accommodation"),
    SECURE_PANEL_HELD("the panel last reviewed the secure placement"),
    REMANDED("the child was remanded"),
    TEMPORARILY_APPROVED("the connected person was approved for the time being"),
    TEMPORARY_APPROVAL_PROLONGED("the approval was extended"),
    REVIEW_MEETING_HELD("the last review meeting, or the child's decision where none is known"),
    PLACEMENT_BEGAN("the placement began"),
    CARE_ORDER_MADE("the care order was made"),
    LAST_VISITED("the last visit, or the change since then on which visits depend"),
    IRO_ALLOCATED("the Independent Reviewing Officer was allocated"),
    IRO_LEFT("the child was left without an Independent Reviewing Officer"),
    CHILD_MESSAGE_SENT("the child sent the message"),
    CONTACT_ASKED_FOR("the child asked for contact"),
    CONCERN_RAISED("the concern about the plan was raised"),
    PRACTICE_FEEDBACK_SENT("the feedback on practice was sent"),
    ADVOCATE_REQUESTED("the child asked for an advocate"),
    PLACED_UNREGISTERED("the placement with a provider who is not registered"),
    CONCERN_ESCALATED("the concern was escalated"),
    EVENT_NOTIFIED("the service was told of the event"),
    CONSULTING_DECIDED("the decision to consult"),
    EARLY_REVIEW_DECIDED("the decision to convene a review, or the end of its plan"),
    REGISTRATION_EXPIRES("the last day of the registration"),
    /** Where there was none yet, the day on which the role began. */
    TRAINED("the last training"),
    OTHER_DUTY_REQUESTED("the other duty was requested"),
    CARRIED_NO_CHILD("the manager was no child's Independent Reviewing Officer"),
    DECISION_QUERIED("the manager queried the decision"),
    DECISION_DUE("the day that the decision names"),
    DECISION_ESCALATED("the decision was escalated"),
    DUTY_PASSED("the day by which it was due, or the later one on which that was noticed");

    private final String inWords;

    AnchorEvent(String inWords) {
        this.inWords = inWords;
    }

    /** Completes the sentence "counted from ...". */
    public String inWords() {
        return inWords;
    }
}
