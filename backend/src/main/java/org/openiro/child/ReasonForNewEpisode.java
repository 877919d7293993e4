package org.openiro.child;

/** Why an episode of care began: the RNE codes of the SSDA903 return. */
public enum ReasonForNewEpisode {
    /** Started to be looked after. */
    S,
    /** Change of legal status only. */
    L,
    /** Change of placement and carer. */
    P,
    /** Change of placement with the same carer. */
    T,
    /** Change of legal status together with placement and carer. */
    B,
    /** Change of legal status and placement with the same carer. */
    U;

    /** Whether the child came to another carer with the episode. */
    boolean withNewCarer() {
        return this == S || this == P || this == B;
    }

    /** The reason of an episode on whose first day the legal status changed too. */
    ReasonForNewEpisode withLegalStatus() {
        return switch (this) {
            case P -> B;
            case T -> U;
            case S, L, B, U -> this;
        };
    }

    /** The reason of an episode on whose first day the placement changed too. */
    ReasonForNewEpisode withPlacement(boolean sameCarer) {
        return switch (this) {
            case S -> S;
            case L, B, U -> sameCarer ? U : B;
            case P, T -> sameCarer ? T : P;
        };
    }
}
