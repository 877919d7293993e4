package org.openiro.child;

import java.time.LocalDate;

/** What is known of a child, as registered or corrected; only names and date of birth are always there. */
public record ChildFacts(
        String firstName,
        String lastName,
        LocalDate dateOfBirth,
        String localIdentifier,
        Sex sex,
        String ethnicity,
        ReadingBand readingBand,
        String preferredLanguage,
        boolean interpreterNeeded) {}
