package org.openiro.oversight.drift;

import java.util.List;

/** A reason there is, with its facts. */
record FoundSign(DriftReason reason, List<DriftFact> facts) {}
