package org.openiro.iro;

/** What information is about. Names are those of the contract. */
enum InformationTopic {
    REVIEWS,
    WHO_IS_WHO,
    RIGHTS,
    ADVOCACY,
    COMPLAINTS
}
