package org.openiro.careplan;

import java.util.List;
import java.util.Optional;

/**
 * How what holds for the plan as a whole differs between two versions.
 *
 * @param changed names of what differs, as the contract writes them
 */
record OutlineDifference(List<String> changed, Outline before, Outline after) {

    static Optional<OutlineDifference> between(Outline before, Outline after) {
        List<String> changed = new ChangedNames()
                .note("permanence", before.permanence(), after.permanence())
                .note("contingency", before.contingency(), after.contingency())
                .note("assessment", before.assessment(), after.assessment())
                .note("decisionIds", before.decisionIds(), after.decisionIds())
                .list();
        return changed.isEmpty() ? Optional.empty() : Optional.of(new OutlineDifference(changed, before, after));
    }
}
