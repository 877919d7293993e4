package org.openiro.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The one place where due dates are entered, met and withdrawn. Everything else about time (worklists, timeliness,
 * "overdue", annual figures) is a query over it.
 */
@ApplicationScoped
public class DeadlineBook {

    private final EntityManager entities;
    private final AuthorityTime time;
    private final DeadlineMoves moves;
    private final DeadlineWatch watch;

    DeadlineBook(EntityManager entities, AuthorityTime time, DeadlineMoves moves, DeadlineWatch watch) {
        this.entities = entities;
        this.time = time;
        this.moves = moves;
        this.watch = watch;
    }

    /** Enters what a rule makes of an anchor date under the authority's policy in force on that date. */
    public Deadline open(DeadlineRule rule, DeadlineSubject subject, LocalDate anchor) {
        return open(time.calculator(anchor).dueDate(rule, anchor), subject);
    }

    /** As {@link #open(DeadlineRule, DeadlineSubject, LocalDate)}, for somebody else to act than the rule names. */
    public Deadline open(DeadlineRule rule, DeadlineSubject subject, LocalDate anchor, Responsible responsible) {
        return open(time.calculator(anchor).dueDate(rule, anchor), subject, responsible);
    }

    /**
     * Enters a due date that has been worked out already. One open row for the same rule and subject that says something
     * else is withdrawn; one that says the same stays.
     */
    public Deadline open(DueDate due, DeadlineSubject subject) {
        return open(due, subject, due.rule().responsible());
    }

    private Deadline open(DueDate due, DeadlineSubject subject, Responsible responsible) {
        Optional<Deadline> current = findOpen(due.rule(), subject.id());
        if (current.isPresent()) {
            if (current.get().saysTheSameAs(due)) {
                return current.get();
            }
            withdraw(current.get(), "Recalculated");
            // Before the new row, because one subject has one open row of a rule.
            entities.flush();
        }
        Deadline deadline = new Deadline(due, subject, responsible, time.today());
        Optional<Deadline> passed = current.filter(before -> before.hasPassedAs(due, time.now()));
        passed.ifPresent(deadline::passedAs);
        entities.persist(deadline);
        moves.entered(deadline.getId(), subject, due.rule(), due.dueDate());
        if (passed.isEmpty()) {
            watch.over(deadline.getId(), due, subject);
        }
        return deadline;
    }

    /** As {@link #open(DeadlineRule, DeadlineSubject, LocalDate)}, where nothing is owed yet: what is goes on as it is. */
    public void owe(DeadlineRule rule, DeadlineSubject subject, LocalDate anchor) {
        if (findOpen(rule, subject.id()).isEmpty()) {
            open(rule, subject, anchor);
        }
    }

    /** Marks an open deadline met; without an open one there is nothing to meet. */
    public void meet(DeadlineRule rule, UUID subject, LocalDate on, UUID by) {
        findOpen(rule, subject).ifPresent(deadline -> deadline.meet(on, by));
    }

    /**
     * Marks everything met that a child is still owed by a rule, whatever it was owed for.
     *
     * @return what it was owed for
     */
    public List<UUID> meetAllOf(DeadlineRule rule, UUID child, LocalDate on, UUID by) {
        List<Deadline> owed = entities.createQuery(
                        "from Deadline d where d.childId = :child and d.rule = :rule and d.state = :open",
                        Deadline.class)
                .setParameter("child", child)
                .setParameter("rule", rule)
                .setParameter("open", DeadlineState.OPEN)
                .getResultList();
        owed.forEach(deadline -> deadline.meet(on, by));
        return owed.stream().map(Deadline::getSubjectId).toList();
    }

    /** As {@link #meet}; one that has been met is put right, because the fact that met it turned out to be another. */
    public void meetOrCorrect(DeadlineRule rule, UUID subject, LocalDate on, UUID by) {
        lock(subject);
        findStanding(rule, subject).ifPresent(deadline -> deadline.meetOrCorrect(on, by));
    }

    /** The last one that was not withdrawn, open or met. */
    public Optional<Deadline> findStanding(DeadlineRule rule, UUID subject) {
        return entities.createQuery(
                        "from Deadline d where d.subjectId = :subject and d.rule = :rule and d.state <> :withdrawn",
                        Deadline.class)
                .setParameter("subject", subject)
                .setParameter("rule", rule)
                .setParameter("withdrawn", DeadlineState.WITHDRAWN)
                .getResultStream()
                .max(Comparator.comparing(Deadline::getId));
    }

    /** Withdraws what was met by something that had been recorded in error; the duty itself is to be opened anew. */
    public void takeBack(UUID metBy) {
        entities.createQuery("from Deadline d where d.metBy = :by and d.state = :met", Deadline.class)
                .setParameter("by", metBy)
                .setParameter("met", DeadlineState.MET)
                .getResultList()
                .forEach(deadline -> takeBack(deadline, WhyWithdrawn.MET_IN_ERROR, null));
    }

