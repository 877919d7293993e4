package org.openiro.child;

import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.openiro.test.Api;
import org.openiro.test.Authorities;
import org.openiro.test.Rows;

/** Children of Northmoor for tests, made through the API. */
final class Children {

    private Children() {}

    /** A child whom the administrator registered, so that no worker has a tie to them. */
    static String registered() {
        return registered("Amira", "Khan", "2015-03-02");
    }

    static String registered(String firstName, String lastName, String dateOfBirth) {
        return id(Api.as("ADMIN")
                .headers(Api.key())
                .body(
                        """
                        {"firstName": "%s", "lastName": "%s", "dateOfBirth": "%s", "readingBand": "SIMPLE"}
                        """
                                .formatted(firstName, lastName, dateOfBirth))
                .post("/v1/children")
                .then()
                .statusCode(201));
    }

    /** The last part of the address of what was made. */
    static String id(ValidatableResponse created) {
        return created.extract().header("Location").replaceFirst(".*/", "");
    }

    /** The person of a role in Northmoor. */
    static String person(String role) {
        return Rows.of("select id from openiro.person where subject = ?", Api.subject(role, "northmoor"))
                .get(0);
    }

    /** Gives the child of Northmoor an IRO, straight in the database, and says which profile it is. */
    static UUID allocate(String child, String role, String startedOn) {
        Rows.of(
                """
                insert into openiro.iro_profile (id, local_authority_id, person_id, qualification, regulator,
                    registration_number, registration_expires_on, qualified_on, full_time_equivalent)
                values (gen_random_uuid(), ?, ?::uuid, 'Social work', 'SWE', 'SW1', '2090-01-01', '2010-01-01', 1)
                on conflict (local_authority_id, person_id) do nothing returning 1
                """,
                Authorities.NORTHMOOR,
                person(role));
        UUID iro = UUID.fromString(Rows.of(
                        "select id from openiro.iro_profile where person_id = ?::uuid", person(role))
                .get(0));
        Rows.of(
                """
                insert into openiro.allocation (id, local_authority_id, child_id, iro_id, started_on, allocated_by)
                values (gen_random_uuid(), ?, ?::uuid, ?, ?::date, ?::uuid) returning 1
                """,
                Authorities.NORTHMOOR,
                child,
                iro,
                startedOn,
                person("IRO_MANAGER"));
        return iro;
    }
}
