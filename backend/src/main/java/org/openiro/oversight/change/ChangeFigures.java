package org.openiro.oversight.change;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.hibernate.Session;

/** Proposed changes over the whole authority. */
@ApplicationScoped
public class ChangeFigures {

    private static final String COUNTS = """
            select (select count(*) from openiro.change_proposal p where p.proposed_on between :from and :to),
                (select count(*) from openiro.change_proposal p
                 where p.approved_on between :from and :to and p.not_practicable is not null)
            """;

    private final Session session;

    ChangeFigures(Session session) {
        this.session = session;
    }

    /** Of the days from the first to the last, both included. */
    public ChangeCounts of(LocalDate from, LocalDate to) {
        Object[] row = session.createNativeQuery(COUNTS, Object[].class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getSingleResult();
        return new ChangeCounts(((Number) row[0]).intValue(), ((Number) row[1]).intValue());
    }
}
