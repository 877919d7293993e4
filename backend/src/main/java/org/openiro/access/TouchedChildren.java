package org.openiro.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The children to whose records the current request was let pass, so that none of that goes without an audit entry. */
@RequestScoped
public class TouchedChildren {

    private final Set<UUID> children = new LinkedHashSet<>();

    void note(UUID child) {
        children.add(child);
    }

    /** In the order in which they were first touched. */
    public List<UUID> all() {
        return List.copyOf(children);
    }

    /** For a request that is done again from the beginning. */
    public void forget() {
        children.clear();
    }
}
