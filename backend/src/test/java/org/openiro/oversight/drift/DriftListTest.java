package org.openiro.oversight.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openiro.test.AnotherAuthority;
import org.openiro.test.Api;
import org.openiro.test.CareCase;
import org.openiro.test.Components;
import org.openiro.test.Statements;
import org.openiro.test.TestClock;

/** On 1 October 2026 the first reviews of Amira and Ben have been due since 3 July; with Chloe all is well. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class DriftListTest {

    private final AnotherAuthority place = AnotherAuthority.register();
    private final CareCase amira = CareCase.amira(place);
    private final CareCase ben = CareCase.amira(place)
            .but("update openiro.child set first_name = 'Ben', last_name = null where id = :child");
    private final CareCase chloe = CareCase.amira(place).but("delete from openiro.deadline where child_id = :child");

    @Inject
    TestClock clock;

    @Inject
    Statements statements;

    @BeforeEach
    void waitUntilOctober() {
        clock.set("2026-10-01T10:00");
    }

    @Test
    void shouldBeOfTheChildrenOneAnswersFor() {
        Api.anonymous().get("/v1/drift").then().statusCode(401);
        place.as("GUARDIAN").get("/v1/drift").then().statusCode(403);
        place.as("IRO_MANAGER").get("/v1/drift?reason=BAD_LUCK").then().statusCode(400);
        place.as("IRO_MANAGER")
                .get("/v1/drift?cursor=x")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/parameters/cursor"));
        look(Api.asSubject(amira.iro()))
                .body("items.childId", contains(amira.child().toString()));
        look(Api.asSubject(ben.worker()))
                .body("items.childId", contains(ben.child().toString()));
        look(Api.asSubject(chloe.iro())).body("items", empty());
        look(place.as("PRACTICE_MANAGER")).body("items", empty());
        look(AnotherAuthority.register().as("DCS")).body("items", empty());
        Stream.of("IRO_MANAGER", "AUDITOR", "DCS")
                .forEach(role -> look(place.as(role))
                        .body(
                                "items.childId",
                                containsInAnyOrder(
                                        amira.child().toString(), ben.child().toString())));
    }

    @Test
    void shouldNameReasonsWithTheNumberOfTheirFacts() {
        overdue(amira, "DECISION_CARRIED_OUT", 60);
        overdue(amira, "MIDWAY_OVERSIGHT", 2);
        look(Api.asSubject(amira.iro()))
                .body("items[0].firstName", equalTo("Amira"))
                .body("items[0].lastName", equalTo("Khan"))
                .body(
                        "items[0].signs.reason",
                        contains("DECISIONS_OVERDUE", "REVIEWS_LATE", "MIDWAY_OVERSIGHT_OVERDUE"))
                .body("items[0].signs.facts", contains(60, 1, 2));
        Api.asSubject(amira.iro())
                .get("/v1/children/" + amira.child() + "/drift")
                .then()
                .body("signs.reason", contains("DECISIONS_OVERDUE", "REVIEWS_LATE", "MIDWAY_OVERSIGHT_OVERDUE"))
                .body("signs.facts*.size()", contains(DriftSigns.MOST_FACTS, 1, 2));
    }

    @Test
    void shouldLookForOneReasonOrInOneCaseload() {
        overdue(ben, "MIDWAY_OVERSIGHT", 1);
        look(manager().queryParam("reason", "MIDWAY_OVERSIGHT_OVERDUE"))
                .body("items.childId", contains(ben.child().toString()))
                .body("items[0].signs.reason", contains("REVIEWS_LATE", "MIDWAY_OVERSIGHT_OVERDUE"));
        look(manager().queryParam("iroId", CareCase.person(amira.iro())))
                .body("items.childId", contains(amira.child().toString()));
        look(manager().queryParam("iroId", CareCase.person(amira.iro())).queryParam("reason", "PERMANENCE_OVERDUE"))
                .body("items", empty());
        look(manager().queryParam("iroId", UUID.randomUUID())).body("items", empty());
    }

    @Test
    void shouldLeaveOutWhoLeftCareAndWhoseRecordIsClosed() {
        amira.but("update openiro.period_of_care set status = 'ENDED', ended_on = '2026-09-01', end_reason = 'E8'"
                + " where id = :period");
        look(manager()).body("items.childId", contains(ben.child().toString()));
        ben.but("""
                insert into openiro.record_restriction (id, local_authority_id, child_id, reason, restricted_by, restricted_at)
                values (gen_random_uuid(), :place, :child, 'x', '%s', now())
                """.formatted(place.person("DCS")));
        look(manager()).body("items", empty());
    }

    @Test
    void shouldGoOnChildByChildInAsManyQueriesForManyAsForTwo() {
        long two = statements.during(() -> look(manager()).body("items", hasSize(2)));
        Stream.generate(() -> CareCase.amira(place)).limit(4).forEach(more -> overdue(more, "MIDWAY_OVERSIGHT", 3));
        assertThat(statements.during(() -> look(manager()).body("items", hasSize(6))))
                .isEqualTo(two)
                .isLessThan(10);
        assertThat(page(null, 200).getString("nextCursor")).isNull();
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page = page(cursor, 4);
            seen.addAll(page.getList("items.childId"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        assertThat(seen).isEqualTo(page(null, 6).getList("items.childId")).hasSize(6);
    }

    private JsonPath page(String cursor, int limit) {
        RequestSpecification request = manager().queryParam("limit", limit);
        return look(cursor == null ? request : request.queryParam("cursor", cursor))
                .extract()
                .jsonPath();
    }

    private static void overdue(CareCase child, String rule, int number) {
        child.but("""
                insert into openiro.deadline (id, local_authority_id, child_id, rule, basis, legal_source, subject_type,
                    subject_id, anchor_event, anchor_date, amount, unit, due_date, provisional, explanation, counted_holidays,
                    responsible, policy_version, state)
                select gen_random_uuid(), :place, :child, '%s', 'LOCAL', 'x', 'REVIEW', gen_random_uuid(), 'REVIEW_HELD',
                    '2026-06-01', 1, 'DAYS', '2026-09-01', false, 'x', '[]', 'IRO', 1, 'OPEN' from generate_series(1, %d)
                """.formatted(rule, number));
    }

    private RequestSpecification manager() {
        return place.as("IRO_MANAGER");
    }

    private static ValidatableResponse look(RequestSpecification caller) {
        return caller.get("/v1/drift").then().statusCode(200);
    }
}
