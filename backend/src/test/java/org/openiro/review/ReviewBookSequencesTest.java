package org.openiro.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openiro.test.Api;
import org.openiro.test.Components;
import org.openiro.test.PreparedReview;
import org.openiro.test.Rows;

/** Random sequences of commands over HTTP leave the deadline book as it should be. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class ReviewBookSequencesTest extends HoldingCase {

    private static final int STEPS = 100;

    private final Random random = new Random(20100959);
    private final List<String> done = new ArrayList<>();
    private LocalDate today = LocalDate.of(2026, 6, 30);

    @Test
    void shouldNeverLeaveADeadlineThatShouldBeGoneNorLoseOneThatIsOwed() {
        for (int step = 0; step < STEPS; step++) {
            today = today.plusDays(random.nextInt(4));
            clock.set(today + "T17:00");
            act();
            check();
        }
        assertThat(done).contains("opening 200", "adjournment 200", "holding 200", "cancellation 200", "schedule 200");
    }

    private void act() {
        switch (random.nextInt(7)) {
            case 0 -> plan();
            case 1 ->
                note(
                        "schedule",
                        asIro().body(PLAN.formatted(today.plusDays(9) + "T14:00:00Z"))
                                .put(path("schedule")));
            case 2 -> post("opening", "{\"openedOn\": \"" + today + "\"}");
            case 3, 4 ->
                post(
                        "adjournment",
                        "{\"adjournedOn\": \"" + today + "\", \"resumeOn\": \"" + today.plusDays(12)
                                + "\", \"reason\": \"No report\"}");
            case 5 -> hold();
            default -> {
                if (random.nextInt(3) == 0) {
                    post("cancellation", "{\"reason\": \"Snow\"}");
                }
            }
        }
    }

    /** With a reason for lateness where the record sees it. */
    private void hold() {
        String openedOn = asIro().get(path("").replaceFirst("/$", "")).path("openedOn");
        String body = ABSENT.replace("\"completedOn\": \"2026-06-30\"", "\"completedOn\": \"" + today + "\"")
                .replace("2026-06-30", openedOn == null ? today.toString() : openedOn);
        int status = post("holding", body);
        if (status == 422) {
            post(
                    "holding",
                    body.strip().replaceFirst("}$", ", \"findings\": [{\"code\": \"LATE\", \"reason\": \"Snow\"}]}"));
        }
    }

    private void plan() {
        Response answer = asIro().headers(Api.key())
                .body(PLAN.formatted(today.plusDays(5) + "T14:00:00Z"))
                .post("/v1/children/" + amira.child() + "/reviews");
        note("planning", answer);
        if (answer.statusCode() == 201) {
            review = UUID.fromString(answer.path("id"));
            PreparedReview.of(amira, review);
        }
    }

    private int post(String verb, String body) {
        return note(verb, asIro().headers(Api.key()).body(body).post(path(verb)));
    }

    private RequestSpecification asIro() {
        return Api.asSubject(amira.iro()).header("If-Match", "*");
    }

    private String path(String verb) {
        return "/v1/reviews/" + review + "/" + verb;
    }

    private int note(String verb, Response answer) {
        assertThat(answer.statusCode()).as(verb).isIn(200, 201, 409, 422);
        done.add(verb + " " + answer.statusCode());
        return answer.statusCode();
    }

    private void check() {
        assertThat(Rows.of(
                        "select count(*) <= 1 from openiro.review where child_id = ? and status not in ('HELD', 'CANCELLED')",
                        amira.child()))
                .containsExactly("t");
        String about = "select r.status, d.rule from openiro.deadline d join openiro.review r on r.id = d.subject_id"
                + " where d.child_id = ? and d.state = 'OPEN' and ";
        assertThat(Rows.of(about + "r.status = 'CANCELLED'", amira.child())).isEmpty();
        assertThat(Rows.of(
                        about
                                + "r.status = 'HELD' and d.rule in ('PLANNING_TALK', 'INVITATIONS', 'REPORTS', 'ADJOURNMENT')",
                        amira.child()))
                .isEmpty();
        assertThat(Rows.of(about + "d.rule = 'ADJOURNMENT' and r.adjourned_on is null", amira.child()))
                .isEmpty();
        assertThat(Rows.of(
                        "select r.id from openiro.review r where r.child_id = ? and r.status = 'ADJOURNED' and not exists"
                                + " (select from openiro.deadline d where d.subject_id = r.id and d.rule = 'ADJOURNMENT'"
                                + " and d.state = 'OPEN')",
                        amira.child()))
                .isEmpty();
        assertThat(Rows.of(
                        "select count(*) from openiro.deadline where subject_id = ? and state = 'OPEN' and rule in"
                                + " ('FIRST_REVIEW', 'SECOND_REVIEW', 'SUBSEQUENT_REVIEW')",
                        amira.period()))
                .containsExactly("1");
    }
}
