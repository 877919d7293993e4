package org.openiro.review.survey;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What somebody said of a review. The database shows it only where they agreed that it is read, and lets nobody write it. */
@Entity
@Immutable
@Table(name = "survey_answer")
class SurveyAnswer {

    @Id
    private UUID surveyId;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> answers;

    private String words;
    private String answeredIn;
    private Instant answeredAt;

    protected SurveyAnswer() {}

    public UUID getSurveyId() {
        return surveyId;
    }

    /** By the name of the question, how far they agree. */
    public Map<String, String> getAnswers() {
        return answers;
    }

    /** Null for none. */
    public String getWords() {
        return words;
    }

    /** The tag of the language that the form was shown in. */
    public String getAnsweredIn() {
        return answeredIn;
    }

    public Instant getAnsweredAt() {
        return answeredAt;
    }
}
