package org.openiro.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;

/** The working-day calendar of the authority in scope: the bank holidays, its own days, and how far they are announced. */
@ApplicationScoped
class CalendarStore {

    private final EntityManager entities;

    CalendarStore(EntityManager entities) {
        this.entities = entities;
    }

    WorkingDayCalendar load() {
        LocalDate announced = (LocalDate) entities.createNativeQuery(
                        "select holidays_announced_through from openiro.local_authority where id = scope.current_authority()",
                        LocalDate.class)
                .getSingleResult();
        @SuppressWarnings("unchecked")
        List<Object[]> days = entities.createNativeQuery(
                        "select cast(day as text), kind, name from openiro.day_adjustment where removed_at is null order by day")
                .getResultList();
        return WorkingDayCalendar.englandAndWales(announced)
                .withAdjustments(days.stream().map(CalendarStore::adjustment).toList());
    }

    private static CalendarAdjustment adjustment(Object[] row) {
        return new CalendarAdjustment(
                LocalDate.parse((String) row[0]), CalendarAdjustment.Change.valueOf((String) row[1]), (String) row[2]);
    }
}
