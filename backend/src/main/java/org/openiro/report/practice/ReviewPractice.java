package org.openiro.report.practice;

import java.util.List;

/** How the reviews of a span were prepared and held. */
record ReviewPractice(int reviewsHeld, List<FindingCount> findings, List<PracticeCount> measures) {}
