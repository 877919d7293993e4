package org.openiro.report.returns;

import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.openiro.test.Api;
import org.openiro.test.Components;

/** An authority of a test's own, with one person for each role, that sends returns as a client would. */
public final class ReturnAuthority {

    public static final String IMPORTS = "/v1/returns/ssda903/imports";

    private static final String REGISTER = """
            insert into openiro.local_authority (id, code, name, service_inbox)
            values ('%1$s', '%2$s', 'Council of %2$s', 'reviews@%2$s.example');
            insert into openiro.person (id, local_authority_id, subject, kind, display_name, first_name)
            select gen_random_uuid(), '%1$s', lower(replace(role, '_', '-')) || '@%2$s', 'STAFF', initcap(role), initcap(role)
            from unnest(array['IRO', 'IRO_MANAGER', 'SOCIAL_WORKER', 'ADMIN', 'DCS', 'LEAD_MEMBER', 'AUDITOR', 'SYSTEM']) r (role);
            insert into openiro.membership (id, local_authority_id, person_id, role, since)
            select gen_random_uuid(), local_authority_id, id, upper(replace(split_part(subject, '@', 1), '-', '_')), '2020-01-01'
            from openiro.person where local_authority_id = '%1$s';
            """;

    private final UUID id = UUID.randomUUID();
    private final String code =
            "a" + id.toString().replaceAll("[^a-z]", "") + id.toString().substring(0, 8);

    public static ReturnAuthority register() {
        ReturnAuthority authority = new ReturnAuthority();
        Components.database().asAdministrator(REGISTER.formatted(authority.id, authority.code));
        return authority;
    }

    public UUID id() {
        return id;
    }

    public RequestSpecification as(String role) {
        return Api.asSubject(Api.subject(role, code));
    }

    /** Begins an import. @param years by the calendar year in which they end; none to have them inferred */
    public String begin(int... years) {
        String body = years.length == 0 ? "{}" : "{\"collectionYears\": " + Arrays.toString(years) + "}";
        return as("SYSTEM")
                .headers(Api.key())
                .body(body)
                .post(IMPORTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public void put(String importId, String table, byte[] csv) {
        String path = IMPORTS + "/" + importId;
        as("SYSTEM")
                .contentType("text/csv")
                .header("If-Match", as("SYSTEM").get(path).header("ETag"))
                .body(csv)
                .put(path + "/tables/" + table)
                .then()
                .statusCode(200);
    }

    public void put(String importId, String table, List<String> lines) {
        put(importId, table, (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    public void start(String importId) {
        String path = IMPORTS + "/" + importId;
        as("SYSTEM")
                .headers(Api.key())
                .header("If-Match", as("SYSTEM").get(path).header("ETag"))
                .post(path + "/start")
                .then()
                .statusCode(202);
    }

    public JsonPath show(String importId) {
        return as("SYSTEM")
                .get(IMPORTS + "/" + importId)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public JsonPath awaitDone(String importId) {
        await().atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> "DONE".equals(show(importId).getString("status")));
        return show(importId);
    }

    /** Sends a whole return and waits until it is imported. */
    public JsonPath send(ReturnFiles files, int... years) {
        String importId = begin(years);
        files.tables().forEach((table, csv) -> put(importId, table, csv));
        start(importId);
        return awaitDone(importId);
    }

    public String exported(int year, String table) {
        return as("AUDITOR")
                .accept("text/csv")
                .get("/v1/returns/ssda903/" + year + "/" + table)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** The lines of the timeliness report, without its column names. */
    public List<String> timeliness(String from, String to) {
        String csv = as("IRO_MANAGER")
                .accept("text/csv")
                .queryParam("from", from)
                .queryParam("to", to)
                .get("/v1/reports/review-timeliness")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return csv.lines().skip(1).toList();
    }

    /** One value for each row of a query, with <code>{authority}</code> for this one. */
    public List<String> query(String sql) {
        try (Connection connection = Components.database().administrator();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql.replace("{authority}", "'" + id + "'"))) {
            List<String> values = new ArrayList<>();
            while (row.next()) {
                values.add(row.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public void change(String sql) {
        Components.database().asAdministrator(sql.replace("{authority}", "'" + id + "'"));
    }
}
