package org.openiro.review.invitation;

import java.util.List;
import java.util.UUID;

/**
 * Somebody on an invitation list.
 *
 * @param attendeeId null for the child
 * @param language of the texts; English where none was sent
 * @param email null where it is not known
 * @param postalAddress line by line; null where it is not known
 */
record Entry(
        UUID attendeeId, Channel channel, FormKind form, Language language, String email, List<String> postalAddress) {

    Entry {
        language = language == null ? Language.EN : language;
        postalAddress = postalAddress == null || postalAddress.isEmpty() ? null : List.copyOf(postalAddress);
    }

    boolean isForChild() {
        return attendeeId == null;
    }
}
