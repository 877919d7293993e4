package org.openiro.child;

import java.time.LocalDate;
import java.time.Month;

/** Kind of placement: the PLACE codes of the SSDA903 return. */
public enum PlacementKind {
    A3,
    A4,
    A5,
    A6,
    /** Outside the children's homes regulations; such providers must be registered since October 2023. */
    H5(2023),
    K1,
    K2,
    K3,
    P1,
    P2(2023),
    P3,
    R1,
    R2,
    R3,
    R5,
    S1,
    T0,
    T1,
    T2,
    T3,
    T4,
    U1,
    U2,
    U3,
    U4,
    U5,
    U6,
    Z1(2024),
    Z11,
    Z12,
    Z13,
    Z14;

    private static final int STILL = Integer.MAX_VALUE;

    private final int lastYear;

    PlacementKind() {
        this(STILL);
    }

    /** @param lastYear start of the last collection year whose list has the code */
    PlacementKind(int lastYear) {
        this.lastYear = lastYear;
    }

    /** Whether a placement that begins on a day may still be given this code. Collection years begin on 1 April. */
    boolean isInUseOn(LocalDate day) {
        int year = day.getMonthValue() >= Month.APRIL.getValue() ? day.getYear() : day.getYear() - 1;
        return year <= lastYear;
    }
}
