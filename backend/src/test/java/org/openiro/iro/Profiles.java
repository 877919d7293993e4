package org.openiro.iro;

import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.openiro.test.Api;
import org.openiro.test.Case;

/** Profiles of IROs in any authority. */
final class Profiles {

    private Profiles() {}

    /** The id of a new one, qualified in 2009. */
    static String of(RequestSpecification manager, UUID person, String expiresOn) {
        return manager.headers(Api.key())
                .body(Case.profileBody(person, "SWE", expiresOn, "2009-07-15"))
                .post("/v1/iros")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static String change(String expiresOn) {
        return Case.changeBody("SWE", expiresOn, "2009-07-15");
    }
}
