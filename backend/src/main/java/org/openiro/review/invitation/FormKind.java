package org.openiro.review.invitation;

import java.util.Optional;

/** The consultation form that goes with an invitation. */
public enum FormKind {
    CHILD(Document.CHILD_FORM),
    PARENT(Document.PARENT_FORM),
    CARER(Document.CARER_FORM),
    NONE(null);

    private final Document document;

    FormKind(Document document) {
        this.document = document;
    }

    Optional<Document> document() {
        return Optional.ofNullable(document);
    }
}
