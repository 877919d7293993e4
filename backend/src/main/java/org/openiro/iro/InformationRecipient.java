package org.openiro.iro;

/** Who was given information. Names are those of the contract. */
enum InformationRecipient {
    CHILD,
    FAMILY
}
