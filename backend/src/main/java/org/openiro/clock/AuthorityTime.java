package org.openiro.clock;

import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Today, and how the authority in scope counts from it: its policy in force and its working days, read once a request. */
@RequestScoped
public class AuthorityTime {

    private final Clock clock;
    private final PolicyStore policies;
    private final CalendarStore calendars;
    private final Map<LocalDate, TimescalePolicy> otherPolicies = new HashMap<>();
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

    /** Counts by the version in force today. */
    public DueDateCalculator calculator() {
        return new DueDateCalculator(policy(), calendar());
    }

    /** Counts by the version in force on the day that is counted from. */
    public DueDateCalculator calculator(LocalDate anchor) {
        return new DueDateCalculator(policyOn(anchor), calendar());
    }

    private TimescalePolicy policyOn(LocalDate day) {
        boolean sameAsToday = !day.isAfter(today()) && !day.isBefore(policy().effectiveFrom());
        return sameAsToday ? policy() : otherPolicies.computeIfAbsent(day, policies::inForceOn);
    }

    /** To be called when policy or calendar have been changed in this request. */
    void forget() {
        policy = null;
        otherPolicies.clear();
        calendar = null;
    }
}
