package org.openiro.review;

/** Which review clocks a period of care is under. */
public enum ReviewRegime {
    /** SI 2010/959, regulation 33: 20 working days, then 3 months, then every 6 months. */
    STANDARD,
    /** No standard clock, as for children looked after only in short breaks (legal status V3 or V4). */
    NONE
}
