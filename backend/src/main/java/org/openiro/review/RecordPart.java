package org.openiro.review;

/**
 * What a record of a review is made of, in the order in which it is read. The names are stored in records that were
 * issued; the contents of West Sussex's record and of the IRO Handbook are the source of what is there.
 */
public enum RecordPart {
    /** Whose review it was, when, and by whom it was chaired. */
    DETAILS("The review", "Your review"),
    MEETINGS("Meetings and who was invited", "Who was asked to come"),
    ATTENDANCE("Who was there", null),
    /** What the IRO wrote for this record. */
    SUMMARY("Summary by the Independent Reviewing Officer", "From your Independent Reviewing Officer"),
    CHILDS_PART("How the child took part", "How you took part"),
    CHILDS_VIEWS("What the child said", "What you said"),
    CHILDS_VIEWS_OF_PLAN("What the child thinks of the plan", null),
    CHILDS_WISHES("What the child wished for the review", "What you wanted for your review"),
    VIEWS_OF_OTHERS("What others said", null),
    EARLIER_DECISIONS("Decisions of earlier reviews", null),
    /** SI 2010/959, Schedule 7. */
    CONSIDERATIONS("What was considered", null),
    ESSENTIAL_ELEMENTS("Home, health, education and family", null),
    PLACEMENT("Whether the placement meets the child's needs", null),
    PERMANENCE("The plan for permanence", null),
    PLAN_OUTCOME("What becomes of the care plan", "Your care plan"),
    DECISIONS("Decisions and recommendations", "What was decided"),
    RIGHTS("Rights that were explained", "Your rights"),
    ASSURANCE("The view of the Independent Reviewing Officer", null),
    /** What should have been and was not. */
    FINDINGS("What was lacking, and why", null),
    /** NIROMP code 6.1, 6.2: everybody is told how to reach the IRO with a concern. */
    CONCERNS("If you are worried about the plan", "If you are worried about something");

    private final String title;
    private final String titleForChild;

    RecordPart(String title, String titleForChild) {
        this.title = title;
        this.titleForChild = titleForChild;
    }

    public String title() {
        return title;
    }

    /** Null for a part that has no version for the child. */
    public String titleForChild() {
        return titleForChild;
    }
}
