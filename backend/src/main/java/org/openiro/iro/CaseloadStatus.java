package org.openiro.iro;

/** How a caseload compares with {@link CaseloadWeights}. */
enum CaseloadStatus {
    GREEN,
    AMBER,
    RED
}
