package org.openiro.iro;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.openiro.child.OutOfOrder;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;

/** How and when a child was told who their IRO is. */
@Embeddable
record Informed(
        @Enumerated(EnumType.STRING) @Column(name = "child_informed_channel")
        InformedChannel channel,

        @Column(name = "child_informed_on") LocalDate date) {

    /**
     * @param on null for today, save for VERBAL: nothing else shows when that was
     * @throws ProblemException 422 for a day that is missing or has not come yet
     */
    static Informed of(InformedChannel channel, LocalDate on, LocalDate today) {
        if (channel == InformedChannel.VERBAL && on == null) {
            throw new ProblemException(
                    "verbal-needs-date",
                    "Say on which day the child was told.",
                    new FieldProblem("/date", "REQUIRED", "Needed when the channel is VERBAL."));
        }
        LocalDate told = on == null ? today : on;
        OutOfOrder.requirePast("/date", told, today);
        return new Informed(channel, told);
    }
}
