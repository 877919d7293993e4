package org.openiro.clock;

import jakarta.enterprise.context.RequestScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What this request, or this item of work, did to the deadline book, for its answer. */
@RequestScoped
public class DeadlineMoves {

    private final List<Line> lines = new ArrayList<>();

    private record Line(UUID subject, MovedDeadline move) {}

    /** What was withdrawn and what was entered, the earliest due date first; a date kept is no move. */
    public List<MovedDeadline> all() {
        return lines.stream()
                .map(Line::move)
                .filter(move -> !Objects.equals(move.before(), move.now()))
                .sorted(Comparator.comparing(MovedDeadline::day).thenComparing(MovedDeadline::deadline))
                .toList();
    }

    /** To be called where several pieces of work share a request context. */
    void forget() {
        lines.clear();
    }

    void withdrawn(UUID deadline, DeadlineSubject subject, DeadlineRule rule, LocalDate due) {
        lines.add(new Line(subject.id(), new MovedDeadline(deadline, subject.child(), rule, due, null)));
    }

    /** Takes the place of what was withdrawn by the same rule about the same subject. */
    void entered(UUID deadline, DeadlineSubject subject, DeadlineRule rule, LocalDate due) {
        LocalDate before = null;
        for (int i = 0; i < lines.size(); i++) {
            MovedDeadline known = lines.get(i).move();
            if (lines.get(i).subject().equals(subject.id()) && known.rule() == rule && known.now() == null) {
                before = known.before();
                lines.remove(i);
                break;
            }
        }
        lines.add(new Line(subject.id(), new MovedDeadline(deadline, subject.child(), rule, before, due)));
    }
}
