package org.openiro.report.practice;

/**
 * How many reviews met a measure.
 *
 * @param of reviews of which it could be asked
 */
record PracticeCount(PracticeMeasure measure, int reviews, int of) {}
