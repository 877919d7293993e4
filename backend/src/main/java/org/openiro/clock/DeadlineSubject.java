package org.openiro.clock;

import java.util.UUID;

/**
 * What a deadline is about.
 *
 * @param type the aggregate, as {@code PERIOD_OF_CARE}
 * @param child null for duties that concern no single child
 * @param person whom it is about, where it is about one of the service's own people and no child; otherwise null
 * @param sequence which of several alike, such as the second review; null where it has no place in a sequence
 */
public record DeadlineSubject(String type, UUID id, UUID child, UUID person, Integer sequence) {

    public DeadlineSubject(String type, UUID id, UUID child, Integer sequence) {
        this(type, id, child, null, sequence);
    }

    public static DeadlineSubject of(String type, UUID id, UUID child) {
        return new DeadlineSubject(type, id, child, null, null);
    }

    /** What a person owes by being what they are. */
    public static DeadlineSubject ofPerson(UUID person) {
        return ofPerson("PERSON", person, person);
    }

    /** Something that is about one of the service's own people. */
    public static DeadlineSubject ofPerson(String type, UUID id, UUID person) {
        return new DeadlineSubject(type, id, null, person, null);
    }
}
