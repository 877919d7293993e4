package org.openiro.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What a verification has found: the first of it, and how much in all. */
final class Findings {

    static final int KEPT = 200;

    private final List<Finding> kept = new ArrayList<>();
    private long count;

    void add(Finding.Kind kind, Long position, UUID entry, Instant at) {
        count++;
        if (kept.size() < KEPT) {
            kept.add(new Finding(kind, position, entry, at));
        }
    }

    /** A run of positions at which nothing is left. */
    void removed(long first, long last) {
        for (long position = first; position <= last && kept.size() < KEPT; position++) {
            kept.add(new Finding(Finding.Kind.REMOVED, position, null, null));
        }
        count += last - first + 1;
    }

    List<Finding> kept() {
        return List.copyOf(kept);
    }

    long count() {
        return count;
    }
}
