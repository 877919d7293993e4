package org.openiro.child;

/** What besides legal status and placement decides which clocks run. */
public enum CircumstanceKind {
    /** The authority may place the child for adoption, by consent or by a placement order. */
    AUTHORISED_FOR_ADOPTION(true, "the authority may place the child for adoption"),
    /** A connected person cares for the child on a temporary approval (SI 2010/959, regulation 24). */
    TEMPORARY_APPROVAL(true, "the carer is approved for the time being"),
    /** Placed with a parent before the assessment was complete (SI 2010/959, regulation 19). */
    PLACED_BEFORE_ASSESSMENT(true, "the child was placed with a parent before the assessment was complete"),
    /** The child, settled for long, agreed to fewer visits (SI 2010/959, regulation 28(3A)). */
    FEWER_VISITS_AGREED(true, "the child agreed to fewer visits"),
    /**
     * The child, permanently matched with carers until adulthood, decided on one review meeting a year; the review itself
     * stays due every six months (SI 2010/959, regulation 33).
     */
    ANNUAL_MEETING(true, "the child decided on one review meeting a year"),
    /** That approval was extended, once, by eight weeks (regulation 25). */
    TEMPORARY_APPROVAL_EXTENDED(false, "the temporary approval of the carer was extended"),
    /** The panel reviewed the secure placement (SI 1991/1505, regulation 15). */
    SECURE_PANEL_REVIEW(false, "the panel reviewed the secure placement"),
    /** The detention placement plan was made (SI 2010/959, regulation 47B). */
    DETENTION_PLACEMENT_PLAN(false, "the detention placement plan was made");

    private final boolean lasts;
    private final String inWords;

    CircumstanceKind(boolean lasts, String inWords) {
        this.lasts = lasts;
        this.inWords = inWords;
    }

    /** Why a clock may stop, for people. */
    String changeInWords(boolean holds) {
        return "It was recorded that " + inWords + (holds ? "." : ", and that this holds no longer.");
    }

    /** Whether it holds from a day on until it is said to hold no longer; else it happened on a day. */
    boolean lasts() {
        return lasts;
    }
}
