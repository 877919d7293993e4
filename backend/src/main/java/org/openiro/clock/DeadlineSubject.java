package org.openiro.clock;

import java.util.UUID;

/**
 * What a deadline is about.
 *
 * @param type the aggregate, as {@code PERIOD_OF_CARE}
 * @param child null for duties that concern no single child
 * @param sequence which of several alike, such as the second review; null where it has no place in a sequence
 */
public record DeadlineSubject(String type, UUID id, UUID child, Integer sequence) {

    public static DeadlineSubject of(String type, UUID id, UUID child) {
        return new DeadlineSubject(type, id, child, null);
    }
}
