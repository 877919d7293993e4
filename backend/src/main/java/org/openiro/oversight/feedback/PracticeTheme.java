package org.openiro.oversight.feedback;

/** What in practice feedback is about. */
enum PracticeTheme {
    REPORTS_IN_TIME,
    QUALITY_OF_PLAN,
    VISITS,
    CHILDS_PARTICIPATION,
    DECISIONS_CARRIED_OUT,
    WORKING_TOGETHER,
    OTHER
}
