package org.openiro.review.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.platform.paging.Cursor;
import org.openiro.platform.paging.Page;
import org.openiro.platform.problem.ProblemException;
import org.openiro.review.ReviewAttendee;
import org.openiro.review.ReviewReading;

/** Who was asked how a review was, and what was said, as staff read them: each a page in one query. */
@ApplicationScoped
class Surveys {

    private final EntityManager entities;
    private final ReviewReading reviews;
    private final Audit audit;

    Surveys(EntityManager entities, ReviewReading reviews, Audit audit) {
        this.entities = entities;
        this.reviews = reviews;
        this.audit = audit;
    }

    /** @throws ProblemException 404 for a review that is not the current actor's */
    Page<AskedPerson> asked(UUID review, String cursor, int limit) {
        UUID child = reviews.requireChildOf(review);
        List<AskedPerson> found = page("select s, a from ReviewSurvey s", review, cursor, limit).stream()
                .map(row -> new AskedPerson((ReviewSurvey) row[0], (ReviewAttendee) row[1]))
                .toList();
        audit.record(AuditEvent.read("ReviewSurveys", review, child));
        return Page.of(found, limit, each -> Cursor.after(each.survey().getId()));
    }

    /**
     * Only answers that may be read: the others are not there for this role of the database.
     *
     * @throws ProblemException 404 for a review that is not the current actor's
     */
    Page<AnsweredSurvey> answers(UUID review, String cursor, int limit) {
        UUID child = reviews.requireChildOf(review);
        List<AnsweredSurvey> found = page(
                        "select s, a, g from ReviewSurvey s join SurveyAnswer g on g.surveyId = s.id",
                        review,
                        cursor,
                        limit)
                .stream()
                .map(row -> new AnsweredSurvey((ReviewSurvey) row[0], (ReviewAttendee) row[1], (SurveyAnswer) row[2]))
                .toList();
        audit.record(AuditEvent.read("SurveyAnswers", review, child));
        return Page.of(found, limit, each -> Cursor.after(each.survey().getId()));
    }

    private List<Object[]> page(String what, UUID review, String cursor, int limit) {
        return entities.createQuery(
                        what + " join ReviewAttendee a on a.id = s.attendeeId"
                                + " where s.reviewId = :review and s.id > :id order by s.id",
                        Object[].class)
                .setParameter("review", review)
                .setParameter(
                        "id", Cursor.parse(cursor, 1).map(after -> after.id(0)).orElse(new UUID(0, 0)))
                .setMaxResults(Page.fetch(limit))
                .getResultList();
    }
}
