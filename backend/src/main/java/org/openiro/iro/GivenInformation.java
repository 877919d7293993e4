package org.openiro.iro;

import java.time.LocalDate;
import java.util.Set;

/**
 * What was given to whom.
 *
 * @param language BCP 47 tag
 */
record GivenInformation(
        InformationRecipient recipient,
        Set<InformationTopic> topics,
        String language,
        InformationFormat format,
        LocalDate date) {}