    /** As {@link #takeBack(UUID)}, of one duty alone. */
    public void takeBack(DeadlineRule rule, UUID subject, UUID metBy) {
        lock(subject);
        findStanding(rule, subject)
                .filter(deadline -> metBy.equals(deadline.getMetBy()))
                .ifPresent(deadline -> takeBack(deadline, WhyWithdrawn.MET_IN_ERROR, null));
    }

    /**
     * Withdraws what had only seemed to be met.
     *
     * @param on when it was overtaken; null where it is owed anew
     */
    public void takeBack(Deadline met, String reason, LocalDate on) {
        met.takeBack(reason, on);
        // Before a new row, because one subject has one open row of a rule.
        entities.flush();
    }

    /** Marks a deadline that has been met as met by something else, or on another day. */
    public void correct(Deadline met, LocalDate on, UUID by) {
        met.meetOrCorrect(on, by);
    }

    /** The deadline of a rule about a child that something met. */
    public Optional<Deadline> findMetBy(DeadlineRule rule, UUID child, UUID metBy) {
        return entities.createQuery(
                        "from Deadline d where d.childId = :child and d.metBy = :by and d.rule = :rule"
                                + " and d.state = :met",
                        Deadline.class)
                .setParameter("child", child)
                .setParameter("by", metBy)
                .setParameter("rule", rule)
                .setParameter("met", DeadlineState.MET)
                .getResultStream()
                .max(Comparator.comparing(Deadline::getId));
    }

    /** Withdraws an open deadline that is no longer owed. */
    public void withdraw(DeadlineRule rule, UUID subject, String reason) {
        findOpen(rule, subject).ifPresent(deadline -> withdraw(deadline, reason));
    }

    /** Withdraws everything still open about a subject; what was given up before its day is overtaken as well. */
    public void withdrawAll(UUID subject, String reason) {
        openOf(subject).forEach(deadline -> withdraw(deadline, reason));
        withdrawn(subject, "d.withdrawnReason = :why and d.dueDate >= :today")
                .setParameter("why", WhyWithdrawn.NOT_DONE)
                .setParameter("today", time.today())
                .getResultList()
                .forEach(givenUp -> givenUp.overtake(reason, time.today()));
    }

    /**
     * Withdraws as {@link #withdrawAll} what concerns a child and these kinds of subjects, one kind after the other:
     * whoever is being waited for may owe something for the next.
     */
    public void withdrawAllOf(UUID child, List<String> subjectTypes, String reason) {
        subjectTypes.forEach(type -> entities.createQuery(
                        "select distinct d.subjectId from Deadline d where d.childId = :child and d.subjectType = :type"
                                + " and (d.state = :open or d.withdrawnReason = :why and d.dueDate >= :today)"
                                + " order by d.subjectId",
                        UUID.class)
                .setParameter("child", child)
                .setParameter("type", type)
                .setParameter("open", DeadlineState.OPEN)
                .setParameter("why", WhyWithdrawn.NOT_DONE)
                .setParameter("today", time.today())
                .getResultList()
                .forEach(subject -> withdrawAll(subject, reason)));
    }

    /** What was withdrawn is owed on, by the same day, for another subject: there it counts. */
    public void passOn(DeadlineRule rule, UUID subject, LocalDate dueDate, String reason) {
        withdrawn(subject, "d.rule = :rule and d.dueDate = :due")
                .setParameter("rule", rule)
                .setParameter("due", dueDate)
                .getResultList()
                .forEach(before -> before.overtake(reason, time.today()));
    }

    private TypedQuery<Deadline> withdrawn(UUID subject, String which) {
        return entities.createQuery(
                        "from Deadline d where d.subjectId = :subject and d.state = :withdrawn and " + which,
                        Deadline.class)
                .setParameter("subject", subject)
                .setParameter("withdrawn", DeadlineState.WITHDRAWN);
    }

    private void withdraw(Deadline deadline, String reason) {
        deadline.withdraw(reason, time.today());
        moves.withdrawn(deadline.getId(), deadline.subject(), deadline.getRule(), deadline.getDueDate());
    }

    /** The deadline when it is open still, which nobody changes from now on in this transaction but the caller. */
    Optional<Deadline> stillOpen(UUID deadline) {
        return Optional.ofNullable(entities.find(Deadline.class, deadline))
                .map(found -> {
                    lock(found.getSubjectId());
                    entities.refresh(found);
                    return found;
                })
                .filter(Deadline::isOpen);
    }

    public Optional<Deadline> findOpen(DeadlineRule rule, UUID subject) {
        return openOf(subject).stream().filter(d -> d.getRule() == rule).findFirst();
    }

    private List<Deadline> openOf(UUID subject) {
        lock(subject);
        return entities.createQuery("from Deadline d where d.subjectId = :subject and d.state = :open", Deadline.class)
                .setParameter("subject", subject)
                .setParameter("open", DeadlineState.OPEN)
                .getResultList();
    }

    /** Two that write about one subject at the same time would both find no row and enter one each. */
    private void lock(UUID subject) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended('deadlines/' || :subject, 0))")
                .setParameter("subject", subject.toString())
                .getResultList();
    }
}
