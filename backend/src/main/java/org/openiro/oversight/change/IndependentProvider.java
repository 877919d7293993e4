package org.openiro.oversight.change;

/**
 * What a move to independent living leads to: since 2023 supported accommodation is registered, and what is not
 * registered is something else.
 */
enum IndependentProvider {
    REGISTERED_SUPPORTED,
    UNREGISTERED,
    OWN_TENANCY;

    /** Years of age before which nobody is placed in any of them (SI 2010/959, regulation 27A). */
    static final int YOUNGEST = 16;
}
