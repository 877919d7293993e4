package org.openiro.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openiro.test.AnotherAuthority;
import org.openiro.test.Api;
import org.openiro.test.Components;
import org.openiro.test.Rows;
import org.openiro.test.Statements;

/** The work of a whole authority, and how much is asked of the database for it. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class ServiceWorkTest extends WorkCase {

    private static final int CASELOAD = 70;
    private static final int AUTHORITY = 1_500;

    /** So many children of one IRO, each with a review to hold and a message to answer. */
    private static final String CHILDREN = """
            with c as (
                insert into openiro.child (id, local_authority_id, first_name, last_name, date_of_birth)
                select gen_random_uuid(), ?, 'Child', 'Number ' || n, '2015-03-02' from generate_series(1, ?) n
                returning local_authority_id, id),
            i as (select id, person_id from openiro.iro_profile where person_id = ?),
            a as (
                insert into openiro.allocation (id, local_authority_id, child_id, iro_id, started_on, allocated_by)
                select gen_random_uuid(), c.local_authority_id, c.id, i.id, '2026-06-08', i.person_id from c, i
                returning child_id)
            insert into openiro.deadline (id, local_authority_id, child_id, rule, basis, legal_source, subject_type,
                subject_id, anchor_event, anchor_date, amount, unit, due_date, provisional, explanation,
                counted_holidays, responsible, policy_version, state)
            select gen_random_uuid(), c.local_authority_id, c.id, rule, 'LOCAL', 'A source', 'PERIOD_OF_CARE',
                gen_random_uuid(), 'BECAME_LOOKED_AFTER', '2026-06-06', 20, 'WORKING_DAYS',
                date '2026-06-01' + cast(random() * 60 as integer), false, 'Explained', '[]', 'IRO', 1, 'OPEN'
            from c cross join unnest('{FIRST_REVIEW,MESSAGE_REPLY}'::text[]) rule returning 1
            """;

    @Inject
    Statements statements;

    @Test
    void shouldBeForThoseWhoManageTheService() {
        Api.anonymous().get("/v1/work").then().statusCode(401);
        for (String role : List.of("IRO", "SOCIAL_WORKER", "PRACTICE_MANAGER", "ADVOCATE", "AUDITOR")) {
            authority.as(role).get("/v1/work").then().statusCode(403);
        }
    }

    @Test
    void shouldNotKnowAChildOfAnotherAuthority() {
        UUID child = child("Amira", "Khan");
        AnotherAuthority.register()
                .as("IRO_MANAGER")
                .get("/v1/work?childId=" + child)
                .then()
                .statusCode(404);
        authority
                .as("IRO")
                .get("/v1/work/mine?childId=" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void shouldRefuseWhatIsNoFilter() {
        for (String query : List.of("responsible=NOBODY", "dueThrough=tomorrow", "childId=1", "cursor=x")) {
            authority.as("ADMIN").get("/v1/work?" + query).then().statusCode(400);
        }
    }

    @Test
    void shouldShowWhatWaitsForAnybodyAndForWhom() {
        UUID child = child("Amira", "Khan");
        allocate(child, "IRO");
        deadline(child, "FIRST_REVIEW", "IRO", "2026-07-03");
        deadline(child, "REPORTS", "SOCIAL_WORKER", "2026-06-30");
        deadline(child("Leo", "Fenwick"), "ALLOCATE_IRO", "IRO_MANAGER", "2026-06-09");
        alert("WORK_PARKED");
        work("limit=200")
                .body("items.kind", contains("ALLOCATION", "ALERT", "PREPARATION", "REVIEW"))
                .body("items.responsible", contains("IRO_MANAGER", null, "SOCIAL_WORKER", "IRO"))
                .body("items[2].childName", equalTo("Amira Khan"));
        work("childId=" + child).body("items.kind", contains("PREPARATION", "REVIEW"));
        work("responsible=IRO").body("items.kind", contains("REVIEW"));
        work("dueThrough=2026-06-30&status=GREEN").body("items.kind", contains("PREPARATION"));
        work("status=AMBER").body("items", hasSize(0));
        authority
                .as("IRO")
                .get("/v1/work/mine?childId=" + child + "&dueThrough=2026-07-02")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        AnotherAuthority.register().as("ADMIN").get("/v1/work").then().body("items", hasSize(0));
    }

    @Test
    void shouldCloseTheRestrictedRecordAlsoHere() {
        UUID child = child("Amira", "Khan");
        deadline(child, "FIRST_REVIEW", "IRO", "2026-07-03");
        work("limit=200").body("items", hasSize(1));
        Rows.of(
                "insert into openiro.record_restriction (id, local_authority_id, child_id, reason, restricted_by, restricted_at)"
                        + " values (gen_random_uuid(), ?, ?, 'Family works here', ?, now()) returning 1",
                authority.id(),
                child,
                authority.person("DCS"));
        work("limit=200").body("items", hasSize(0));
    }

    @Test
    void shouldAskTheDatabaseAsOftenForACaseloadAndAnAuthorityAsForOneChild() {
        children(1);
        long mine = statements.during(() -> all("IRO", "/v1/work/mine"));
        long service = statements.during(() -> all("IRO_MANAGER", "/v1/work"));
        long summary = statements.during(() -> summary().body("service[0].kind", equalTo("REVIEW")));
        children(CASELOAD - 1);
        assertThat(statements.during(() -> assertThat(all("IRO", "/v1/work/mine"))
                        .as("two things to do for each child")
                        .isEqualTo(2 * CASELOAD)))
                .isEqualTo(mine)
                .isPositive();
        children(AUTHORITY - CASELOAD);
        assertThat(statements.during(() -> all("IRO_MANAGER", "/v1/work")))
                .isEqualTo(service)
                .isPositive();
        assertThat(statements.during(
                        () -> summary().body("mine", hasSize(0)).body("service[0].kind", equalTo("REVIEW"))))
                .isEqualTo(summary)
                .isPositive();
        long children = statements.during(
                () -> authority.as("IRO").get("/v1/children?limit=2").then().statusCode(200));
        assertThat(statements.during(() ->
                        authority.as("IRO").get("/v1/children?limit=200").then().statusCode(200)))
                .isEqualTo(children)
                .isPositive();
    }

    @Test
    void shouldPageThroughTheWorkOfAnAuthorityOnceEach() {
        children(AUTHORITY);
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            ValidatableResponse page = work("limit=200" + (cursor == null ? "" : "&cursor=" + cursor));
            page.body("items.childName", everyItem(startsWith("Child Number")));
            seen.addAll(page.extract().path("items.deadlineId"));
            cursor = page.extract().path("nextCursor");
        } while (cursor != null);
        assertThat(seen).hasSize(2 * AUTHORITY).doesNotHaveDuplicates();
    }

    private void children(int many) {
        // The profile comes with an allocation, of a child that has nothing to do.
        if (Rows.of("select 1 from openiro.iro_profile where person_id = ?", authority.person("IRO"))
                .isEmpty()) {
            allocate(child("Nothing", "Todo"), "IRO");
        }
        Rows.of(CHILDREN, authority.id(), many, authority.person("IRO"));
    }

    /** @return how many things there are on the first page */
    private int all(String role, String path) {
        List<String> found = authority
                .as(role)
                .get(path + "?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items.kind");
        return found.size();
    }

    private ValidatableResponse summary() {
        return authority.as("IRO_MANAGER").get("/v1/work/summary").then().statusCode(200);
    }

    private ValidatableResponse work(String query) {
        return authority.as("IRO_MANAGER").get("/v1/work?" + query).then().statusCode(200);
    }
}
