package org.openiro.child;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openiro.platform.data.Aggregate;
import org.openiro.platform.problem.ProblemException;

/** Children of one family who should have the same IRO. A child is in one group at a time: the database holds that. */
@Entity
class SiblingGroup extends Aggregate {

    private static final int MOST = 20;

    private Instant createdAt;

    @OneToMany(mappedBy = "group", cascade = CascadeType.PERSIST)
    private List<Sibling> siblings = new ArrayList<>();

    protected SiblingGroup() {}

    SiblingGroup(UUID authority, Set<UUID> children, UUID by, Instant now) {
        this.createdAt = now;
        // In one order, so that two groups with the same children do not wait for each other.
        new TreeSet<>(children).forEach(child -> siblings.add(new Sibling(this, authority, child, by, now)));
    }

    /** @throws ProblemException 409 when the child is in the group, or the group is full */
    void add(UUID child, UUID by, Instant now) {
        if (children().contains(child)) {
            throw alreadyInOne();
        }
        if (children().size() >= MOST) {
            throw new ProblemException("sibling-group-full", "A sibling group holds at most " + MOST + " children.");
        }
        siblings.add(new Sibling(this, getLocalAuthorityId(), child, by, now));
    }

    /** @throws ProblemException 404 when the child is not in the group */
    void remove(UUID child, UUID by, Instant now) {
        siblings.stream()
                .filter(sibling -> sibling.isPresent() && sibling.childId().equals(child))
                .findFirst()
                .orElseThrow(ProblemException::notFound)
                .remove(by, now);
    }

    /** Who is in the group now, of those whose records are open to the reader. */
    Set<UUID> children() {
        return siblings.stream()
                .filter(Sibling::isPresent)
                .map(Sibling::childId)
                .collect(Collectors.toSet());
    }

    static ProblemException alreadyInOne() {
        return new ProblemException("in-sibling-group", "A child named is in a sibling group already.");
    }
}
