package org.openiro.review.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.openiro.link.LinkPurpose;
import org.openiro.link.OneTimeLinks;
import org.openiro.link.OneTimeLinks.OneTimeLink;

/** The consultation form of each invitation, and the links that lead to it until the meeting begins. */
@ApplicationScoped
class ConsultationForms {

    private final Session entities;
    private final OneTimeLinks links;
    private final Clock clock;

    ConsultationForms(Session entities, OneTimeLinks links, Clock clock) {
        this.entities = entities;
        this.links = links;
        this.clock = clock;
    }

    /** A new link to the form; empty where none goes with what is sent, or it was answered already. */
    Optional<OneTimeLink> link(Invitation invitation, InvitationDispatch dispatch, Instant meeting) {
        if (invitation.getForm().document().filter(dispatch::has).isEmpty()) {
            return Optional.empty();
        }
        Consultation form = find(invitation.getId()).orElseGet(() -> {
            Consultation made = new Consultation(invitation, clock.instant());
            entities.persist(made);
            return made;
        });
        if (form.isAnswered()) {
            return Optional.empty();
        }
        entities.flush();
        return Optional.of(links.issue(LinkPurpose.CONSULTATION, invitation.getChildId(), form.getId(), meeting));
    }

    /** The meeting is at another time: so long can be answered. */
    void openUntil(UUID review, Instant meeting) {
        unanswered(review).forEach(form -> links.expireAt(form.getId(), meeting));
    }

    /** Nobody is asked any more. */
    void close(UUID review) {
        unanswered(review).forEach(form -> links.revoke(form.getId(), clock.instant()));
    }

    /** This person is not asked any more. */
    void closeFor(Invitation invitation) {
        find(invitation.getId()).ifPresent(form -> links.revoke(form.getId(), clock.instant()));
    }

    private Optional<Consultation> find(UUID invitation) {
        return entities.createQuery("from Consultation c where c.invitationId = :invitation", Consultation.class)
                .setParameter("invitation", invitation)
                .uniqueResultOptional();
    }

    private List<Consultation> unanswered(UUID review) {
        return entities.createQuery(
                        "from Consultation c where c.reviewId = :review and c.answeredAt is null", Consultation.class)
                .setParameter("review", review)
                .getResultList();
    }
}
