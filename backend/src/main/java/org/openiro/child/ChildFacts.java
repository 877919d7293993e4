package org.openiro.child;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * What is known of a child, as registered or corrected. Of a child known from a return alone there may be no name.
 *
 * @param lookedAfterParents parents who are looked after in the authority themselves
 */
public record ChildFacts(
        String firstName,
        String lastName,
        LocalDate dateOfBirth,
        String localIdentifier,
        Sex sex,
        String ethnicity,
        ReadingBand readingBand,
        String preferredLanguage,
        boolean interpreterNeeded,
        Set<UUID> lookedAfterParents) {

    public ChildFacts {
        lookedAfterParents = lookedAfterParents == null ? Set.of() : Set.copyOf(lookedAfterParents);
    }

    /** Names of what is different in other facts. */
    List<String> differencesTo(ChildFacts other) {
        List<String> names = new ArrayList<>();
        compare(names, "firstName", firstName, other.firstName);
        compare(names, "lastName", lastName, other.lastName);
        compare(names, "dateOfBirth", dateOfBirth, other.dateOfBirth);
        compare(names, "localChildId", localIdentifier, other.localIdentifier);
        compare(names, "sex", sex, other.sex);
        compare(names, "ethnicity", ethnicity, other.ethnicity);
        compare(names, "readingBand", readingBand, other.readingBand);
        compare(names, "preferredLanguage", preferredLanguage, other.preferredLanguage);
        compare(names, "interpreterNeeded", interpreterNeeded, other.interpreterNeeded);
        compare(names, "lookedAfterParentIds", lookedAfterParents, other.lookedAfterParents);
        return names;
    }

    private static void compare(List<String> names, String name, Object mine, Object theirs) {
        if (!Objects.equals(mine, theirs)) {
            names.add(name);
        }
    }
}
