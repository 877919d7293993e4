package org.openiro.review;

import java.util.UUID;

/**
 * Somebody who comes to a review, as the child is told.
 *
 * @param id of the attendee the review has already; null for somebody new, or to be found by who they are
 * @param personId null for somebody not registered
 * @param name null for another child, who appears only by the relation
 * @param relationToChild such as "Your brother"; null where a name says enough
 */
record Invitee(UUID id, UUID personId, String name, String roleLabel, String whyTheyCome, String relationToChild) {

    Invitee named(String known) {
        return new Invitee(id, personId, known, roleLabel, whyTheyCome, relationToChild);
    }
}
