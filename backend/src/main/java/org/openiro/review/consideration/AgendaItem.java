package org.openiro.review.consideration;

/**
 * What every review considers. Sources: SI 2010/959, Schedule 7, by paragraph; what later amendments added; and the
 * practice guidance of West Sussex.
 */
public enum AgendaItem {
    /** Paragraph 1. */
    CHANGE_OF_CIRCUMSTANCES("What changed"),
    /** Paragraph 1: whether what the last review decided was carried out, and if not, why. */
    LAST_DECISIONS("Decisions of the last review"),
    /** Paragraph 2. */
    LEGAL_STATUS("Legal status"),
    /** Paragraph 3. */
    PERMANENCE("Plan for permanence"),
    /** Paragraph 4. */
    CONTACT("Contact"),
    /** Paragraph 5. */
    PLACEMENT("Placement"),
    /** Paragraph 6. */
    EDUCATION("Education"),
    /** Paragraph 7. */
    LEISURE("Leisure"),
    /** Paragraph 8. */
    HEALTH("Health"),
    /** Paragraph 9. */
    IDENTITY("Identity"),
    /** Paragraph 10, with regulation 31: whether the child understands what advice and support there is. */
    ADVICE_AND_SUPPORT("Advice and support"),
    /** Paragraph 11. */
    LEAVING_CARE("When the child is no longer looked after"),
    /** Paragraph 12, and the steps taken to learn them (West Sussex practice guidance). */
    WISHES_AND_FEELINGS("Wishes and feelings"),
    /** Paragraph 13, and whether the statutory visits were in time (West Sussex practice guidance). */
    VISITS("Visits"),
    /** Added later: who may decide what in daily life. */
    DELEGATED_AUTHORITY("Who may decide what in daily life"),
    /** Added later: a child who may have been trafficked, or came alone and seeks asylum. */
    TRAFFICKING_AND_ASYLUM("Trafficking and asylum"),
    /** West Sussex practice guidance. */
    TRANSITION("Growing into adult life");

    private final String words;

    AgendaItem(String words) {
        this.words = words;
    }

    /** As the record of the review says it. */
    String words() {
        return words;
    }
}
