package org.openiro.oversight.note;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.openiro.clock.Deadline;

/** Which interval a look was owed for, and the looks there were in it. */
@ApplicationScoped
class MidwayIntervals {

    private static final LocalDate NEVER = LocalDate.of(9999, 1, 1);

    private static final String ENDS = """
            select cast((select min(r.counts_on) from openiro.review r
                    where r.local_authority_id = p.local_authority_id and r.period_of_care_id = p.id and r.status = 'HELD'
                      and r.counts_on > :from) as text),
                cast(p.ended_on as text)
            from openiro.period_of_care p where p.id = :period
            """;

    private final Session session;

    MidwayIntervals(Session session) {
        this.session = session;
    }

    MidwayInterval of(Deadline owed) {
        Object[] ends = session.createNativeQuery(ENDS, Object[].class)
                .setParameter("from", owed.getAnchorDate())
                .setParameter("period", owed.getSubjectId())
                .getSingleResult();
        return new MidwayInterval(owed.getAnchorDate(), date(ends[0]), date(ends[1]));
    }

    /** One look in it, this note's before any other's. */
    Optional<CaseNote> look(UUID child, MidwayInterval interval, UUID note) {
        return session.createQuery(
                        "from CaseNote n where n.childId = :child and n.kind = :midway" + CaseNotes.LAST_VERSION
                                + " and n.notedOn >= :from and n.notedOn < :until"
                                + " order by case when n.noteId = :note then 0 else 1 end, n.notedOn, n.noteId",
                        CaseNote.class)
                .setParameter("child", child)
                .setParameter("midway", NoteKind.MIDWAY_OVERSIGHT)
                .setParameter("from", interval.from())
                .setParameter("until", interval.until() == null ? NEVER : interval.until())
                .setParameter("note", note)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private static LocalDate date(Object text) {
        return text == null ? null : LocalDate.parse((String) text);
    }
}
