package org.openiro.review.invitation;

import java.util.Locale;

/** A language that invitations are written in. A new one is a constant here and a file of texts beside the English one. */
enum Language {
    EN,
    CY;

    Locale locale() {
        return Locale.forLanguageTag(tag());
    }

    /** As in BCP 47. */
    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
