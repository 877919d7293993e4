package org.openiro.iro;

/** On what ground a child gets another IRO than continuity would give them. Names are those of the contract. */
enum DepartureGround {
    CONFLICT_BETWEEN_SIBLINGS,
    GROUP_TOO_LARGE,
    CHILDS_WISH,
    CASELOAD,
    OTHER;

    /** Whether it can be a ground against the IRO of a sibling alone. */
    boolean isAboutSiblings() {
        return this == CONFLICT_BETWEEN_SIBLINGS || this == GROUP_TOO_LARGE;
    }
}
