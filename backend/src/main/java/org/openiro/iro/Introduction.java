package org.openiro.iro;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;

/** How the IRO before introduced the next one to the child. */
@Embeddable
record Introduction(
        @Column(name = "introduced_on") LocalDate date,
        @Column(name = "introduced_in_person") Boolean inPerson,
        @Column(name = "introduction_reason") String reasonIfNot) {

    /** @throws ProblemException 422 where it was not in person, and no reason is given */
    static Introduction of(LocalDate date, boolean inPerson, String reasonIfNot) {
        if (inPerson) {
            return new Introduction(date, true, null);
        }
        if (reasonIfNot == null || reasonIfNot.isBlank()) {
            throw new ProblemException(
                    "introduction-needs-reason",
                    "Say why the IRO before did not introduce the new one in person.",
                    new FieldProblem("/reasonIfNot", "REQUIRED", "Needed when it was not in person."));
        }
        return new Introduction(date, false, reasonIfNot);
    }
}
