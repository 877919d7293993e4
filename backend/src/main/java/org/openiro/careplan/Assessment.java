package org.openiro.careplan;

import java.time.LocalDate;

/** The assessment on which a plan rests. */
record Assessment(AssessmentKind kind, LocalDate finishedOn) {}
