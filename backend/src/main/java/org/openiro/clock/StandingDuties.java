package org.openiro.clock;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The duties that follow from how things stand with children, as one feature knows them: which review is owed, which
 * visit. It is asked whenever a fact changes, and for every child of an authority when the book is recalculated.
 */
public interface StandingDuties {

    /** The rules that nobody else enters for these subjects. */
    Set<DeadlineRule> rules();

    /** What is owed about these children today; a few statements for any number of them. */
    Owed owed(Collection<UUID> children);

    /**
     * @param subjects those that are answered for: what is open about them by {@link #rules()} and is not among the duties
     *     is owed no longer. What is open about others stays
     */
    record Owed(Set<UUID> subjects, List<Duty> duties) {

        public Owed {
            subjects = Set.copyOf(subjects);
            duties = List.copyOf(duties);
        }
    }
}
