package org.openiro.voice;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The bytes of what goes with a shared view, apart, so that reading views does not read them. */
@Entity
@Immutable
@Table(name = "child_view_attachment")
class ViewAttachmentContent {

    @Id
    private UUID id;

    private UUID viewId;
    private UUID childId;
    private String mediaType;
    private String sha256;
    private byte[] content;

    protected ViewAttachmentContent() {}

    UUID getViewId() {
        return viewId;
    }

    UUID getChildId() {
        return childId;
    }

    String getMediaType() {
        return mediaType;
    }

    String getSha256() {
        return sha256;
    }

    byte[] getContent() {
        return content;
    }
}
