package org.openiro.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openiro.platform.problem.ProblemException;

class OpenRecordsTest {

    private static final Review REVIEW = new Review(
            UUID.randomUUID(),
            UUID.randomUUID(),
            new ReviewPlan(Instant.EPOCH, VenueKind.OFFICE, null, List.of()),
            null,
            Instant.EPOCH);

    @Test
    void shouldCloseWhatARecordRestsOnWhenItIsIssued() {
        OpenRecords open = new OpenRecords(List.of(review -> false));
        assertThatCode(() -> open.requireOpen(REVIEW)).doesNotThrowAnyException();
        OpenRecords issued = new OpenRecords(List.of(review -> false, REVIEW.getId()::equals));
        assertThatThrownBy(() -> issued.requireOpen(REVIEW))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type().slug()).isEqualTo("review-record-issued"));
    }
}
