package org.openiro.oversight.event;

import java.time.LocalDate;

/** What is told about an event. */
record EventNotice(EventKind kind, LocalDate occurredOn, String description) {

    EventNotice {
        description = description.strip();
    }
}
