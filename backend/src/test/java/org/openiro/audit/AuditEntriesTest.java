package org.openiro.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openiro.test.AnotherAuthority;
import org.openiro.test.Api;
import org.openiro.test.CareCase;
import org.openiro.test.Components;
import org.openiro.test.Rows;

/** Reading the audit, and who read a child's record. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class AuditEntriesTest {

    private static final String LONG_AGO = """
            insert into openiro.audit_entry (id, local_authority_id, at, actor_kind, actor_id, actor_roles, action, subject_type,
                subject_id, child_id, changed_fields, reason, operation)
            values ('%s', '%s', '%s', 'STAFF', '%s', 'IRO,IRO_MANAGER', '%s', 'Review', gen_random_uuid(), '%s',
                '{status,held}', '=cmd()', 'holdReview')
            """;

    private final AnotherAuthority place = AnotherAuthority.register();
    private final CareCase amira = CareCase.amira(place);
    private final UUID iro = CareCase.person(amira.iro());

    @Test
    void shouldLetOnlyThoseReadItWhoAnswerForTheAuthority() {
        Api.anonymous().get("/v1/audit/entries").then().statusCode(401);
        for (String role : List.of("IRO", "SOCIAL_WORKER", "ADMIN", "ADVOCATE", "LEAD_MEMBER", "SYSTEM")) {
            place.as(role).get("/v1/audit/entries").then().statusCode(403);
        }
        readAmira();
        for (String role : List.of("AUDITOR", "DCS", "IRO_MANAGER")) {
            place.as(role).get("/v1/audit/entries").then().statusCode(200).body("items.action", hasItemRead());
        }
        AnotherAuthority.register()
                .as("AUDITOR")
                .get("/v1/audit/entries")
                .then()
                .body("items", empty());
    }

    @Test
    void shouldRefuseWhatItCannotRead() {
        for (String wrong : List.of(
                "from=2026-07-01&until=2026-06-30",
                "from=yesterday",
                "action=read",
                "childId=1",
                "cursor=x",
                "limit=0")) {
            place.as("AUDITOR").get("/v1/audit/entries?" + wrong).then().statusCode(400);
        }
    }

    @Test
    void shouldFindByChildPersonDaysAndAction() {
        UUID inWinter = kept("2026-01-31T23:59:59.999999Z", "HOLD_REVIEW");
        UUID inSummer = kept("2026-06-30T22:59:59.999999Z", "HOLD_REVIEW");
        UUID later = kept("2026-06-30T23:00:00Z", "ALLOCATE_IRO");
        readAmira();
        entries(Map.of("childId", amira.child(), "until", "2026-07-31"))
                .body("items.id", contains(later.toString(), inSummer.toString(), inWinter.toString()))
                .body("items[0].personName", equalTo("Grace Okafor"))
                .body("items[0].roles", contains("IRO", "IRO_MANAGER"))
                .body("items[0].operation", equalTo("holdReview"))
                .body("items[0].changedFields", contains("status", "held"));
        // Days are days in London.
        entries(Map.of("from", "2026-06-30", "until", "2026-06-30")).body("items.id", contains(inSummer.toString()));
        entries(Map.of("personId", iro, "from", "2026-07-01", "until", "2026-07-01"))
                .body("items.id", contains(later.toString()));
        entries(Map.of("action", "HOLD_REVIEW")).body("items.id", contains(inSummer.toString(), inWinter.toString()));
        entries(Map.of("childId", UUID.randomUUID())).body("items", empty());
        entries(Map.of("personId", iro)).body("items.personId", everyItem(equalTo(iro.toString())));
    }

    @Test
    void shouldComeInPagesThatNeitherRepeatNorShift() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(0, kept("2026-06-0" + (i / 2 + 1) + "T10:00:00Z", "READ").toString());
        }
        List<String> paged = new ArrayList<>();
        String cursor = null;
        do {
            var page = place.as("AUDITOR")
                    .queryParams(Map.of("childId", amira.child(), "until", "2026-06-30", "limit", 2))
                    .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
                    .get("/v1/audit/entries")
                    .then()
                    .statusCode(200)
                    .extract();
            paged.addAll(page.<List<String>>path("items.id"));
            cursor = page.path("nextCursor");
            readAmira();
        } while (cursor != null);
        assertThat(paged).containsExactlyInAnyOrderElementsOf(all).doesNotHaveDuplicates();
    }

    @Test
    void shouldExportAsCsvWithoutFormulas() {
        UUID entry = kept("2026-06-08T09:12:44Z", "HOLD_REVIEW");
        String csv = place.as("AUDITOR")
                .accept("text/csv")
                .get("/v1/audit/entries?until=2026-06-30")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv.lines().toList())
                .hasSize(2)
                .first()
                .isEqualTo("at,actorKind,personId,personName,roles,operation,action,subjectType,subjectId,childId,"
                        + "changedFields,reason,correlationId,id");
        assertThat(csv)
                .contains("2026-06-08T09:12:44Z,STAFF," + iro + ",Grace Okafor,IRO IRO_MANAGER,holdReview,HOLD_REVIEW,")
                .contains("," + amira.child() + ",status held,'=cmd(),," + entry);
    }

    @Test
    void shouldRefuseAFileThatWouldBeTooLong() {
        Components.database()
                .asAdministrator("insert into openiro.audit_entry (id, local_authority_id, at, actor_kind, action,"
                        + " subject_type) select gen_random_uuid(), '" + place.id()
                        + "', '2026-06-01', 'WORK', 'BULK', 'Child' from generate_series(1, 50001)");
        place.as("AUDITOR")
                .accept("text/csv")
                .get("/v1/audit/entries?action=BULK")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/too-many-entries"));
        entries(Map.of("action", "BULK")).body("items", hasSize(50));
        requireAnIndexForEveryFilter();
    }

    @Test
    void shouldAuditTheReadingOfTheAudit() {
        entries(Map.of());
        entries(Map.of("childId", amira.child()));
        assertThat(Rows.of(
                        "select action, subject_type, child_id, operation from openiro.audit_entry where actor_id = ?"
                                + " order by at, id",
                        place.person("AUDITOR")))
                .containsExactly(
                        "LIST_AUDIT|Audit|null|listAuditEntries", "READ|Audit|" + amira.child() + "|listAuditEntries");
    }

    @Test
    void shouldTellWhoReadTheRecordOfAChild() {
        String path = "/v1/children/" + amira.child() + "/readers";
        Api.anonymous().get(path).then().statusCode(401);
        Api.asSubject(amira.worker()).get(path).then().statusCode(403);
        place.as("ADVOCATE").get(path).then().statusCode(404);
        Api.asSubject(CareCase.amira(place).iro()).get(path).then().statusCode(404);
        amira.but("insert into openiro.key_person (id, local_authority_id, child_id, person_id, relation, since)"
                + " values (gen_random_uuid(), :place, :child, '" + place.person("ADVOCATE")
                + "', 'ADVOCATE', '2026-06-06')");
        kept("2026-06-08T09:12:44Z", "HOLD_REVIEW");
        readAmira();
        place.as("DCS").get("/v1/children/" + amira.child()).then().statusCode(200);
        place.as("ADVOCATE")
                .get(path)
                .then()
                .statusCode(200)
                .body("items.name", contains("Dcs Person", "Grace Okafor"))
                .body("items[1].personId", equalTo(iro.toString()))
                .body("items[1].roles", containsInAnyOrder("IRO", "IRO_MANAGER"))
                .body("items[1].reads", equalTo(1))
                .body("items[1].changes", equalTo(1))
                .body("items[1].firstAt", equalTo("2026-06-08T09:12:44Z"))
                .body("nextCursor", nullValue());
        String next = place.as("AUDITOR")
                .get(path + "?limit=2")
                .then()
                .statusCode(200)
                .body("items.name", contains("Advocate Person", "Dcs Person"))
                .extract()
                .path("nextCursor");
        place.as("AUDITOR")
                .queryParam("cursor", next)
                .get(path)
                .then()
                .statusCode(200)
                .body("items.name", contains("Grace Okafor"));
    }

    /** Called where there are many rows, so that the planner has something to choose. */
    private void requireAnIndexForEveryFilter() {
        Components.database().asAdministrator("analyze openiro.audit_entry");
        Instant from = Instant.parse("2026-06-01T00:00:00Z");
        Map.of(
                        new AuditFilter(amira.child(), null, null, null, null), "audit_entry_child",
                        new AuditFilter(null, iro, null, null, null), "audit_entry_actor",
                        new AuditFilter(null, null, from, from.plusSeconds(86_400), null), "audit_entry_at",
                        new AuditFilter(null, null, null, null, "BREAK_GLASS"), "audit_entry_action")
                .forEach((filter, index) ->
                        assertThat(plan(filter)).contains(index).doesNotContain("Seq Scan on audit"));
    }

    private String plan(AuditFilter filter) {
        List<Object> parameters = new ArrayList<>(List.of("9999-12-31T00:00:00Z", new UUID(-1, -1)));
        String sql = AuditReading.sql(filter, parameters).replace("scope.current_authority()", "'" + place.id() + "'");
        parameters.add(51);
        for (Object parameter : parameters) {
            sql = sql.replaceFirst("\\?", "'" + parameter + "'");
        }
        return String.join("\n", Rows.of("explain " + sql));
    }

    private ValidatableResponse entries(Map<String, ?> query) {
        return place.as("AUDITOR")
                .queryParams(query)
                .get("/v1/audit/entries")
                .then()
                .statusCode(200);
    }

    private UUID kept(String at, String action) {
        UUID id = UUID.randomUUID();
        Components.database().asAdministrator(LONG_AGO.formatted(id, place.id(), at, iro, action, amira.child()));
        return id;
    }

    private void readAmira() {
        Api.asSubject(amira.iro()).get("/v1/children/" + amira.child()).then().statusCode(200);
    }

    private static org.hamcrest.Matcher<Iterable<? super String>> hasItemRead() {
        return org.hamcrest.Matchers.hasItem("READ");
    }
}
