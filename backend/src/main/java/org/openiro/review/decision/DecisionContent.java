package org.openiro.review.decision;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.openiro.clock.WorkingDayCalendar;
import org.openiro.review.PlanElement;
import org.openiro.review.consideration.AgendaItem;

/**
 * What is decided, who does it and by when.
 *
 * @param planElement null unless the source is one
 * @param agendaItem null unless the source is one
 * @param ownerId null for somebody who is not of the authority
 * @param ownerName as it was when this was written
 * @param ownerRole null for somebody of the authority
 * @param dueOn the last day, in London
 * @param remediesId the earlier decision that this puts right; null unless it is a remedial action
 */
@Embeddable
record DecisionContent(
        @Enumerated(EnumType.STRING) DecisionKind kind,
        @Enumerated(EnumType.STRING) DecisionSource source,
        @Enumerated(EnumType.STRING) PlanElement planElement,
        @Enumerated(EnumType.STRING) AgendaItem agendaItem,
        String text,
        UUID ownerId,
        String ownerName,
        String ownerRole,
        LocalDate dueOn,
        UUID remediesId) {

    static boolean isTooLate(LocalDate dueOn) {
        return dueOn.isAfter(WorkingDayCalendar.LAST_NAMED);
    }

    /** From such a day nothing can be counted; that was not always refused. */
    boolean isDueTooLate() {
        return isTooLate(dueOn);
    }
}
