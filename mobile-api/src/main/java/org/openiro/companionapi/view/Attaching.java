package org.openiro.companionapi.view;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openiro.companionapi.recording.RecordingRefusedException;
import org.openiro.companionapi.recording.Recordings;
import org.openiro.companionapi.view.Thinking.Saved;
import org.openiro.platform.data.Sha256;
import org.openiro.platform.picture.EncodedPicture;
import org.openiro.platform.picture.PictureEncoder;
import org.openiro.platform.picture.PictureRefusedException;
import org.openiro.platform.problem.ProblemException;

/** Drawings, pictures and recordings that go with a draft: added and taken out, never changed. */
@ApplicationScoped
class Attaching {

    /** In pixels: enough to read what is written on a drawing. */
    private static final int LONGEST_SIDE = 1600;

    private static final int MOST = 5;

    private final MyViews views;
    private final MyAttachments attachments;
    private final PictureEncoder pictures;

    Attaching(MyViews views, MyAttachments attachments, PictureEncoder pictures) {
        this.views = views;
        this.attachments = attachments;
        this.pictures = pictures;
    }

    /**
     * Adds to a draft. What was added already succeeds, also when the view is shared by now.
     *
     * @param mediaType as the sender calls it
     * @throws ProblemException 404, 409 when it was shared or is full, 422 for bytes that cannot be kept, and when the id
     *     belongs to something else
     */
    Saved attach(UUID viewId, UUID id, String mediaType, byte[] sent) {
        ViewRow view = mine(viewId);
        String fingerprint = Sha256.of(sent);
        Optional<AttachmentRow> before = attachments.find(id);
        if (before.isPresent()) {
            return repeated(before.get(), view, fingerprint);
        }
        Thinking.refuseShared(view);
        Kept kept = keep(sent, mediaType, fingerprint);
        lockDraft(viewId);
        Optional<AttachmentRow> twin = attachments.find(id);
        if (twin.isPresent()) {
            return repeated(twin.get(), mine(viewId), fingerprint);
        }
        if (!attachments.add(viewId, id, freePlace(viewId), kept)) {
            throw idAlreadyUsed();
        }
        return new Saved(mine(viewId), true);
    }

    /** @throws ProblemException 404, 409 when it was shared */
    ViewRow detach(UUID viewId, UUID id) {
        ViewRow view = mine(viewId);
        attachments
                .find(id)
                .filter(attachment -> attachment.viewId.equals(viewId))
                .orElseThrow(ProblemException::notFound);
        Thinking.refuseShared(view);
        lockDraft(viewId);
        attachments.delete(id);
        return mine(viewId);
    }

    /** The state of the draft moves with what goes with it, so that sharing shares what the child has seen. */
    private void lockDraft(UUID viewId) {
        if (!views.touchDraft(viewId)) {
            Thinking.refuseShared(mine(viewId));
        }
    }

    private int freePlace(UUID view) {
        Set<Integer> taken =
                attachments.of(view).stream().map(row -> (int) row.place).collect(Collectors.toSet());
        return IntStream.rangeClosed(1, MOST)
                .filter(place -> !taken.contains(place))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        "attachments-full", "Take one out, or write another view for the rest."));
    }

    private Kept keep(byte[] sent, String mediaType, String fingerprint) {
        try {
            if (Recordings.mediaTypes().contains(mediaType)) {
                byte[] sound = Recordings.clean(sent, mediaType);
                return new Kept(mediaType, sound, Sha256.of(sound), fingerprint);
            }
            EncodedPicture picture = pictures.encode(sent, LONGEST_SIDE);
            return new Kept(EncodedPicture.MEDIA_TYPE, picture.jpeg(), picture.sha256(), fingerprint);
        } catch (PictureRefusedException e) {
            throw e.asProblem();
        } catch (RecordingRefusedException e) {
            throw new ProblemException("recording-unreadable", e.getMessage());
        }
    }

    private static Saved repeated(AttachmentRow before, ViewRow view, String fingerprint) {
        if (!before.viewId.equals(view.id) || !before.sentSha256.equals(fingerprint)) {
            throw idAlreadyUsed();
        }
        return new Saved(view, false);
    }

    private ViewRow mine(UUID id) {
        return views.find(id).orElseThrow(ProblemException::notFound);
    }

    private static ProblemException idAlreadyUsed() {
        return new ProblemException("id-already-used", "Make a new id for something new.");
    }
}
