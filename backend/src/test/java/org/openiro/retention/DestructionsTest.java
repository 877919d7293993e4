package org.openiro.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.openiro.retention.EndedCase.approve;
import static org.openiro.retention.EndedCase.ended;
import static org.openiro.retention.EndedCase.hold;
import static org.openiro.retention.EndedCase.id;
import static org.openiro.retention.EndedCase.lift;
import static org.openiro.retention.EndedCase.longAgo;
import static org.openiro.retention.EndedCase.path;
import static org.openiro.retention.EndedCase.propose;
import static org.openiro.retention.EndedCase.proposed;
import static org.openiro.retention.EndedCase.withdraw;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openiro.database.Destroyer;
import org.openiro.test.AnotherAuthority;
import org.openiro.test.Api;
import org.openiro.test.CareCase;
import org.openiro.test.Components;
import org.openiro.test.Rows;

@QuarkusTest
@QuarkusTestResource(Components.class)
class DestructionsTest {

    private final Destroyer operator = new Destroyer(Components.database().jdbcUrl(), "openiro_destroyer", null);

    private AnotherAuthority place;

    @BeforeEach
    void anAuthority() {
        place = AnotherAuthority.register();
    }

    @Test
    void shouldAsk401OfSomebodyNotSignedIn() {
        Api.anonymous().get("/v1/destructions").then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"IRO", "SOCIAL_WORKER", "PRACTICE_MANAGER", "ADMIN", "AUDITOR", "ADVOCATE"})
    void shouldLeaveTheDecisionToThoseWhoAnswerForTheRecords(String role) {
        CareCase child = longAgo(place);
        propose(child, role).statusCode(403);
        approve(child, role, proposed(child)).statusCode(403);
    }

    @Test
    void shouldNotFindWhatIsOfAnotherAuthority() {
        CareCase child = longAgo(place);
        String destruction = proposed(child);
        CareCase elsewhere = longAgo(AnotherAuthority.register());
        approve(elsewhere, "DCS", destruction).statusCode(404);
        elsewhere
                .place()
                .as("DCS")
                .get("/v1/destructions/" + destruction)
                .then()
                .statusCode(404);
        elsewhere
                .place()
                .as("DCS")
                .headers(Api.key())
                .header("If-Match", "*")
                .post(path(child) + "/destruction")
                .then()
                .statusCode(404);
    }

    @Test
    void shouldProposeOnlyWhatIsDueFreeAndOutOfUse() {
        refused(propose(ended(place, "2015-03-02", "E4A", "2020-01-01"), "DCS"), "record-not-due");
        CareCase held = longAgo(place);
        hold(held);
        refused(propose(held, "DCS"), "record-held");
        refused(
                propose(
                        longAgo(place).but("update openiro.period_of_care set status = 'ACTIVE' where id = :period"),
                        "DCS"),
                "record-in-use");
        refused(
                propose(
                        longAgo(place)
                                .but("update openiro.companion_access set status = 'ACTIVE', closed_at = null"
                                        + " where child_id = :child"),
                        "DCS"),
                "record-in-use");
        CareCase twice = longAgo(place);
        proposed(twice);
        refused(propose(twice, "DCS"), "destruction-proposed");
    }

    @Test
    void shouldTakeTwoPeople() {
        CareCase child = longAgo(place);
        String destruction = proposed(child);
        refused(approve(child, "IRO_MANAGER", destruction), "two-people-needed");
        approve(child, "DCS", destruction)
                .statusCode(200)
                .body("status", equalTo("APPROVED"))
                .body("proposedBy", equalTo(place.person("IRO_MANAGER").toString()))
                .body("approvedBy", equalTo(place.person("DCS").toString()));
        refused(approve(child, "DCS", destruction), "destruction-decided");
        assertThat(Rows.of(
                        "select action from openiro.audit_entry where subject_id = ? order by at, id", id(destruction)))
                .containsExactly("PROPOSE_DESTRUCTION", "APPROVE_DESTRUCTION");
    }

    @Test
    void shouldNotApproveWhatIsHeldOrNotDueAnyMore() {
        CareCase child = longAgo(place);
        String destruction = proposed(child);
        String hold = hold(child);
        refused(approve(child, "DCS", destruction), "record-held");
        lift(child, hold, "*").statusCode(200);
        child.but("update openiro.child set date_of_birth = '2015-01-01' where id = :child");
        refused(approve(child, "DCS", destruction), "record-not-due");
    }

    @Test
    void shouldCarryOutNothingThatWasWithdrawnHeldOrIsOnlyProposed() throws SQLException {
        CareCase child = longAgo(place);
        String destruction = proposed(child);
        assertThat(operator.destroy(id(destruction))).isEmpty();
        approve(child, "DCS", destruction).statusCode(200);
        String hold = hold(child);
        assertThat(operator.destroy(id(destruction))).isEmpty();
        lift(child, hold, "*").statusCode(200);
        withdraw(child, "IRO_MANAGER", destruction).statusCode(200).body("status", equalTo("WITHDRAWN"));
        assertThat(operator.destroy(id(destruction))).isEmpty();
        refused(withdraw(child, "DCS", destruction), "destruction-decided");
        place.as("DCS").get(path(child)).then().statusCode(200);
        proposed(child);
    }

    @Test
    void shouldDestroyARecordAndLeaveATombstone() throws SQLException {
        CareCase child = longAgo(place);
        CareCase other = longAgo(place);
        String destruction = proposed(child);
        approve(child, "DCS", destruction).statusCode(200);
        assertThat(operator.toCarryOut()).contains(id(destruction));
        assertThat(operator.destroy(id(destruction))).isPresent();

        place.as("DCS").get(path(child)).then().statusCode(404);
        place.as("DCS").get(path(other)).then().statusCode(200);
        place.as("AUDITOR")
                .get("/v1/destructions/" + destruction)
                .then()
                .statusCode(200)
                .body("status", equalTo("DESTROYED"))
                .body("$", not(hasKey("childId")))
                .body("$", not(hasKey("retainedUntil")))
                .body("destroyedBy", equalTo("openiro_destroyer"))
                .body(
                        "destroyed.kind",
                        hasItems(
                                "child",
                                "period_of_care",
                                "episode",
                                "allocation",
                                "companion_access",
                                "child_session"))
                .body("destroyed.find { it.kind == 'child' }.rows", equalTo(1));
        place.as("DCS").get("/v1/destructions").then().body("items.status", contains("DESTROYED"));
        assertThat(operator.toCarryOut()).doesNotContain(id(destruction));
        for (String table : List.of("deadline", "key_person", "episode", "allocation", "companion_access")) {
            assertThat(Rows.of("select 1 from openiro." + table + " where child_id = ?", child.child()))
                    .as(table)
                    .isEmpty();
        }
    }

    private static void refused(ValidatableResponse answer, String slug) {
        answer.statusCode(409).body("type", equalTo("/problems/" + slug));
    }
}
