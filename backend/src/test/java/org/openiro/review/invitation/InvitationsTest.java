package org.openiro.review.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openiro.test.Api;
import org.openiro.test.CareCase;
import org.openiro.test.Components;
import org.openiro.test.Rows;

/** Whom a review invites, and sending it to them in time. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class InvitationsTest extends InvitationsCase {

    @Test
    void shouldRefuseAListThatCannotBeSent() {
        Api.anonymous()
                .headers(Api.key())
                .body(onlyMother())
                .post(path("/invitation-list"))
                .then()
                .statusCode(401);
        with(PLACE.as("ADMIN"))
                .body(onlyMother())
                .post(path("/invitation-list"))
                .then()
                .statusCode(403);
        CareCase ben = CareCase.amira(PLACE);
        with(Api.asSubject(ben.iro()))
                .body(onlyMother())
                .post(path("/invitation-list"))
                .then()
                .statusCode(404);
        String twice = byMail(mother, mail, "NONE");
        submit("{\"invitations\": [" + twice + "," + twice + "]}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/invitations/1"));
        asIro().headers(Api.key())
                .body(onlyMother())
                .post(path("/invitation-list"))
                .then()
                .statusCode(428);
        submit("{\"invitations\": [" + byMail(UUID.randomUUID().toString(), mail, "NONE") + "]}")
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-reference"));
        submit("""
                {"invitations": [{"attendeeId": "%s", "channel": "EMAIL", "form": "NONE"},
                    {"attendeeId": "%s", "channel": "APP", "form": "NONE"}]}
                """.formatted(mother, worker))
                .statusCode(422)
                .body("type", equalTo("/problems/invitation-unreachable"))
                .body("errors.pointer", contains("/invitations/0/email", "/invitations/1/channel"));
        send("{}").statusCode(409).body("type", equalTo("/problems/invitation-list-missing"));
    }

    @Test
    void shouldSendTheListAndMeetTheDay() {
        String etag = submit(onlyMother())
                .statusCode(200)
                .body("sendBy", equalTo("2026-06-16"))
                .body("items", hasSize(1))
                .body("items[0].name", equalTo("Layla Hassan"))
                .body("items[0].dispatches", empty())
                .extract()
                .header("ETag");
        PLACE.as("ADMIN")
                .get("/v1/work/mine?kind=PREPARATION")
                .then()
                .body("items.find { it.subject.id == '" + review + "' }.dueDate", equalTo("2026-06-16"));
        assertThat(etag).isNotEmpty();
        asIro().get(path("/readiness"))
                .then()
                .body("items.find { it.item == 'INVITATIONS_SENT' }.colour", equalTo("AMBER"))
                .body("items.find { it.item == 'INVITATIONS_SENT' }.dueOn", equalTo("2026-06-16"));
        send("{}")
                .statusCode(200)
                .body("items[0].dispatches[0].state", equalTo("QUEUED"))
                .body("items[0].dispatches[0].late", equalTo(false))
                .body("items[0].dispatches[0].documents", contains("INVITATION", "CALENDAR_ENTRY", "PARENT_FORM"));
        work.finish();
        assertThat(Rows.of(
                        "select state, met_on from openiro.deadline where subject_id = ? and rule = 'INVITATIONS'",
                        review))
                .containsExactly("MET|2026-06-10");
        Api.asSubject(amira.worker())
                .get(path("/invitation-list"))
                .then()
                .statusCode(200)
                .body("submittedAt", notNullValue())
                .body("items[0].email", equalTo(mail))
                .body("items[0].dispatches[0].state", equalTo("HANDED_OFF"))
                .body("items[0].dispatches[0].attempts", equalTo(1))
                .body("items[0].dispatches[0].handedOffAt", notNullValue());
        send("{}").statusCode(409);
        asIro().get(path("/readiness"))
                .then()
                .body("items.find { it.item == 'INVITATIONS_SENT' }.colour", equalTo("GREEN"));
        asIro().get("/v1/reviews/" + review).then().body("status", equalTo("INVITED"));
        assertThat(Rows.of(
                        "select action from openiro.audit_entry where child_id = ? and action like '%INVITATION%'",
                        amira.child()))
                .containsExactlyInAnyOrder("SUBMIT_INVITATION_LIST", "SEND_INVITATIONS", "INVITATION_HANDED_OFF");
    }

    @Test
    void shouldWantAReasonForWhatIsLate() {
        submit(onlyMother()).statusCode(200);
        clock.set("2026-06-17T08:00");
        send("{}")
                .statusCode(422)
                .body("type", equalTo("/problems/late-reason-missing"))
                .body("errors[0].pointer", equalTo("/lateReason"));
        send("{\"lateReason\": \"The review was brought forward.\"}")
                .statusCode(200)
                .body("items[0].dispatches[0].late", equalTo(true))
                .body("items[0].dispatches[0].lateReason", equalTo("The review was brought forward."));
        clock.set("2026-06-30T15:00");
        send("{\"invitationIds\": [\"" + UUID.randomUUID() + "\"]}")
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-reference"));
        submit(onlyMother()).statusCode(200);
        String id = PLACE.as("ADMIN").get(path("/invitation-list")).path("items[0].id");
        send("{\"invitationIds\": [\"" + id + "\"]}")
                .statusCode(422)
                .body("type", equalTo("/problems/dates-out-of-order"));
    }

    @Test
    void shouldKeepTheIdsOfThoseWhoStay() {
        reschedule("""
                {"scheduledFor": "2026-07-01T14:00:00Z", "venue": {"kind": "OFFICE"},
                 "attendees": [{"name": "Grace Okafor", "roleLabel": "Your IRO", "whyTheyCome": "She leads it."},
                     {"name": "Layla Hassan", "roleLabel": "Mum", "whyTheyCome": "She is your mum."},
                     {"id": "%s", "name": "Danny Price", "roleLabel": "Your social worker", "whyTheyCome": "He helps."}]}
                """.formatted(worker))
                .statusCode(200)
                .body("attendees.name", contains("Grace Okafor", "Layla Hassan", "Danny Price"))
                .body("attendees[1].id", equalTo(mother))
                .body("attendees[2].id", equalTo(worker))
                .body("attendees[0].id", not(equalTo(mother)));
        reschedule(PLAN.replace("{\"name\": \"Layla", "{\"id\": \"" + UUID.randomUUID() + "\", \"name\": \"Layla"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/attendees/0/id"));
        assertThat(Rows.of(
                        "select count(*) from openiro.review_attendee where review_id = ? and left_out_at is null",
                        review))
                .containsExactly("3");
    }

    @Test
    void shouldInviteTheChildInTheAppAndRecordWhatWasHandedOver() {
        String list = """
                {"invitations": [{"channel": "APP", "form": "CHILD"},
                    {"attendeeId": "%s", "channel": "IN_PERSON", "form": "NONE"}]}
                """.formatted(worker);
        submit(list).statusCode(200).body("items[0].attendeeId", nullValue());
        send("{}")
                .statusCode(200)
                .body("items[0].dispatches[0].state", equalTo("HANDED_OFF"))
                .body("items[0].dispatches[0].documents", contains("INVITATION"))
                .body("items[1].dispatches[0].state", equalTo("TO_HAND_OVER"));
        String inPerson = PLACE.as("ADMIN").get(path("/invitation-list")).path("items[1].id");
        deliver(inPerson, "2026-06-11").statusCode(422).body("type", equalTo("/problems/dates-out-of-order"));
        deliver(inPerson, "2026-06-10")
                .statusCode(200)
                .body("dispatches[0].state", equalTo("HANDED_OFF"))
                .body("dispatches[0].deliveredOn", equalTo("2026-06-10"));
        deliver(inPerson, "2026-06-10").statusCode(409).body("type", equalTo("/problems/invitation-not-waiting"));
    }

    private ValidatableResponse deliver(String invitation, String on) {
        return with(PLACE.as("ADMIN"))
                .body("{\"deliveredOn\": \"" + on + "\"}")
                .post("/v1/invitations/" + invitation + "/delivery")
                .then();
    }
}
