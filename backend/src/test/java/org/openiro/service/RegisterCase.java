package org.openiro.service;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.openiro.test.AnotherAuthority;
import org.openiro.test.Api;
import org.openiro.test.Rows;
import org.openiro.test.TestClock;

/** An authority whose service register is empty, on Wednesday 10 June 2026. */
class RegisterCase {

    static final String REGISTER = "/v1/service-entries";

    final AnotherAuthority place = AnotherAuthority.register();

    @Inject
    TestClock clock;

    @BeforeEach
    void setClock() {
        clock.set("2026-06-10T10:00");
    }

    UUID iro() {
        return place.person("IRO");
    }

    /** Another IRO of the authority. */
    RequestSpecification other() {
        UUID person = UUID.randomUUID();
        Rows.of(
                "insert into openiro.person (id, local_authority_id, subject, kind, display_name, first_name)"
                        + " values (?, ?, ?, 'STAFF', 'Zoe Hart', 'Zoe') returning 1",
                person,
                place.id(),
                "zoe-" + person);
        Rows.of(
                "insert into openiro.membership (id, local_authority_id, person_id, role, since)"
                        + " values (gen_random_uuid(), ?, ?, 'IRO', '2020-01-01') returning 1",
                place.id(),
                person);
        return Api.asSubject("zoe-" + person);
    }

    String training(String day) {
        return entry("TRAINING", "CHALLENGE", day, "", "6.5");
    }

    /** @param to empty for one day */
    String entry(String kind, String topic, String from, String to, String hours) {
        return """
                {"kind": "%s", "personId": "%s", "topic": "%s", "from": "%s"%s, "hours": %s}
                """.formatted(kind, iro(), topic, from, to.isEmpty() ? "" : ", \"to\": \"" + to + "\"", hours);
    }

    static ValidatableResponse record(RequestSpecification who, String entry) {
        return who.headers(Api.key()).body(entry).post(REGISTER).then();
    }

    static String recorded(RequestSpecification who, String entry) {
        return record(who, entry).statusCode(201).extract().path("id");
    }

    static ValidatableResponse command(RequestSpecification who, String entry, String what, String body) {
        return who.headers(Api.key())
                .header("If-Match", "*")
                .body(body)
                .post(REGISTER + "/" + entry + "/" + what)
                .then();
    }
}
