package org.openiro.iro;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What to know about an allocation that does not stop it. */
final class AllocationWarnings {

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
        context.conflicts()
                .forEach(conflict -> warnings.add(
                        new Warning(Code.CONFLICT_OF_INTEREST, "Allocate another IRO. " + conflict.message())));
        if (context.regulator().isElsewhere()) {
            warnings.add(new Warning(
                    Code.OTHER_REGULATOR, "This IRO is registered with another regulator than Social Work England."));
        }
        if (context.registration(allocation, today) == RegistrationStatus.EXPIRES_SOON) {
            warnings.add(new Warning(
                    Code.REGISTRATION_EXPIRES_SOON,
                    "The registration of this IRO ends on " + DATE.format(context.registrationExpiresOn()) + "."));
        }
        if (allocation.getFollowsId() != null && allocation.getHandoverNote() == null) {
            warnings.add(new Warning(
                    Code.HANDOVER_NOTE_MISSING, "This IRO takes over from another, who left no hand-over note."));
        }
        Caseload caseload = context.caseload();
        if (caseload.status() != CaseloadStatus.GREEN) {
            warnings.add(new Warning(
                    Code.CASELOAD_HIGH,
                    caseload.perFullTimeEquivalent() == null
                            ? "This IRO has children and no share of a post."
                            : "This IRO has as much to do as for " + caseload.perFullTimeEquivalent()
                                    + " children in a full post; at most " + CaseloadWeights.AMBER_ABOVE
                                    + " are recommended."));
        }
    }

    /** Names are those of the contract. */
    enum Code {
        CONFLICT_OF_INTEREST,
        OTHER_REGULATOR,
        REGISTRATION_EXPIRES_SOON,
        CASELOAD_HIGH,
        AFTER_DUE_DATE,
        HANDOVER_NOTE_MISSING
    }

    record Warning(Code code, String message) {}
}
