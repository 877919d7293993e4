package org.openiro.clock;

/** What a deadline rests on, and so who may change it. */
public enum Basis {
    /** Law: the value is the limit. An authority may ask more of itself, never less. */
    REGULATION("The law sets this limit"),
    /** Statutory or practice guidance: loosened only by the director of children's services, with a reason. */
    GUIDANCE("Guidance sets this timescale"),
    /** The authority's own practice: loosened only by the director of children's services, with a reason. */
    LOCAL("Local practice sets this timescale");

    private final String sentence;

    Basis(String sentence) {
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
