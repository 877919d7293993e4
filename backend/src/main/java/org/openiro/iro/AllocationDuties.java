package org.openiro.iro;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.openiro.child.OpenPeriods;
import org.openiro.clock.AuthorityTime;
import org.openiro.clock.DeadlineBook;
import org.openiro.clock.DeadlineRule;
import org.openiro.clock.DeadlineSubject;
import org.openiro.clock.LondonTime;
import org.openiro.work.WorkKind;
import org.openiro.work.WorkQueue;

/** What an allocation owes and settles in the deadline book. */
@ApplicationScoped
class AllocationDuties {

    private final DeadlineBook book;
    private final OpenPeriods periods;
    private final IroVacancies vacancies;
    private final ManagersCarryChildren managers;
    private final WorkQueue work;
    private final AuthorityTime time;

    AllocationDuties(
            DeadlineBook book,
            OpenPeriods periods,
            IroVacancies vacancies,
            ManagersCarryChildren managers,
            WorkQueue work,
            AuthorityTime time) {
        this.book = book;
        this.periods = periods;
        this.vacancies = vacancies;
        this.managers = managers;
        this.work = work;
        this.time = time;
    }

    /** The child has an IRO from a day on, and is to be told. */
    void allocated(Allocation allocation) {
        periods.of(allocation.getChildId())
                .ifPresent(period -> vacancies.filled(
                        period.id(), allocation.getId(), allocation.getStartedOn(), allocation.getStartedOn()));
        book.open(
                DeadlineRule.CHILD_INFORMED,
                DeadlineSubject.of("ALLOCATION", allocation.getId(), allocation.getChildId()),
                allocation.getStartedOn());
        managers.allocationsChange(allocation.getIroId(), allocation.getStartedOn());
        if (allocation.getFollowsId() != null) {
            book.open(
                    DeadlineRule.IRO_INTRODUCED,
                    DeadlineSubject.of("ALLOCATION", allocation.getId(), allocation.getChildId()),
                    allocation.getStartedOn());
        }
    }

    /** What was recorded last says when the child was introduced to the next IRO. */
    void introduced(Allocation allocation) {
        book.meetOrCorrect(
                DeadlineRule.IRO_INTRODUCED,
                allocation.getId(),
                allocation.getIntroduction().date(),
                allocation.getId());
    }

    /** What was recorded last says when the child was told. */
    void childInformed(Allocation allocation) {
        book.meetOrCorrect(
                DeadlineRule.CHILD_INFORMED,
                allocation.getId(),
                allocation.getChildInformed().date(),
                allocation.getId());
    }

    /** From that day on somebody else must be there: Children Act 1989, section 25A(3). */
    void ended(Allocation allocation) {
        book.withdrawAll(allocation.getId(), "The allocation was ended");
        LocalDate end = allocation.getEndedOn();
        if (end.isAfter(time.today())) {
            work.apartAt(WorkKind.CHECK_CHILD_HAS_IRO, allocation.getChildId(), LondonTime.startOf(end));
        } else {
            vacancies.checkChild(allocation.getChildId());
        }
        managers.allocationsChange(allocation.getIroId(), end);
    }
}
