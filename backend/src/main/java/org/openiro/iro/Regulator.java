package org.openiro.iro;

/**
 * Who a social worker is registered with. Registration with one of the four present regulators is a condition of the
 * office (SI 2010/959, regulation 46); Social Work England took over from the HCPC on 2 December 2019.
 */
enum Regulator {
    SWE,
    SCW,
    SSSC,
    NISCC,
    /** History only: such a registration is valid on no day that is still to come. */
    HCPC_LEGACY;

    boolean isPresent() {
        return this != HCPC_LEGACY;
    }

    /** Another part of the United Kingdom: accepted, and worth knowing. */
    boolean isElsewhere() {
        return this != SWE;
    }
}
