package org.openiro.restriction;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openiro.test.Api;
import org.openiro.test.CareCase;

/** Restricts records over HTTP. */
final class Restricting {

    static final String REASON = "A relative of the child works for the authority.";

    private Restricting() {}

    /** Named by default are those who are concerned with the child. */
    static String byDefault(CareCase child, String role) {
        return made(child, role, "{\"reason\": \"" + REASON + "\"}");
    }

    static String to(CareCase child, String role, UUID... people) {
        return made(child, role, body(people));
    }

    private static String made(CareCase child, String role, String body) {
        return restrict(child.place().as(role), child, body)
                .statusCode(201)
                .extract()
                .path("id");
    }

    static ValidatableResponse restrict(RequestSpecification as, CareCase child, String body) {
        return as.headers(Api.key())
                .header("If-Match", "*")
                .body(body)
                .post(path(child) + "/restriction")
                .then();
    }

    static ValidatableResponse lift(CareCase child, String role, String restriction) {
        return child.place()
                .as(role)
                .headers(Api.key())
                .header("If-Match", "*")
                .body("{\"reason\": \"The relative has left.\"}")
                .post("/v1/restrictions/" + restriction + "/lifting")
                .then();
    }

    static String body(UUID... people) {
        return "{\"reason\": \"" + REASON + "\", \"personIds\": ["
                + Arrays.stream(people).map(id -> "\"" + id + "\"").collect(Collectors.joining(",")) + "]}";
    }

    static String path(CareCase child) {
        return "/v1/children/" + child.child();
    }
}
