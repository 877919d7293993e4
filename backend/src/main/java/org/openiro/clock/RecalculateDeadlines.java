package org.openiro.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.openiro.work.WorkHandler;
import org.openiro.work.WorkKind;

/** Looks again, some time after a day of the calendar was changed, for deadlines counted on the calendar before. */
@ApplicationScoped
class RecalculateDeadlines implements WorkHandler {

    private final EntityManager entities;
    private final CalendarRecalculation recalculation;

    RecalculateDeadlines(EntityManager entities, CalendarRecalculation recalculation) {
        this.entities = entities;
        this.recalculation = recalculation;
    }

    @Override
    public WorkKind kind() {
        return WorkKind.RECALCULATE_DEADLINES;
    }

    @Override
    public void handle(UUID item, UUID adjustmentId) {
        DayAdjustment adjustment = entities.find(DayAdjustment.class, adjustmentId);
        recalculation.after(adjustment.getDay(), adjustment.reason());
    }
}
