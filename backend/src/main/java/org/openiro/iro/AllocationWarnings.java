package org.openiro.iro;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What to know about an allocation that does not stop it. */
final class AllocationWarnings {

    /** The upper end of what guidance recommends for a full-time IRO (IRO Handbook). */
    static final int MOST_CHILDREN = 70;

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private AllocationWarnings() {}

    static List<Warning> of(Allocation allocation, AllocationContext context, LocalDate today) {
        List<Warning> warnings = new ArrayList<>();
        if (!allocation.isOver(today)) {
            addStanding(warnings, allocation, context, today);
        }
        if (context.dueDate() != null && allocation.getStartedOn().isAfter(context.dueDate())) {
            warnings.add(new Warning(
                    Code.AFTER_DUE_DATE, "An IRO had to be allocated by " + DATE.format(context.dueDate()) + "."));
        }
        return warnings;
    }

    private static void addStanding(
            List<Warning> warnings, Allocation allocation, AllocationContext context, LocalDate today) {
        if (context.regulator().isElsewhere()) {
            warnings.add(new Warning(
                    Code.OTHER_REGULATOR, "This IRO is registered with another regulator than Social Work England."));
        }
        if (context.registration(allocation, today) == RegistrationStatus.EXPIRES_SOON) {
            warnings.add(new Warning(
                    Code.REGISTRATION_EXPIRES_SOON,
                    "The registration of this IRO ends on " + DATE.format(context.registrationExpiresOn()) + "."));
        }
        BigDecimal most = context.fullTimeEquivalent().multiply(BigDecimal.valueOf(MOST_CHILDREN));
        if (BigDecimal.valueOf(context.caseload()).compareTo(most) > 0) {
            warnings.add(new Warning(
                    Code.CASELOAD_HIGH,
                    "This IRO has " + context.caseload() + " children; at most " + most.intValue()
                            + " are recommended for this share of a post."));
        }
    }

    /** Names are those of the contract. */
    enum Code {
        OTHER_REGULATOR,
        REGISTRATION_EXPIRES_SOON,
        CASELOAD_HIGH,
        AFTER_DUE_DATE
    }

    record Warning(Code code, String message) {}
}
