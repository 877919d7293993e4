package org.openiro.testkit.sample;

/** The fictional authorities of the local stack. No English local authority has one of these names. */
public enum SampleAuthority {
    NORTHMOOR("Northmoor", "NM", 40, 11L),
    EASTHAVEN("Easthaven", "EH", 28, 23L);

    private final String displayName;
    private final String prefix;
    private final int children;
    private final long seed;

    SampleAuthority(String displayName, String prefix, int children, long seed) {
        this.displayName = displayName;
        this.prefix = prefix;
        this.children = children;
        this.seed = seed;
    }

    public String displayName() {
        return displayName;
    }

    /** The identifier of the authority's n-th child, from 1. */
    public String childId(int number) {
        return "%s%04d".formatted(prefix, number);
    }

    /** How many children its return has. */
    public int children() {
        return children;
    }

    long seed() {
        return seed;
    }
}
