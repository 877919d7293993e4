package org.openiro.review.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.review.ReviewAttendee;
import org.openiro.review.ReviewReading;

/** What was answered to the consultation forms of a review, for those who prepare it. */
@ApplicationScoped
class ConsultationAnswers {

    private final EntityManager entities;
    private final ReviewReading reviews;
    private final Audit audit;

    ConsultationAnswers(EntityManager entities, ReviewReading reviews, Audit audit) {
        this.entities = entities;
        this.reviews = reviews;
        this.audit = audit;
    }

    /** Oldest first, in one query. */
    List<AnsweredForm> of(UUID review) {
        UUID child = reviews.requireChildOf(review);
        audit.record(AuditEvent.read("ConsultationAnswers", review, child));
        return entities.createQuery("""
                        select c, a from Consultation c
                        join Invitation i on i.id = c.invitationId
                        left join ReviewAttendee a on a.id = i.attendeeId
                        where c.reviewId = :review and c.answeredAt is not null
                        order by c.answeredAt, c.id
                        """, Object[].class)
                .setParameter("review", review)
                .getResultStream()
                .map(row -> answered((Consultation) row[0], (ReviewAttendee) row[1]))
                .toList();
    }

    private static AnsweredForm answered(Consultation form, ReviewAttendee attendee) {
        List<AnsweredForm.Answer> answers = new ArrayList<>();
        for (Question question : Question.of(form.getForm())) {
            String answer = form.getAnswers().get(question.name());
            if (answer != null) {
                answers.add(new AnsweredForm.Answer(
                        question.name(), ConsultationPages.inEnglish(form.getForm(), question), answer));
            }
        }
        return new AnsweredForm(form, attendee, answers);
    }
}
