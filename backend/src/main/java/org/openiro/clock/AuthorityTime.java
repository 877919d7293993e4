package org.openiro.clock;

import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** Today, and how the authority in scope counts from it: its policy in force and its working days, read once a request. */
@RequestScoped
public class AuthorityTime {

    private final Clock clock;
    private final PolicyStore policies;
    private final CalendarStore calendars;
    private TimescalePolicy policy;
    private WorkingDayCalendar calendar;

    AuthorityTime(Clock clock, PolicyStore policies, CalendarStore calendars) {
        this.clock = clock;
        this.policies = policies;
        this.calendars = calendars;
    }

    /** Today in London. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public Instant now() {
        return clock.instant();
    }

    /** The version in force today. */
    public TimescalePolicy policy() {
        if (policy == null) {
            policy = policies.inForceOn(today());
        }
        return policy;
    }

    public WorkingDayCalendar calendar() {
        if (calendar == null) {
            calendar = calendars.load();
        }
        return calendar;
    }

    public DueDateCalculator calculator() {
        return new DueDateCalculator(policy(), calendar());
    }

    /** To be called when policy or calendar have been changed in this request. */
    void forget() {
        policy = null;
        calendar = null;
    }
}
