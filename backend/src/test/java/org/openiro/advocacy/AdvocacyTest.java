package org.openiro.advocacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openiro.test.AnotherAuthority;
import org.openiro.test.Api;
import org.openiro.test.CareCase;
import org.openiro.test.ChildsApp;
import org.openiro.test.Components;
import org.openiro.test.Rows;
import org.openiro.test.Until;
import org.openiro.testkit.ReceivedMail;

/** Open access to an advocate: straight to the provider, and what the child wants help with is sealed. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class AdvocacyTest {

    private static final String REASON = "Nobody listens about my placement";
    private static final AnotherAuthority PLACE = AnotherAuthority.register();
    private static final String PROVIDER_MAIL = "duty@" + PLACE.code() + ".example";

    static {
        Components.database()
                .asAdministrator(
                        "insert into openiro.advocacy_provider (id, local_authority_id, name, email, phone) values"
                                + " (gen_random_uuid(), '" + PLACE.id() + "', 'Voices North', '" + PROVIDER_MAIL
                                + "', '01632 960155')");
    }

    private CareCase amira;

    @BeforeEach
    void aChildWithTheApp() {
        amira = CareCase.amira(PLACE);
    }

    @Test
    void shouldAsk401OfSomebodyNotSignedIn() {
        Api.anonymous().get("/v1/advocacy-requests").then().statusCode(401);
        Api.anonymous().headers(Api.key()).body("{}").post(forChild()).then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "IRO_MANAGER",
                "PRACTICE_MANAGER",
                "SOCIAL_WORKER",
                "ADMIN",
                "IRO",
                "GUARDIAN",
                "DCS",
                "AUDITOR",
                "SYSTEM"
            })
    void shouldLetOnlyAdvocatesAcceptMeetAndEnd(String role) {
        String request = "/v1/advocacy-requests/" + UUID.randomUUID();
        for (String command : List.of("/acceptance", "/meeting", "/end")) {
            PLACE.as(role)
                    .headers(Api.key())
                    .header("If-Match", "*")
                    .body("{}")
                    .post(request + command)
                    .then()
                    .statusCode(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"IRO_MANAGER", "SOCIAL_WORKER", "ADMIN", "ADVOCATE", "GUARDIAN"})
    void shouldLetOnlyAnIroAskForAChild(String role) {
        PLACE.as(role).headers(Api.key()).body("{}").post(forChild()).then().statusCode(403);
    }

    @Test
    void shouldHideRequestsOfOtherChildren() {
        UUID request = asked();
        PLACE.as("IRO").get(path(request)).then().statusCode(404);
        PLACE.as("SOCIAL_WORKER").get(path(request)).then().statusCode(404);
        PLACE.as("IRO").headers(Api.key()).body("{}").post(forChild()).then().statusCode(404);
        Api.as("ADVOCATE").get(path(request)).then().statusCode(404);
        Api.as("ADVOCATE")
                .headers(Api.key())
                .header("If-Match", "*")
                .body("{}")
                .post(path(request) + "/acceptance")
                .then()
                .statusCode(404);
        PLACE.as("IRO")
                .get("/v1/advocacy-requests")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(request.toString())));
        for (RequestSpecification somebody : List.of(
                Api.asSubject(amira.iro()),
                Api.asSubject(amira.worker()),
                PLACE.as("IRO_MANAGER"),
                PLACE.as("ADMIN"),
                PLACE.as("ADVOCATE"))) {
            somebody.get("/v1/advocacy-requests").then().statusCode(200).body("items.id", hasItem(request.toString()));
        }
        PLACE.as("ADMIN")
                .queryParam("cursor", "x")
                .get("/v1/advocacy-requests")
                .then()
                .statusCode(400);
        PLACE.as("ADMIN")
                .queryParam("status", "APPROVED")
                .get("/v1/advocacy-requests")
                .then()
                .statusCode(400);
    }

    @Test
    void shouldTellTheProviderAtOnceAndNotAWordOfTheReason() {
        UUID request = asked();
        ReceivedMail mail = Components.mail()
                .waitFor(
                        m -> m.to().contains(PROVIDER_MAIL) && m.text().contains(request.toString()),
                        Duration.ofSeconds(20));
        assertThat(mail.subject()).isEqualTo("A request for an advocate is waiting");
        assertThat(mail.subject() + mail.text())
                .contains("Council " + PLACE.code())
                .doesNotContainIgnoringCase("Amira")
                .doesNotContainIgnoringCase("Khan")
                .doesNotContainIgnoringCase("placement")
                .doesNotContain(amira.child().toString());
        Api.asSubject(amira.iro())
                .get(path(request))
                .then()
                .statusCode(200)
                .body("status", equalTo("SENT_TO_PROVIDER"))
                .body("requestedBy", equalTo("CHILD"))
                .body("childFirstName", equalTo("Amira"))
                .body("providerName", equalTo("Voices North"))
                .body("sentToProviderAt", notNullValue())
                .body("reason", nullValue())
                .body("deadlines.rule", containsInAnyOrder("ADVOCACY_REPLY", "ADVOCACY_ALLOCATION"));
        assertThat(Rows.of(
                        "select rule, amount, unit, responsible from openiro.deadline where subject_id = ? order by rule",
                        request))
                .containsExactly(
                        "ADVOCACY_ALLOCATION|2|WORKING_DAYS|ADVOCATE", "ADVOCACY_REPLY|1|WORKING_DAYS|ADVOCATE");
        assertThat(Rows.of(
                        "select action from openiro.audit_entry where subject_id = ? and actor_kind = 'WORK' order by at, id",
                        request))
                .containsExactly("ADVOCACY_REQUESTED", "ADVOCACY_PROVIDER_NOTIFIED");
    }

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

    @Test
    void shouldAskWhichStateIsAccepted() {
        UUID request = asked();
        PLACE.as("ADVOCATE")
                .headers(Api.key())
                .body("{}")
                .post(path(request) + "/acceptance")
                .then()
                .statusCode(428);
        PLACE.as("ADVOCATE")
                .headers(Api.key())
                .header("If-Match", "\"99\"")
                .body("{}")
                .post(path(request) + "/acceptance")
                .then()
                .statusCode(412);
    }

    @Test
    void shouldGoFromAcceptanceToTheEnd() {
        UUID request = asked();
        String today = LocalDate.now(ZoneId.of("Europe/London")).toString();
        command(request, "/meeting", "{\"metOn\": \"" + today + "\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/advocacy-not-accepted"));
        var key = Api.key();
        PLACE.as("ADVOCATE")
                .headers(key)
                .header("If-Match", "*")
                .body("{}")
                .post(path(request) + "/acceptance")
                .then()
                .statusCode(200)
                .body("status", equalTo("ACCEPTED"))
                .body("advocateName", equalTo("Advocate Person"))
                .body("reason", equalTo(REASON))
                .body("deadlines.metOn", contains(today, today));
        PLACE.as("ADVOCATE")
                .headers(key)
                .header("If-Match", "*")
                .body("{}")
                .post(path(request) + "/acceptance")
                .then()
                .statusCode(200)
                .body("status", equalTo("ACCEPTED"))
                .body("reason", nullValue());
        assertThat(advocates()).containsExactly(PLACE.person("ADVOCATE") + "|null");
        command(request, "/acceptance", "{}")
                .statusCode(409)
                .body("type", equalTo("/problems/advocacy-request-accepted"));
        command(request, "/meeting", "{\"metOn\": \"2020-01-01\"}")
                .statusCode(422)
                .body("type", equalTo("/problems/dates-out-of-order"))
                .body("errors.code", contains("BEFORE_REQUEST"));
        command(request, "/end", "{\"endedOn\": \"2999-01-01\"}")
                .statusCode(422)
                .body("errors.code", contains("IN_THE_FUTURE"));
        command(request, "/meeting", "{\"metOn\": \"" + today + "\"}")
                .statusCode(200)
                .body("status", equalTo("MET"))
                .body("metOn", equalTo(today));
        command(request, "/end", "{\"endedOn\": \"" + today + "\"}")
                .statusCode(200)
                .body("status", equalTo("ENDED"))
                .body("endedOn", equalTo(today));
        for (String late : List.of("/acceptance", "/meeting", "/end")) {
            command(
                            request,
                            late,
                            "/acceptance".equals(late)
                                    ? "{}"
                                    : "/end".equals(late)
                                            ? "{\"endedOn\": \"" + today + "\"}"
                                            : "{\"metOn\": \"" + today + "\"}")
                    .statusCode(409)
                    .body("type", equalTo("/problems/advocacy-request-over"));
        }
        assertThat(advocates()).containsExactly(PLACE.person("ADVOCATE") + "|" + today);
        assertThat(Rows.of(
                        "select action from openiro.audit_entry where subject_id = ? and actor_roles = 'ADVOCATE' order by at, id",
                        request))
                .containsExactly("ACCEPT_ADVOCACY_REQUEST", "RECORD_ADVOCACY_MEETING", "END_ADVOCACY_REQUEST");
    }

    @Test
    void shouldRefuseAnAdvocateWhoHasAPartInTheCase() {
        UUID request = asked();
        UUID advocate = PLACE.person("ADVOCATE");
        command(request, "/acceptance", "{\"advocateId\": \"" + PLACE.person("IRO") + "\"}")
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-reference"));
        amira.but("insert into openiro.key_person (id, local_authority_id, child_id, person_id, relation, since)"
                + " values (gen_random_uuid(), :place, :child, '" + advocate
                + "', 'RESOURCE_CONTROLLER', current_date),"
                + " (gen_random_uuid(), :place, :child, '" + advocate + "', 'PERSONAL_ADVISER', current_date)");
        command(request, "/acceptance", "{}")
                .statusCode(422)
                .body("type", equalTo("/problems/advocate-conflict"))
                .body("errors.code", contains("PERSONAL_ADVISER", "RESOURCE_CONTROLLER"));
        assertThat(Rows.of("select status from openiro.advocacy_request where id = ?", request))
                .containsExactly("SENT_TO_PROVIDER");
    }

    @Test
    void shouldAcceptARequestWithoutAProviderAlertTheManagersAndSendItLater() {
        AnotherAuthority without = AnotherAuthority.register();
        CareCase ben = CareCase.amira(without);
        UUID request = ChildsApp.of(ben).askForAdvocate(REASON);
        Until.done("ADVOCACY_REQUESTED", request);
        assertThat(Rows.of("select kind, child_id from openiro.alert where subject_id = ?", request))
                .containsExactly("NO_ADVOCACY_PROVIDER|" + ben.child());
        assertThat(Rows.of("select status from openiro.advocacy_request where id = ?", request))
                .containsExactly("REQUESTED");
        assertThat(Rows.of("select count(*) from openiro.deadline where subject_id = ? and state = 'OPEN'", request))
                .containsExactly("2");
        without.as("ADVOCATE").get(path(request)).then().statusCode(404);
        without.as("ADVOCATE")
                .headers(Api.key())
                .header("If-Match", "*")
                .body("{}")
                .post(path(request) + "/acceptance")
                .then()
                .statusCode(404);
        without.as("IRO_MANAGER").get(path(request)).then().statusCode(200).body("status", equalTo("REQUESTED"));

        String etag = without.as("ADMIN")
                .get("/v1/advocacy-provider")
                .then()
                .statusCode(200)
                .body("configured", equalTo(false))
                .extract()
                .header("ETag");
        String provider =
                "{\"name\": \"Own Voice\", \"email\": \"duty@own-voice.example\", \"phone\": \"01632 960188\"}";
        without.as("IRO")
                .header("If-Match", etag)
                .body(provider)
                .put("/v1/advocacy-provider")
                .then()
                .statusCode(403);
        without.as("ADMIN").body(provider).put("/v1/advocacy-provider").then().statusCode(428);
        without.as("ADMIN")
                .header("If-Match", "\"0\"")
                .body(provider)
                .put("/v1/advocacy-provider")
                .then()
                .statusCode(412);
        without.as("ADMIN")
                .header("If-Match", etag)
                .body(provider.replace("duty@", ""))
                .put("/v1/advocacy-provider")
                .then()
                .statusCode(400);
        String next = without.as("ADMIN")
                .header("If-Match", etag)
                .body(provider)
                .put("/v1/advocacy-provider")
                .then()
                .statusCode(200)
                .body("configured", equalTo(true))
                .body("name", equalTo("Own Voice"))
                .extract()
                .header("ETag");
        Until.rows(
                List.of("SENT_TO_PROVIDER|Own Voice"),
                "select status, provider_name from openiro.advocacy_request where id = ?",
                request);
        without.as("ADMIN")
                .header("If-Match", etag)
                .body(provider)
                .put("/v1/advocacy-provider")
                .then()
                .statusCode(412);
        without.as("DCS")
                .header("If-Match", next)
                .body(provider.replace("Own Voice", "Own Voices"))
                .put("/v1/advocacy-provider")
                .then()
                .statusCode(200);
        without.as("SOCIAL_WORKER")
                .get("/v1/advocacy-provider")
                .then()
                .statusCode(200)
                .body("name", equalTo("Own Voices"));
        without.as("LEAD_MEMBER").get("/v1/advocacy-provider").then().statusCode(403);
        assertThat(Components.mail().count(m -> m.to().contains("duty@own-voice.example")))
                .isEqualTo(1);
    }

    @Test
    void shouldListRequestsNewestFirstPageByPage() {
        AnotherAuthority small = AnotherAuthority.register();
        CareCase ben = CareCase.amira(small);
        UUID first = ChildsApp.of(ben).askForAdvocate("one");
        UUID second = ChildsApp.of(ben).askForAdvocate("two");
        String cursor = small.as("ADMIN")
                .queryParam("limit", 1)
                .get("/v1/advocacy-requests")
                .then()
                .statusCode(200)
                .body("items.id", contains(second.toString()))
                .extract()
                .path("nextCursor");
        small.as("ADMIN")
                .queryParam("limit", 1)
                .queryParam("cursor", cursor)
                .get("/v1/advocacy-requests")
                .then()
                .statusCode(200)
                .body("items.id", contains(first.toString()))
                .body("nextCursor", nullValue());
        small.as("ADMIN")
                .queryParam("status", "ENDED")
                .get("/v1/advocacy-requests")
                .then()
                .statusCode(200)
                .body("items", empty());
        small.as("ADMIN")
                .queryParam("status", "REQUESTED")
                .get("/v1/advocacy-requests")
                .then()
                .statusCode(200)
                .body("items.id", contains(second.toString(), first.toString()));
    }

    private UUID asked() {
        UUID request = ChildsApp.of(amira).askForAdvocate(REASON);
        Until.rows(List.of("SENT_TO_PROVIDER"), "select status from openiro.advocacy_request where id = ?", request);
        return request;
    }

    private static ValidatableResponse command(UUID request, String command, String body) {
        return PLACE.as("ADVOCATE")
                .headers(Api.key())
                .header("If-Match", "*")
                .body(body)
                .post(path(request) + command)
                .then();
    }

    private List<String> advocates() {
        return Rows.of(
                "select person_id, ended_on from openiro.key_person where child_id = ? and relation = 'ADVOCATE'",
                amira.child());
    }

    private String forChild() {
        return "/v1/children/" + amira.child() + "/advocacy-requests";
    }

    private static String path(UUID request) {
        return "/v1/advocacy-requests/" + request;
    }

    /** As the staff application's database role, for somebody's token subject. */
    private static List<String> asStaff(String subject, String sql) throws SQLException {
        try (Connection connection =
                DriverManager.getConnection(Components.database().jdbcUrl(), "openiro_staff", null)) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                try (ResultSet begun =
                        statement.executeQuery("select scope.begin_staff('" + subject + "', '" + PLACE.id() + "')")) {
                    begun.next();
                    assertThat(begun.getBoolean(1)).isTrue();
                }
                try (ResultSet rows = statement.executeQuery(sql)) {
                    return rows.next() ? List.of(rows.getString(1)) : List.of();
                }
            }
        }
    }
}
