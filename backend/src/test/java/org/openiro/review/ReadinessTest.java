package org.openiro.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openiro.test.Api;
import org.openiro.test.Components;
import org.openiro.test.Statements;

/** How ready a review is, as the record has it at the moment. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class ReadinessTest extends ReviewsCase {

    @Inject
    @All
    List<ReviewCheck> checks;

    @Inject
    Statements statements;

    @Test
    void shouldBeOpenToThoseWhoSeeTheReview() {
        UUID review = id(schedule());
        Api.anonymous().get(path(review, "/readiness")).then().statusCode(401);
        PLACE.as("LEAD_MEMBER").get(path(review, "/readiness")).then().statusCode(403);
        PLACE.as("IRO").get(path(review, "/readiness")).then().statusCode(404);
        Api.as("ADMIN").get(path(review, "/readiness")).then().statusCode(404);
        readiness(review);
    }

    @Test
    void shouldLookEveryItemUpOnce() {
        assertThat(checks.stream().map(ReviewCheck::item)).containsExactlyInAnyOrder(ReviewItem.values());
    }

    @Test
    void shouldTellWhetherThereWillBeAnIro() {
        UUID review = id(schedule());
        readiness(review).body(item("IRO_ALLOCATED") + ".colour", equalTo("GREEN"));
        amira.but("update openiro.allocation set ended_on = '2026-06-29' where child_id = :child");
        PLACE.as("ADMIN")
                .get(path(review, "/readiness"))
                .then()
                .statusCode(200)
                .body("colour", equalTo("RED"))
                .body(item("IRO_ALLOCATED") + ".colour", equalTo("RED"))
                .body(item("IRO_ALLOCATED"), not(hasKey("dueOn")));
    }

    @Test
    void shouldTellWhetherItIsPlannedInTime() {
        UUID review = id(schedule());
        readiness(review).body(item("IN_TIME") + ".colour", equalTo("GREEN"));
        amira.but("update openiro.review set scheduled_for = '2026-07-06T09:00:00Z' where child_id = :child");
        readiness(review).body(item("IN_TIME") + ".colour", equalTo("RED"));
    }

    @Test
    void shouldAskTheSameNumberOfQuestionsWhateverTheSizeOfTheRecord() {
        UUID review = id(schedule());
        long before = statements.during(() -> readiness(review));
        for (String relation : List.of("PARENT", "CARER", "GUARDIAN", "OTHER", "PERSONAL_ADVISER")) {
            amira.but("""
                    insert into openiro.key_person (id, local_authority_id, child_id, person_id, relation, since)
                    select gen_random_uuid(), :place, :child, person_id, '%s', '2026-06-06'
                    from openiro.key_person where child_id = :child limit 1
                    """.formatted(relation));
        }
        assertThat(statements.during(() -> readiness(review))).isEqualTo(before).isLessThan(25);
    }

    private ValidatableResponse readiness(UUID review) {
        return asIro().get(path(review, "/readiness")).then().statusCode(200);
    }

    private static String item(String item) {
        return "items.find { it.item == '" + item + "' }";
    }
}
