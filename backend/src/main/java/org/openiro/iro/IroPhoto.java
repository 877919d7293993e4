package org.openiro.iro;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.openiro.platform.picture.EncodedPicture;

/** The picture of an IRO. Part of the profile, kept apart so that reading profiles does not read pictures. */
@Entity
class IroPhoto {

    @Id
    private UUID iroId;

    @Column(updatable = false)
    private UUID localAuthorityId;

    private String mediaType;
    private byte[] content;
    private String sha256;
    private Instant takenUpAt;

    protected IroPhoto() {}

    IroPhoto(IroProfile profile) {
        this.iroId = profile.getId();
        this.localAuthorityId = profile.getLocalAuthorityId();
    }

    void show(EncodedPicture photo, Instant now) {
        mediaType = EncodedPicture.MEDIA_TYPE;
        content = photo.jpeg();
        sha256 = photo.sha256();
        takenUpAt = now;
    }

    String getMediaType() {
        return mediaType;
    }

    byte[] getContent() {
        return content;
    }

    String etag() {
        return "\"" + sha256 + "\"";
    }
}
