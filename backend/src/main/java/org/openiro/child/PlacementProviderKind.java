package org.openiro.child;

/** Who provides a placement: the PLACE_PROVIDER codes of the SSDA903 return. */
public enum PlacementProviderKind {
    /** Parents or others with parental responsibility. */
    PR0,
    /** The authority itself. */
    PR1,
    /** Another local authority. */
    PR2,
    /** Other public provision. */
    PR3,
    /** Private provision. */
    PR4,
    /** Voluntary or third-sector provision. */
    PR5
}
