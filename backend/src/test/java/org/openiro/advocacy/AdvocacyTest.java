package org.openiro.advocacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openiro.test.AnotherAuthority;
import org.openiro.test.Api;
import org.openiro.test.CareCase;
import org.openiro.test.ChildsApp;
import org.openiro.test.Components;
import org.openiro.test.Rows;
import org.openiro.testkit.ReceivedMail;

/** Open access to an advocate: straight to the provider, and on to the end. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class AdvocacyTest extends AdvocacyCase {

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
}
