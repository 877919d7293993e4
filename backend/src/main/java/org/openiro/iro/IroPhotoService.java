package org.openiro.iro;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.clock.AuthorityTime;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;

/** The pictures of IROs. */
@ApplicationScoped
class IroPhotoService {

    static final int MOST_BYTES = 5 * 1024 * 1024;

    private final EntityManager entities;
    private final IroProfileService profiles;
    private final PhotoEncoder encoder;
    private final Audit audit;
    private final AuthorityTime time;

    IroPhotoService(
            EntityManager entities, IroProfileService profiles, PhotoEncoder encoder, Audit audit, AuthorityTime time) {
        this.entities = entities;
        this.profiles = profiles;
        this.encoder = encoder;
        this.audit = audit;
        this.time = time;
    }

    /** Takes what was uploaded for the picture; the profile's version moves, because the profile names its picture. */
    PutPhoto put(UUID iro, String ifMatch, InputStream upload) {
        // First, so that nothing is locked and no connection is held while the bytes arrive.
        byte[] picture = read(upload);
        IroProfile profile = profiles.forChange(iro, ifMatch);
        EncodedPhoto encoded = encode(picture);
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

    private EncodedPhoto encode(byte[] picture) {
        try {
            return encoder.encode(picture);
        } catch (PhotoRefusedException e) {
            throw new ProblemException(
                    "image-unreadable",
                    e.reason().advice(),
                    new FieldProblem("", e.reason().name(), e.reason().advice()));
        }
    }

    private static byte[] read(InputStream upload) {
        try (upload) {
            byte[] picture = upload.readNBytes(MOST_BYTES + 1);
            if (picture.length > MOST_BYTES) {
                throw new ProblemException("content-too-large", "A picture may have at most 5 MiB. Make it smaller.");
            }
            return picture;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record PutPhoto(IroProfile profile, EncodedPhoto photo) {}
}
