package org.openiro.advocacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openiro.test.Api;
import org.openiro.test.Components;
import org.openiro.test.Rows;
import org.openiro.test.Until;

/** What a child wants help with is sealed: for the advocate, and nobody else. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class AdvocacyReasonTest extends AdvocacyCase {

    @Test
    void shouldGiveTheReasonOnlyToAnAdvocateWhoIsNothingElse() {
        UUID request = asked();
        PLACE.as("ADVOCATE").get(path(request)).then().statusCode(200).body("reason", equalTo(REASON));
        for (RequestSpecification somebody : List.of(
                Api.asSubject(amira.iro()),
                PLACE.as("IRO_MANAGER"),
                PLACE.as("ADMIN"),
                Api.asSubject(amira.worker()))) {
            somebody.get(path(request)).then().statusCode(200).body("reason", nullValue());
        }
        UUID both = UUID.randomUUID();
        amira.but(
                "insert into openiro.person (id, local_authority_id, subject, kind, display_name, first_name) values ('"
                        + both
                        + "', :place, 'both-" + both
                        + "', 'EXTERNAL', 'Jo Lane', 'Jo'); insert into openiro.membership (id, local_authority_id, person_id, role, since)"
                        + " select gen_random_uuid(), :place, '" + both
                        + "', r, '2020-01-01' from unnest(array['ADVOCATE', 'IRO_MANAGER']) r");
        Api.asSubject("both-" + both).get(path(request)).then().statusCode(200).body("reason", nullValue());
        Api.asSubject("both-" + both)
                .get("/v1/advocacy-requests")
                .then()
                .statusCode(200)
                .body("items.reason.findAll { it != null }", empty());
    }

    @Test
    void shouldSealTheReasonInTheDatabaseItself() throws SQLException {
        UUID request = asked();
        String sql = "select words from openiro.advocacy_reason where request_id = '" + request + "'";
        for (String role : List.of("IRO_MANAGER", "ADMIN", "DCS", "AUDITOR", "IRO", "SOCIAL_WORKER")) {
            assertThat(asStaff(Api.subject(role, PLACE.code()), sql)).as(role).isEmpty();
        }
        assertThat(asStaff(amira.iro(), sql)).isEmpty();
        assertThat(asStaff(Api.subject("ADVOCATE", PLACE.code()), sql)).containsExactly(REASON);
    }

    @Test
    void shouldSealWhatAnIroSaysForAChildAlsoFromThatIro() throws SQLException {
        ValidatableResponse created = Api.asSubject(amira.iro())
                .headers(Api.key())
                .body("{\"reason\": \"" + REASON + "\"}")
                .post(forChild())
                .then()
                .statusCode(201)
                .body("status", equalTo("REQUESTED"))
                .body("requestedBy", equalTo("IRO"))
                .body("reason", nullValue());
        UUID request = UUID.fromString(created.extract().path("id"));
        assertThat(created.extract().header("Location")).endsWith(path(request));
        Until.rows(List.of("SENT_TO_PROVIDER"), "select status from openiro.advocacy_request where id = ?", request);
        PLACE.as("ADVOCATE").get(path(request)).then().statusCode(200).body("reason", equalTo(REASON));
        assertThat(asStaff(
                        amira.iro(), "select words from openiro.advocacy_reason where request_id = '" + request + "'"))
                .isEmpty();
        assertThat(Rows.of(
                        "select count(*) from openiro.idempotency_record where local_authority_id = ? and body like '%"
                                + REASON + "%'",
                        PLACE.id()))
                .containsExactly("0");
    }
}
