package org.openiro.review;

/** What should have been at a review and was not. It is recorded with its reason, never refused. */
enum FindingCode {
    /** The regulations want the Independent Reviewing Officer to chair (SI 2010/959, regulation 36(1)). */
    NOT_CHAIRED_BY_IRO("The Independent Reviewing Officer did not chair the review."),
    /** Children Act 1989, section 25A. */
    NO_IRO("The child had no Independent Reviewing Officer."),
    /** SI 2010/959, regulation 33. */
    LATE("The review was held later than it was due."),
    /** The child had not decided on one meeting a year, or is not matched until adulthood. IRO Handbook, chapter 3. */
    NO_MEETING("The review was held without a meeting."),
    /** SI 2010/959, regulation 36(1). */
    CHILD_NOT_SPOKEN_TO("The Independent Reviewing Officer did not speak to the child in private before the review."),
    /** Of IRO and child before the first review: Hertfordshire procedures. */
    NO_FIRST_MEETING("The Independent Reviewing Officer and the child had not met before the first review."),
    NO_PAPERS("Papers that the review rests on were missing."),
    /** SI 2010/959, regulation 36(1). */
    NO_CONSULTATION("Nobody asked the child before the review."),
    NO_PLANNING_TALK("Nobody talked the review over with the social worker before it."),
    NOT_SEEN_IN_PLACEMENT("The child was not seen where the child lives before the review."),
    WISHES_NOT_ANSWERED("The child was not told what became of their wishes for the review."),
    SUPPORT_NOT_BOOKED("Support that the child needed was not arranged."),
    VIEWS_NOT_GATHERED("Somebody who did not come was not asked for their views."),
    PAPERS_UNREAD("The Independent Reviewing Officer had not read the papers."),
    NO_PLAN_NOT_CONSIDERED("Nobody considered whether to adjourn the review for want of a plan."),
    /** At the second review or later: West Sussex practice guidance. */
    NO_PERMANENCE_PLAN("There was no plan for where the child is to grow up, at the second review or later."),
    /** SI 2010/959, regulation 5. */
    NO_CONTINGENCY_PLAN("The care plan did not say what is done if it breaks down."),
    /** IRO Handbook: somebody who should have been invited was not. */
    NOT_INVITED("Somebody who should have been invited was not.");

    private final String sentence;

    FindingCode(String sentence) {
        this.sentence = sentence;
    }

    /** As the record of the review says it. */
    String sentence() {
        return sentence;
    }
}
