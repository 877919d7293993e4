package org.openiro.clock;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What a recalculation did to one duty; written many at a time, see {@link RecalculateDeadlines}. */
@Entity
@Immutable
class DeadlineMove {

    @Id
    private UUID id;

    private UUID recalculationId;
    private UUID childId;
    private UUID deadlineId;

    @Enumerated(EnumType.STRING)
    private DeadlineRule rule;

    private LocalDate dueBefore;
    private LocalDate dueNow;

    protected DeadlineMove() {}

    UUID getId() {
        return id;
    }

    MovedDeadline move() {
        return new MovedDeadline(deadlineId, childId, rule, dueBefore, dueNow);
    }
}
