package org.openiro.service;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;

/**
 * What is to be put into the register.
 *
 * @param from the first day
 * @param to the last day, or null for one day
 * @param hours whole or half ones
 * @param notes null when there are none
 */
record EntryFacts(
        ServiceEntryKind kind,
        UUID person,
        ServiceTopic topic,
        LocalDate from,
        LocalDate to,
        BigDecimal hours,
        String notes) {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    EntryFacts {
        to = to == null ? from : to;
    }

    /** @throws ProblemException 400 where kind, topic and hours do not go together */
    void requireFitting() {
        List<FieldProblem> problems = new ArrayList<>();
        if (!topic.isOf(kind)) {
            problems.add(new FieldProblem("/topic", "NOT_OF_KIND", "This kind of entry has other topics."));
        }
        if (hours.remainder(HALF).signum() != 0) {
            problems.add(new FieldProblem("/hours", "NOT_HALF_HOURS", "Give whole or half hours."));
        }
        if (!problems.isEmpty()) {
            throw ProblemException.malformed(problems);
        }
    }

    /** @throws ProblemException 422 for days that cannot be */
    void requirePlausibleDays(LocalDate today) {
        if (to.isBefore(from)) {
            throw outOfOrder("/to", "BEFORE_START", "This lies before the first day.");
        }
        if (!kind.isRequested() && to.isAfter(today)) {
            throw outOfOrder(
                    from.isAfter(today) ? "/from" : "/to", "IN_THE_FUTURE", "What has happened lies in no future.");
        }
        if (to.isAfter(from.plusDays(kind.mostDays() - 1L))) {
            throw outOfOrder("/to", "TOO_LONG", "An entry of this kind spans at most " + kind.mostDays() + " days.");
        }
    }

    private static ProblemException outOfOrder(String pointer, String code, String message) {
        return new ProblemException(
                "dates-out-of-order", "Correct the dates named in errors.", new FieldProblem(pointer, code, message));
    }
}
