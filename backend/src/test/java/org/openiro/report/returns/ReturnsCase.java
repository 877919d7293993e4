package org.openiro.report.returns;

import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;

/** Requests about returns, in an authority of their own. */
abstract class ReturnsCase {

    static final String IMPORTS = ReturnAuthority.IMPORTS;

    static final String EXPORT = "/v1/returns/ssda903/2026";

    final ReturnAuthority authority = ReturnAuthority.register();

    ValidatableResponse send(String role, String id, String table, String ifMatch, String csv) {
        var request = authority.as(role).contentType("text/csv").body(csv.getBytes(StandardCharsets.UTF_8));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put(IMPORTS + "/" + id + "/tables/" + table)
                .then();
    }
}
