package org.openiro.careplan;

/** Which assessment a plan rests on. */
enum AssessmentKind {
    SINGLE_ASSESSMENT,
    CORE_ASSESSMENT,
    PARENTING_ASSESSMENT,
    COURT_ORDERED_ASSESSMENT,
    PATHWAY_ASSESSMENT,
    OTHER
}
