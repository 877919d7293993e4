package org.openiro.review.decision;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.openiro.platform.problem.ProblemException;

/**
 * The manager's answer to a decision (IRO Handbook, chapter 3), and what the Independent Reviewing Officer answered to a
 * query.
 *
 * @param answeredBy null for silence, which nobody gave
 * @param query why the manager did not agree; kept when they did so later
 * @param queryAnswer why the decision stands all the same; null until somebody said so
 */
@Embeddable
record ManagerResponse(
        @Enumerated(EnumType.STRING) ManagerAnswer answer,
        Instant answeredAt,
        UUID answeredBy,
        String query,
        String queryAnswer,
        Instant queryAnsweredAt,
        UUID queryAnsweredBy) {

    static ManagerResponse agreed(UUID by, Instant now) {
        return new ManagerResponse(ManagerAnswer.AGREED, now, by, null, null, null, null);
    }

    /** @param at the moment at which the time for an answer had passed */
    static ManagerResponse silent(Instant at) {
        return new ManagerResponse(ManagerAnswer.AGREED_BY_DEFAULT, at, null, null, null, null, null);
    }

    static ManagerResponse queried(String reason, UUID by, Instant now) {
        return new ManagerResponse(ManagerAnswer.DISPUTED, now, by, reason, null, null, null);
    }

    /** @throws ProblemException 409 unless a query waits for an answer */
    ManagerResponse upheld(String reason, UUID by, Instant now) {
        if (!isQueryOpen()) {
            throw new ProblemException("decision-not-queried", "No query about this decision waits for an answer.");
        }
        return new ManagerResponse(answer, answeredAt, answeredBy, query, reason, now, by);
    }

    /** The manager agrees after the query was answered. */
    ManagerResponse agreedAfterAll(UUID by, Instant now) {
        return new ManagerResponse(ManagerAnswer.AGREED, now, by, query, queryAnswer, queryAnsweredAt, queryAnsweredBy);
    }

    boolean isQueryOpen() {
        return answer == ManagerAnswer.DISPUTED && queryAnsweredAt == null;
    }

    /** The two do not agree, and both have said why: only here can the manager still come round. */
    boolean isUpheld() {
        return answer == ManagerAnswer.DISPUTED && queryAnsweredAt != null;
    }

    boolean isAgreement() {
        return answer != ManagerAnswer.DISPUTED;
    }
}
