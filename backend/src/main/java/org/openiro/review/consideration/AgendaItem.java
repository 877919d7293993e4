package org.openiro.review.consideration;

/**
 * What every review considers. Sources: SI 2010/959, Schedule 7, by paragraph; what later amendments added; and the
 * practice guidance of West Sussex.
 */
public enum AgendaItem {
    /** Paragraph 1. */
    CHANGE_OF_CIRCUMSTANCES,
    /** Paragraph 1: whether what the last review decided was carried out, and if not, why. */
    LAST_DECISIONS,
    /** Paragraph 2. */
    LEGAL_STATUS,
    /** Paragraph 3. */
    PERMANENCE,
    /** Paragraph 4. */
    CONTACT,
    /** Paragraph 5. */
    PLACEMENT,
    /** Paragraph 6. */
    EDUCATION,
    /** Paragraph 7. */
    LEISURE,
    /** Paragraph 8. */
    HEALTH,
    /** Paragraph 9. */
    IDENTITY,
    /** Paragraph 10, with regulation 31: whether the child understands what advice and support there is. */
    ADVICE_AND_SUPPORT,
    /** Paragraph 11. */
    LEAVING_CARE,
    /** Paragraph 12, and the steps taken to learn them (West Sussex practice guidance). */
    WISHES_AND_FEELINGS,
    /** Paragraph 13, and whether the statutory visits were in time (West Sussex practice guidance). */
    VISITS,
    /** Added later: who may decide what in daily life. */
    DELEGATED_AUTHORITY,
    /** Added later: a child who may have been trafficked, or came alone and seeks asylum. */
    TRAFFICKING_AND_ASYLUM,
    /** West Sussex practice guidance. */
    TRANSITION
}
