package org.openiro.review;

/** What should have been at a review and was not. It is recorded with its reason, never refused. */
enum FindingCode {
    /** The regulations want the Independent Reviewing Officer to chair (SI 2010/959, regulation 36(1)). */
    NOT_CHAIRED_BY_IRO,
    /** Children Act 1989, section 25A. */
    NO_IRO,
    /** SI 2010/959, regulation 33. */
    LATE,
    /** The child had not decided on one meeting a year, or is not matched until adulthood. IRO Handbook, chapter 3. */
    NO_MEETING,
    /** SI 2010/959, regulation 36(1). */
    CHILD_NOT_SPOKEN_TO,
    /** Of IRO and child before the first review: Hertfordshire procedures. */
    NO_FIRST_MEETING,
    NO_PAPERS,
    /** SI 2010/959, regulation 36(1). */
    NO_CONSULTATION,
    NO_PLANNING_TALK,
    NOT_SEEN_IN_PLACEMENT,
    WISHES_NOT_ANSWERED,
    SUPPORT_NOT_BOOKED,
    VIEWS_NOT_GATHERED,
    PAPERS_UNREAD,
    NO_PLAN_NOT_CONSIDERED,
    /** At the second review or later: West Sussex practice guidance. */
    NO_PERMANENCE_PLAN,
    /** SI 2010/959, regulation 5. */
    NO_CONTINGENCY_PLAN,
    /** IRO Handbook: somebody who should have been invited was not. */
    NOT_INVITED
}
