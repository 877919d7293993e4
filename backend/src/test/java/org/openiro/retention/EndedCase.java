package org.openiro.retention;

import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.openiro.test.AnotherAuthority;
import org.openiro.test.Api;
import org.openiro.test.CareCase;

/** A child whose care ended long ago, and what becomes of the record, over HTTP. */
final class EndedCase {

    private EndedCase() {}

    /** Nobody born then is a child today: the time of the record is over. */
    static CareCase longAgo(AnotherAuthority place) {
        return ended(place, "1940-01-01", "E4A", "1955-01-01");
    }

    static CareCase ended(AnotherAuthority place, String born, String reason, String day) {
        return CareCase.amira(place)
                .but(
                        "update openiro.child set date_of_birth = '" + born + "' where id = :child;"
                                + "update openiro.period_of_care set status = 'ENDED', end_reason = '" + reason
                                + "', ended_on = '" + day + "' where id = :period;"
                                + "update openiro.companion_access set status = 'CLOSED', closed_at = now() where child_id = :child");
    }

    static ValidatableResponse propose(CareCase child, String role) {
        return command(child.place(), role, path(child) + "/destruction");
    }

    static ValidatableResponse approve(CareCase child, String role, String destruction) {
        return command(child.place(), role, "/v1/destructions/" + destruction + "/approval");
    }

    static ValidatableResponse withdraw(CareCase child, String role, String destruction) {
        return command(child.place(), role, "/v1/destructions/" + destruction + "/withdrawal");
    }

    static String proposed(CareCase child) {
        return propose(child, "IRO_MANAGER").statusCode(201).extract().path("id");
    }

    static String hold(CareCase child) {
        return child.place()
                .as("DCS")
                .headers(Api.key())
                .body("{\"reason\": \"An inquiry asked for it.\"}")
                .post(path(child) + "/legal-holds")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static ValidatableResponse lift(CareCase child, String hold, String ifMatch) {
        return child.place()
                .as("DCS")
                .headers(Api.key())
                .header("If-Match", ifMatch)
                .body("{\"reason\": \"The inquiry is over.\"}")
                .post("/v1/legal-holds/" + hold + "/lifting")
                .then();
    }

    static String path(CareCase child) {
        return "/v1/children/" + child.child();
    }

    static UUID id(String text) {
        return UUID.fromString(text);
    }

    private static ValidatableResponse command(AnotherAuthority place, String role, String path) {
        return place.as(role)
                .headers(Api.key())
                .header("If-Match", "*")
                .post(path)
                .then();
    }
}
