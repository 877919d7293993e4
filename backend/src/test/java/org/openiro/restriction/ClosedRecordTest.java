package org.openiro.restriction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.openiro.restriction.Restricting.byDefault;
import static org.openiro.restriction.Restricting.lift;
import static org.openiro.restriction.Restricting.path;
import static org.openiro.restriction.Restricting.to;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
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

/** What a restricted record is to those who are not named for it, and to those who are. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class ClosedRecordTest {

    private AnotherAuthority place;
    private CareCase amira;
    private CareCase leo;

    @BeforeEach
    void twoChildren() {
        place = AnotherAuthority.register();
        amira = CareCase.amira(place);
        leo = CareCase.amira(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ADMIN", "AUDITOR", "DCS"})
    void shouldNotBeThereForThoseWhoSeeEveryChildOtherwise(String role) {
        UUID alert = UUID.randomUUID();
        amira.but("insert into openiro.alert (id, local_authority_id, kind, child_id, subject_id, raised_at) values ('"
                + alert + "', :place, 'UNREGISTERED_PLACEMENT', :child, :child, now())");
        byDefault(amira, "IRO_MANAGER");
        for (String part : List.of(
                "", "/deadlines", "/reviews", "/care-plans", "/key-people", "/periods-of-care", "/allocations")) {
            place.as(role).get(path(amira) + part).then().statusCode(404);
            place.as(role).get(path(leo) + part).then().statusCode(200);
        }
        place.as(role)
                .get("/v1/children?limit=200")
                .then()
                .statusCode(200)
                .body("items.id", contains(leo.child().toString()));
        if (!role.equals("AUDITOR")) {
            place.as(role).get("/v1/work/alerts/" + alert).then().statusCode(404);
            place.as(role).get("/v1/work/mine?limit=200").then().body("items", empty());
            place.as(role).get("/v1/work/summary").then().body("mine", empty());
        }
    }

    @Test
    void shouldNotCountForThoseWhoAreNotNamed() {
        place.as("ADMIN").get("/v1/work/summary").then().body("service[0].red", equalTo(2));
        byDefault(amira, "IRO_MANAGER");
        place.as("ADMIN").get("/v1/work/summary").then().body("service[0].red", equalTo(1));
        place.as("IRO_MANAGER").get("/v1/work/summary").then().body("service[0].red", equalTo(2));
    }

    @Test
    void shouldShutOutAlsoTheIroAndTheWorkerWhoAreLeftOut() {
        to(amira, "IRO_MANAGER");
        for (String tied : List.of(amira.iro(), amira.worker())) {
            Api.asSubject(tied).get(path(amira)).then().statusCode(404);
            Api.asSubject(tied).get("/v1/children").then().body("items", empty());
            Api.asSubject(tied).get("/v1/work/mine").then().body("items", empty());
        }
    }

    @Test
    void shouldLetNothingOfTheChildWaitForNobody() {
        to(amira, "DCS");
        UUID message = ChildsApp.of(amira).message("IRO", "Where are you?");
        Until.rows(List.of("OPEN"), "select state from openiro.deadline where subject_id = ?", message);
        Api.asSubject(amira.iro()).get("/v1/work/mine").then().body("items", empty());
        place.as("IRO_MANAGER").get("/v1/work/mine").then().body("items", empty());
        place.as("DCS")
                .get("/v1/work/mine?kind=MESSAGE")
                .then()
                .statusCode(200)
                .body("items.title", contains("Answer a message from Amira K."));
        place.as("DCS")
                .get("/v1/work/mine?kind=REVIEW")
                .then()
                .body("items.childId", contains(amira.child().toString()));
    }

    @Test
    void shouldShowAlertsAboutTheChildToTheDirectorWhoIsNamed() {
        UUID alert = UUID.randomUUID();
        amira.but("insert into openiro.alert (id, local_authority_id, kind, child_id, subject_id, raised_at) values ('"
                + alert + "', :place, 'UNREGISTERED_PLACEMENT', :child, :child, now())");
        place.as("DCS").get("/v1/work/mine?kind=ALERT").then().body("items", empty());
        to(amira, "DCS");
        place.as("DCS")
                .get("/v1/work/mine?kind=ALERT")
                .then()
                .body("items.childId", contains(amira.child().toString()));
        place.as("DCS")
                .headers(Api.key())
                .header("If-Match", "*")
                .post("/v1/work/alerts/" + alert + "/acknowledgement")
                .then()
                .statusCode(200);
    }

    @Test
    void shouldNotComeBetweenAChildAndAnAdvocate() {
        amira.but("insert into openiro.advocacy_provider (id, local_authority_id, name, email) values"
                + " (gen_random_uuid(), :place, 'Voices North', 'duty@voices.example')");
        to(amira, "DCS");
        UUID request = ChildsApp.of(amira).askForAdvocate("Nobody listens.");
        Until.rows(List.of("SENT_TO_PROVIDER"), "select status from openiro.advocacy_request where id = ?", request);
        place.as("ADVOCATE")
                .get("/v1/advocacy-requests/" + request)
                .then()
                .statusCode(200)
                .body("reason", equalTo("Nobody listens."));
        place.as("ADMIN").get("/v1/advocacy-requests/" + request).then().statusCode(404);
        place.as("ADMIN").get("/v1/advocacy-requests").then().body("items", empty());
    }

    @Test
    void shouldTellANewProviderOfARequestThatWhoeverSetsThemDoesNotSee() {
        to(amira, "DCS");
        UUID request = ChildsApp.of(amira).askForAdvocate("Nobody listens.");
        Until.done("ADVOCACY_REQUESTED", request);
        place.as("ADMIN")
                .header("If-Match", "*")
                .body("{\"name\": \"Voices North\", \"email\": \"duty@voices.example\",\"phone\": \"01632 960155\"}")
                .put("/v1/advocacy-provider")
                .then()
                .statusCode(200);
        Until.rows(List.of("SENT_TO_PROVIDER"), "select status from openiro.advocacy_request where id = ?", request);
    }

    @Test
    void shouldLetAParentStayWhoseOwnRecordIsClosed() {
        leo.but("insert into openiro.child_parent values (:place, :child, '" + amira.child() + "')");
        to(amira, "DCS");
        String body = """
                {"firstName": "Leo", "lastName": "Khan", "dateOfBirth": "2015-03-02", "lookedAfterParentIds": ["%s"]}
                """.formatted(amira.child());
        place.as("ADMIN")
                .header("If-Match", "*")
                .body(body)
                .put(path(leo))
                .then()
                .statusCode(200)
                .body("lookedAfterParentIds", contains(amira.child().toString()));
        place.as("ADMIN")
                .header("If-Match", "*")
                .body(body)
                .put(path(CareCase.amira(place)))
                .then()
                .statusCode(422);
    }

    @Test
    void shouldSayThatANumberIsTakenAlsoByAClosedRecord() {
        amira.but("update openiro.child set local_identifier = 'NM-1' where id = :child");
        to(amira, "DCS");
        place.as("ADMIN")
                .headers(Api.key())
                .body("""
                        {"firstName": "Amira", "lastName": "Khan", "dateOfBirth": "2015-03-02", "localChildId": "NM-1",
                         "readingBand": "SIMPLE", "sex": "FEMALE"}
                        """)
                .post("/v1/children")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/local-child-id-taken"));
    }

    @Test
    void shouldStillNotLetTheIroOfAClosedRecordLeave() {
        to(amira, "DCS");
        UUID iro = CareCase.person(amira.iro());
        String membership = Rows.of("select id from openiro.membership where person_id = ?", iro)
                .get(0);
        place.as("ADMIN")
                .header("If-Match", "*")
                .delete("/v1/people/" + iro + "/memberships/" + membership)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/membership-in-use"));
    }

    @Test
    void shouldSayThatAReturnLacksAClosedRecord() {
        for (CareCase child : List.of(amira, leo)) {
            child.but("update openiro.child set local_identifier = substr(id::text, 1, 20) where id = :child");
        }
        String number = amira.child().toString().substring(0, 20);
        String restriction = to(amira, "DCS");
        String export = place.as("ADMIN")
                .get("/v1/returns/ssda903/2027/EPISODES")
                .then()
                .statusCode(200)
                .header("OpenIRO-Left-Out", equalTo("1"))
                .extract()
                .asString();
        assertThat(export)
                .doesNotContain(number)
                .contains(leo.child().toString().substring(0, 20));
        lift(amira, "DCS", restriction).statusCode(200);
        assertThat(place.as("ADMIN")
                        .get("/v1/returns/ssda903/2027/EPISODES")
                        .then()
                        .header("OpenIRO-Left-Out", nullValue())
                        .extract()
                        .asString())
                .contains(number);
    }

    @Test
    void shouldKeepWhatAnAuditorLooksAt() {
        to(amira, "DCS");
        place.as("AUDITOR")
                .get("/v1/audit/entries?childId=" + amira.child())
                .then()
                .statusCode(200)
                .body("items.action", hasItem("RESTRICT_RECORD"))
                .body("items.action", not(hasItem("READ")));
    }
}
