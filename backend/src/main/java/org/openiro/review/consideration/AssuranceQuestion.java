package org.openiro.review.consideration;

/** What an IRO asks of a plan and of the assessment it rests on (West Sussex practice guidance). */
enum AssuranceQuestion {
    PLAN_RELEVANT("Is the plan relevant?"),
    PLAN_VIABLE("Is it viable?"),
    PLAN_ACHIEVABLE("Is it achievable?"),
    PLAN_REALISTIC("Is it realistic?"),
    ASSESSMENT_CURRENT("Is the assessment up to date?"),
    ASSESSMENT_RECORDED("Is it recorded, and where?"),
    RIGHT_PEOPLE("Did the right people have a part in it?"),
    RIGHT_ISSUES("Is it about the right things?");

    private final String words;

    AssuranceQuestion(String words) {
        this.words = words;
    }

    /** As the record of the review says it. */
    String words() {
        return words;
    }
}
