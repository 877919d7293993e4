package org.openiro.oversight.drift;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * A sign that a query finds.
 *
 * @param sql facts {@code (text, day, subject)} with {@code :child}, {@code :today} and {@code :yearBefore} in it
 */
record RecordedSign(DriftReason reason, String sql, Session session) implements DriftSign {

    @Override
    public List<DriftFact> facts(UUID child, LocalDate today) {
        return session.createNativeQuery(
                        "select f.text, cast(f.day as text), f.subject from (" + sql
                                + ") f (text, day, subject), (select cast(:today as date), cast(:yearBefore as date)) d"
                                + " order by f.day, f.subject",
                        Object[].class)
                .setParameter("child", child)
                .setParameter("today", today)
                .setParameter("yearBefore", today.minusYears(1))
                .setMaxResults(Drift.MOST_FACTS)
                .getResultStream()
                .map(row -> new DriftFact(
                        (String) row[0], row[1] == null ? null : LocalDate.parse((String) row[1]), (UUID) row[2]))
                .toList();
    }
}
