package org.openiro.child;

/** Why a period of care ended: the REC codes of the SSDA903 return, without X1, after which care goes on. */
public enum EndOfCareReason {
    E2,
    E3,
    E4A,
    E4B,
    E5,
    E6,
    E7,
    E8,
    E9,
    E11,
    E12,
    E13,
    E14,
    E15,
    E16,
    E17,
    E41,
    E43,
    E44,
    E45,
    E46,
    E47,
    E48;

    /** False for the codes that E45 to E48 took the place of in 2018. */
    boolean isInUse() {
        return this != E43 && this != E44;
    }
}
