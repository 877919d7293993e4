package org.openiro.review.apart;

import java.util.UUID;
import org.openiro.review.ReviewAttendee;

/** Somebody by the id they are registered with, or by the name they have as an attendee. */
record Somebody(UUID personId, String name) {

    static Somebody of(UUID personId, String name) {
        return new Somebody(personId, name == null || name.isBlank() ? null : name.strip());
    }

    boolean isNobody() {
        return personId == null && name == null;
    }

    boolean isSameAs(Somebody other) {
        return personId != null && personId.equals(other.personId) || name != null && name.equalsIgnoreCase(other.name);
    }

    /** In doubt yes: of two who are kept apart, too many meetings are better than one. */
    boolean is(ReviewAttendee attendee) {
        return personId != null && personId.equals(attendee.getPersonId())
                || name != null
                        && attendee.getName() != null
                        && name.equalsIgnoreCase(attendee.getName().strip());
    }
}
