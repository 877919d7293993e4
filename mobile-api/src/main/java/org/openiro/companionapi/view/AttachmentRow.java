package org.openiro.companionapi.view;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What goes with a view, without its bytes. */
@Entity
@Immutable
@Table(name = "my_view_attachment")
class AttachmentRow {

    @Id
    UUID id;

    UUID viewId;
    short place;
    String mediaType;
    int size;
    String sha256;
    String sentSha256;
    Instant addedAt;

    boolean isPicture() {
        return mediaType.startsWith("image/");
    }
}
