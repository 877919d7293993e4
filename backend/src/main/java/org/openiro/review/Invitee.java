package org.openiro.review;

import java.util.UUID;

/**
 * Somebody who comes to a review, as the child is told.
 *
 * @param personId null for somebody not registered
 * @param name null for another child, who appears only by the relation
 * @param relationToChild such as "Your brother"; null where a name says enough
 */
record Invitee(UUID personId, String name, String roleLabel, String whyTheyCome, String relationToChild) {

    Invitee named(String known) {
        return new Invitee(personId, known, roleLabel, whyTheyCome, relationToChild);
    }
}
