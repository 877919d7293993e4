package org.openiro.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The children to whose records the current request was let pass, so that none of that goes without an audit entry. */
@RequestScoped
public class TouchedChildren {

    private final Map<UUID, Optional<String>> children = new LinkedHashMap<>();

    /** @param emergency why it was opened in an emergency; null when it was open anyway */
    void note(UUID child, String emergency) {
        children.put(child, Optional.ofNullable(emergency));
    }

    /** Why the record of a child was opened in an emergency; empty when it was open anyway. */
    public Optional<String> emergency(UUID child) {
        return child == null ? Optional.empty() : children.getOrDefault(child, Optional.empty());
    }

    /** False also for a child about whom an operation says something without opening the record. */
    public boolean knows(UUID child) {
        return children.containsKey(child);
    }

    /** In the order in which they were first touched. */
    public List<UUID> all() {
        return List.copyOf(children.keySet());
    }

    /** For a request that is done again from the beginning. */
    public void forget() {
        children.clear();
    }
}
