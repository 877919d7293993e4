package org.openiro.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openiro.test.Components;
import org.openiro.test.Rows;

/** How a child took part in a review that is put on record. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class HoldingParticipationTest extends HoldingCase {

    @Test
    void shouldRefuseAnOverrideThatDoesNotFitTheAge() {
        hold(with("\"participationOverride\": {\"code\": \"PN0\", \"reason\": \"She is small\"}"))
                .statusCode(422)
                .body("type", equalTo("/problems/participation-code-age"))
                .body("errors.code", contains("DFE_440"));
        small();
        hold(with("\"participationOverride\": {\"code\": \"PN7\", \"reason\": \"Away\"}"))
                .statusCode(422)
                .body("errors.code", contains("DFE_441"));
        hold(ABSENT).statusCode(200).body("held.participationCode", equalTo("PN0"));
    }

    @Test
    void shouldTakeAViewSharedInTheAppBeforeTheMeetingForPn6() {
        view("2026-06-30 13:59:59+00", review);
        hold(ABSENT)
                .statusCode(200)
                .body("held.participationCode", equalTo("PN6"))
                .body("held.viewsSharedBefore", equalTo(1));
    }

    @Test
    void shouldNotTakeADraftOrAViewSharedLaterForPn6() {
        view(null, null);
        view("2026-06-30 14:00:01+00", review);
        hold(ABSENT)
                .statusCode(200)
                .body("held.participationCode", equalTo("PN7"))
                .body("held.viewsSharedBefore", equalTo(0));
    }

    @Test
    void shouldCountOnlyViewsOfDaysBeforeAMeetingWhoseHourIsNotKnown() {
        view("2026-06-28 22:59:59+00", review);
        view("2026-06-28 23:00:00+00", review);
        hold(ABSENT.replace("2026-06-30", "2026-06-29")).statusCode(200).body("held.viewsSharedBefore", equalTo(1));
    }

    @Test
    void shouldKeepAnOverrideWithItsReason() {
        hold(with("\"participationOverride\": {\"code\": \"PN5\", \"reason\": \"She had told her carer\"}"))
                .statusCode(200)
                .body("held.participationCode", equalTo("PN5"))
                .body("held.participationFromFacts", equalTo("PN7"))
                .body("held.participationOverride.code", equalTo("PN5"))
                .body("held.participationOverride.reason", equalTo("She had told her carer"));
        assertThat(Rows.of(
                        "select reason from openiro.audit_entry where subject_id = ? and action = 'HOLD_REVIEW'",
                        review))
                .containsExactly("She had told her carer");
    }

    @Test
    void shouldOweAnAnswerToEachSharedView() {
        UUID view = view("2026-06-20 10:00:00+00", review);
        hold(ABSENT).statusCode(200);
        assertThat(Rows.of("select rule, due_date from openiro.deadline where subject_id = ? and state = 'OPEN'", view))
                .containsExactly("VIEW_ACKNOWLEDGED|2026-07-14");
    }
}
