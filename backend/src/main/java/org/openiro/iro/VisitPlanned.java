package org.openiro.iro;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/**
 * When an IRO means to see the child next.
 *
 * @param partOfDay null while it is not agreed
 */
@Embeddable
record VisitPlanned(
        @Column(name = "visit_on") LocalDate date,

        @Enumerated(EnumType.STRING) @Column(name = "visit_part_of_day")
        PartOfDay partOfDay) {}
