package org.openiro.clock;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Brings the deadline book in line with {@link StandingDuties}, for one child or for many in the same few statements.
 * A duty that is in the book keeps its row and the policy it was counted by; what is owed no longer is withdrawn with
 * the reason.
 */
@ApplicationScoped
public class StandingBook {

    // In order, so that two that do this for the same subjects wait for each other. See DeadlineBook, which takes the
    // same locks.
    private static final String LOCK = """
            select pg_advisory_xact_lock(hashtextextended('deadlines/' || s.id, 0))
            from (select unnest(cast(:subjects as text[])) as id order by 1) s
            """;

    private final Session session;
    private final AuthorityTime time;
    private final DeadlineMoves moves;
    private final DeadlineWatch watch;
    private final ObjectMapper json;

    StandingBook(Session session, AuthorityTime time, DeadlineMoves moves, DeadlineWatch watch, ObjectMapper json) {
        this.session = session;
        this.time = time;
        this.moves = moves;
        this.watch = watch;
        this.json = json;
    }

    /** @param reason why rows are withdrawn, for people */
    public void bring(StandingDuties duties, Collection<UUID> children, String reason) {
        session.flush();
        StandingDuties.Owed owed = duties.owed(children);
        if (owed.subjects().isEmpty()) {
            return;
        }
        Map<Key, Duty> missing = new HashMap<>();
        owed.duties().forEach(duty -> missing.put(Key.of(duty), duty));
        List<Deadline> ended = new ArrayList<>();
        for (Deadline open : open(duties, owed)) {
            Duty duty = missing.get(Key.of(open));
            if (duty != null && isStillSo(open, duty)) {
                missing.remove(Key.of(duty));
            } else {
                ended.add(open);
            }
        }
        if (!ended.isEmpty() || !missing.isEmpty()) {
            write(ended, missing.values(), reason);
        }
    }

    /** What is halfway to another deadline moves with that. */
    private boolean isStillSo(Deadline open, Duty duty) {
        return !duty.rule().isHalfway() || open.saysExactly(due(duty));
    }

    private DueDate due(Duty duty) {
        return duty.due(time.calculator(duty.anchor()));
    }

    private List<Deadline> open(StandingDuties duties, StandingDuties.Owed owed) {
        session.createNativeQuery(LOCK)
                .setParameter(
                        "subjects", owed.subjects().stream().map(UUID::toString).toArray(String[]::new))
                .getResultList();
        return session.createQuery(
                        "from Deadline d where d.subjectId in :subjects and d.rule in :rules and d.state = :open",
                        Deadline.class)
                .setParameter("subjects", owed.subjects())
                .setParameter("rules", duties.rules())
                .setParameter("open", DeadlineState.OPEN)
                .getResultList();
    }

    private void write(List<Deadline> ended, Collection<Duty> missing, String reason) {
        DeadlineRows rows = new DeadlineRows(json, time.today());
        for (Deadline deadline : ended) {
            rows.withdraw(deadline.getId(), reason, time.today());
            moves.withdrawn(deadline.getId(), deadline.subject(), deadline.getRule(), deadline.getDueDate());
            session.detach(deadline);
        }
        for (Duty duty : missing) {
            DueDate due = due(duty);
            UUID id = rows.enter(due, duty.subject(), duty.rule().responsible(), DeadlineRows.Fate.OPEN);
            moves.entered(id, duty.subject(), duty.rule(), due.dueDate());
            watch.over(id, due, duty.subject());
        }
        session.doWork(rows::write);
    }

    private record Key(DeadlineRule rule, UUID subject, LocalDate anchor) {

        static Key of(Duty duty) {
            return new Key(duty.rule(), duty.subject().id(), duty.anchor());
        }

        static Key of(Deadline open) {
            return new Key(open.getRule(), open.getSubjectId(), open.getAnchorDate());
        }
    }
}
