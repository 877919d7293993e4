package org.openiro.companionapi.view;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The bytes of what goes with a view, apart, so that reading views does not read them. */
@Entity
@Immutable
@Table(name = "my_view_attachment")
class AttachmentContent {

    @Id
    UUID id;

    UUID viewId;
    String mediaType;
    String sha256;
    byte[] content;
}
