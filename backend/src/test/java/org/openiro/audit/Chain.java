package org.openiro.audit;

import static org.awaitility.Awaitility.await;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openiro.test.AnotherAuthority;
import org.openiro.test.Api;
import org.openiro.test.CareCase;
import org.openiro.test.Components;
import org.openiro.test.Rows;

/** The audit of an authority of its own, whose entries are real readings of one child. */
record Chain(AnotherAuthority place, CareCase amira, AuditSealer sealer) {

    static Chain of(AuditSealer sealer) {
        AnotherAuthority place = AnotherAuthority.register();
        return new Chain(place, CareCase.amira(place), sealer);
    }

    /** A chain of so many sealed readings. */
    static Chain sealed(AuditSealer sealer, int readings) {
        return of(sealer).read(readings).seal(readings);
    }

    Chain read(int times) {
        for (int i = 0; i < times; i++) {
            Api.asSubject(amira.iro())
                    .get("/v1/children/" + amira.child())
                    .then()
                    .statusCode(200);
        }
        return this;
    }

    /** Seals until the chain has a length; what other tests have in hand may hold it up for a moment. */
    Chain seal(long through) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    sealer.seal(place.id());
                    return length() >= through;
                });
        return this;
    }

    long length() {
        return Long.parseLong(Rows.of(
                        "select coalesce(max(position), 0) from openiro.audit_link where local_authority_id = ?",
                        place.id())
                .get(0));
    }

    /** Does something to the chain past every policy; {@code :place} stands for its authority. */
    Chain tamper(String sql) {
        Components.database().asAdministrator(sql.replace(":place", "'" + place.id() + "'"));
        return this;
    }

    UUID entry(long position) {
        return UUID.fromString(Rows.of(
                        "select entry_id from openiro.audit_link where local_authority_id = ? and position = ?",
                        place.id(),
                        position)
                .get(0));
    }

    ValidatableResponse verify(Map<String, ?> query) {
        return place.as("AUDITOR")
                .queryParams(query)
                .get("/v1/audit/verification")
                .then()
                .statusCode(200);
    }

    /** What a verification finds, each as {@code KIND position entry}; what is absent is a dash. */
    List<String> findings(Map<String, ?> query) {
        List<Map<String, Object>> found = verify(query).extract().path("findings");
        List<String> texts = new ArrayList<>();
        for (Map<String, Object> finding : found) {
            texts.add(finding.get("kind") + " " + finding.getOrDefault("position", "-") + " "
                    + finding.getOrDefault("entryId", "-"));
        }
        return texts;
    }

    List<String> findings() {
        return findings(Map.of());
    }

    /** The head as somebody would keep it, as parameters of a verification. */
    Map<String, Object> head() {
        var seal =
                place.as("AUDITOR").get("/v1/audit/seal").then().statusCode(200).extract();
        return Map.of("headPosition", seal.<Integer>path("position"), "headHash", seal.path("hash"));
    }
}
