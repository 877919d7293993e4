package org.openiro.iro;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.io.InputStream;
import java.util.UUID;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.clock.AuthorityTime;
import org.openiro.platform.http.Uploads;
import org.openiro.platform.picture.EncodedPicture;
import org.openiro.platform.picture.PictureEncoder;
import org.openiro.platform.picture.PictureRefusedException;
import org.openiro.platform.problem.ProblemException;

/** The pictures of IROs. */
@ApplicationScoped
class IroPhotoService {

    private static final int MOST_MEBIBYTES = 5;

    /** In pixels. */
    private static final int LONGEST_SIDE = 640;

    private final EntityManager entities;
    private final IroProfileService profiles;
    private final PictureEncoder encoder;
    private final Audit audit;
    private final AuthorityTime time;

    IroPhotoService(
            EntityManager entities, IroProfileService profiles, PictureEncoder encoder, Audit audit, AuthorityTime time) {
        this.entities = entities;
        this.profiles = profiles;
        this.encoder = encoder;
        this.audit = audit;
        this.time = time;
    }

    /** Takes what was uploaded for the picture; the profile's version moves, because the profile names its picture. */
    PutPhoto put(UUID iro, String ifMatch, InputStream upload) {
        // First, so that nothing is locked and no connection is held while the bytes arrive.
        byte[] picture = Uploads.read(upload, MOST_MEBIBYTES);
        IroProfile profile = profiles.forChange(iro, ifMatch);
        EncodedPicture encoded = encode(picture);
        IroPhoto photo = entities.find(IroPhoto.class, iro);
        if (photo == null) {
            photo = new IroPhoto(profile);
            photo.show(encoded, time.now());
            entities.persist(photo);
        } else {
            photo.show(encoded, time.now());
        }
        entities.lock(profile, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        audit.record(AuditEvent.of("PUT_IRO_PHOTO", "IroProfile", iro, null).changing("photo"));
        return new PutPhoto(profile, encoded);
    }

    IroPhoto read(UUID iro) {
        IroPhoto photo = entities.find(IroPhoto.class, iro);
        if (photo == null) {
            throw ProblemException.notFound();
        }
        return photo;
    }

    private EncodedPicture encode(byte[] picture) {
        try {
            return encoder.encode(picture, LONGEST_SIDE);
        } catch (PictureRefusedException e) {
            throw e.asProblem();
        }
    }

    record PutPhoto(IroProfile profile, EncodedPicture photo) {}
}
