package org.openiro.child;

/** Legal status of a looked-after child: the LS codes of the SSDA903 return. */
public enum LegalStatus {
    C1("Interim care order", Counts.AT_ONCE),
    C2("Full care order", Counts.AT_ONCE),
    /** None has been made since 30 December 2005; kept for old histories. */
    D1("Freeing order", Counts.AT_ONCE),
    E1("Placement order", Counts.AT_ONCE),
    V2("Single period of accommodation under section 20 of the Children Act 1989", Counts.AFTER_24_HOURS),
    V3("Accommodated in a series of short breaks, recorded one by one", Counts.AFTER_24_HOURS),
    V4("Accommodated in a series of short breaks, recorded as an agreement", Counts.AFTER_24_HOURS),
    L1("Under police protection and in local authority accommodation", Counts.AFTER_24_HOURS),
    L2("Emergency protection order", Counts.AFTER_24_HOURS),
    L3("Under child assessment order and in local authority accommodation", Counts.AFTER_24_HOURS),
    /** Looked after from the remand: Legal Aid, Sentencing and Punishment of Offenders Act 2012, section 104. */
    J1("Remanded to local authority accommodation or to youth detention accommodation", Counts.AT_ONCE),
    J2(
            "Placed in local authority accommodation under the Police and Criminal Evidence Act 1984",
            Counts.AFTER_24_HOURS),
    J3("Youth rehabilitation order with a residence or intensive fostering requirement", Counts.AFTER_24_HOURS);

    private enum Counts {
        /** In care, or remanded: looked after from the order. Children Act 1989, section 22(1)(a). */
        AT_ONCE,
        /** Accommodated: looked after once that has lasted more than 24 hours. Section 22(1)(b) and (2). */
        AFTER_24_HOURS
    }

    private final String description;
    private final Counts counts;

    LegalStatus(String description, Counts counts) {
        this.description = description;
        this.counts = counts;
    }

    /** False for what can no longer be made and stands in old histories only. */
    public boolean isInUse() {
        return this != D1;
    }

    public String description() {
        return description;
    }

    /** Whether the child is looked after from the order, without waiting for 24 hours to pass. */
    public boolean countsAtOnce() {
        return counts == Counts.AT_ONCE;
    }

    /**
     * Whether the child is looked after in short breaks (SI 2010/959, regulation 48): reviewed on other intervals than
     * the standard ones, and without review rows in the return (Department for Education rule 399).
     */
    public boolean isShortBreak() {
        return this == V3 || this == V4;
    }
}
