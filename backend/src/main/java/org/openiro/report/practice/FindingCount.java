package org.openiro.report.practice;

/** @param code name of a {@code FindingCode} */
record FindingCount(String code, int reviews) {}
