package org.openiro.voice;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A drawing, a picture or a recording that goes with a shared view, without its bytes. */
@Entity
@Immutable
@Table(name = "child_view_attachment")
class ViewAttachment {

    @Id
    private UUID id;

    private UUID viewId;
    private String mediaType;
    private int size;
    private Instant addedAt;

    protected ViewAttachment() {}

    public UUID getId() {
        return id;
    }

    UUID getViewId() {
        return viewId;
    }

    public String getMediaType() {
        return mediaType;
    }

    /** In bytes. */
    public int getSize() {
        return size;
    }

    public boolean isPicture() {
        return mediaType.startsWith("image/");
    }
}
