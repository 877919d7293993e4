package org.openiro.report.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openiro.test.Api;
import org.openiro.test.Components;

/** A return from the first request to the last, and out again. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class ReturnsTest extends ReturnsCase {

    @Test
    void shouldListDifferencesOnlyWhenDone() {
        String id = authority.begin();

        authority
                .as("SYSTEM")
                .get(IMPORTS + "/" + id + "/differences")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/return-import-not-done"));
    }

    @Test
    void shouldCreateOneImportForOneKey() {
        var key = Api.key();
        String first = authority
                .as("SYSTEM")
                .headers(key)
                .body("{\"collectionYears\": [2026]}")
                .post(IMPORTS)
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("collectionYears", equalTo(List.of(2026)))
                .extract()
                .path("id");

        authority
                .as("SYSTEM")
                .headers(key)
                .body("{\"collectionYears\": [2026]}")
                .post(IMPORTS)
                .then()
                .statusCode(201)
                .body("id", equalTo(first));
    }

    @Test
    void shouldReplaceATableThatIsSentAgain() {
        String id = authority.begin(2026);
        String bad = ReturnFiles.HEADER + "\n,F,01/05/2015,WBRI,UN1,,\nC1,F,01/05/2015,WBRI,UN9,,";
        send("SYSTEM", id, "HEADER", "*", bad)
                .statusCode(200)
                .body("tables[0].rows", equalTo(2))
                .body("tables[0].rejected", equalTo(1))
                .body("tables[0].warned", equalTo(1))
                .body("tables[0].imported", nullValue())
                .body("anomalies.code", equalTo(List.of("CHILD_BLANK", "UPN_MALFORMED")));

        send("SYSTEM", id, "HEADER", "*", ReturnFiles.HEADER + "\nC1,F,01/05/2015,WBRI,UN1,,")
                .statusCode(200)
                .body("tables[0].rows", equalTo(1))
                .body("anomalies", hasSize(0));
        assertThat(authority.query(
                        "select rows_total from openiro.return_import where local_authority_id = {authority}"))
                .containsExactly("1");
    }

    @Test
    void shouldPageRejectedAndDoubtfulRowsWithoutTheirValues() {
        ReturnFiles files = ReturnFiles.empty();
        for (int i = 0; i < 5; i++) {
            files = files.header("SECRET" + i + ",F,30/02/2015,WBRI,UN9,,").reviews("SECRET" + i + ",,x,PN1");
        }
        String path = IMPORTS + "/" + authority.send(files, 2026).getString("id") + "/anomalies";

        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            var request = authority.as("IRO_MANAGER").queryParam("limit", 4);
            ValidatableResponse page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get(path)
                    .then()
                    .statusCode(200)
                    .body("toString()", not(containsString("SECRET")));
            JsonPath json = page.extract().jsonPath();
            json.<Map<String, Object>>getList("items")
                    .forEach(item -> seen.add(item.get("table") + " " + item.get("row") + " " + item.get("code")));
            cursor = json.getString("nextCursor");
        } while (cursor != null);

        assertThat(seen)
                .hasSize(20)
                .doesNotHaveDuplicates()
                .contains("HEADER 2 BIRTH_DATE_INVALID", "REVIEWS 6 REVIEW_DATE_INVALID");
        authority
                .as("SYSTEM")
                .queryParam("table", "REVIEWS")
                .queryParam("severity", "REJECT")
                .get(path)
                .then()
                .body("items", hasSize(5))
                .body("items[0].dfeRule", equalTo("166"))
                .body("items[0].reason", containsString("Enter the date"));
    }

    @Test
    void shouldExportTheReturnAsXml() {
        authority.send(
                ReturnFiles.empty()
                        .header("C1,F,01/05/2015,WBRI,UN1,,")
                        .episodes("C1,02/06/2025,S,C2,N1,U6,PR1,,,,,,")
                        .reviews("C1,01/05/2015,20/06/2025,PN1"),
                2026);

        authority
                .as("ADMIN")
                .accept("application/xml")
                .get(EXPORT)
                .then()
                .statusCode(200)
                .contentType("application/xml")
                .body("EXPSSDA903.CHILD.HEADER.CHILDID", equalTo("C1"))
                .body("EXPSSDA903.CHILD.HEADER.AREVIEW.REVIEW_CODE", equalTo("PN1"))
                .body("EXPSSDA903.CHILD.EPISODE.DECOM", equalTo("02/06/2025"));
        assertThat(authority.query("select count(*) from openiro.audit_entry where local_authority_id = {authority}"
                        + " and action = 'EXPORT_RETURN'"))
                .containsExactly("1");
    }

    @Test
    void shouldSayThatAnImportFailedAndGoOnWhenItIsStartedAgain() {
        String id = authority.begin(2026);
        ReturnFiles.empty()
                .header("C1,F,01/05/2015,WBRI,UN1,,")
                .tables()
                .forEach((table, csv) -> authority.put(id, table, csv));
        // A row that cannot be read back stands for any failure of the service.
        authority.change("update openiro.return_row set fields = '{broken}' where local_authority_id = {authority}");
        authority.start(id);
        await().until(() -> !authority
                .query("select 1 from openiro.work_item where subject_id = '" + id + "' and attempts > 0")
                .isEmpty());
        authority.change(
                "update openiro.work_item set state = 'PARKED', finished_at = now() where subject_id = '" + id + "'");

        authority.as("SYSTEM").get(IMPORTS + "/" + id).then().body("status", equalTo("FAILED"));
        authority.change("update openiro.return_row set fields = '{F,2015-05-01,WBRI,UN1,\"\",\"\"}'"
                + " where local_authority_id = {authority}");
        authority.start(id);
        assertThat(authority.awaitDone(id).getList("tables.imported")).containsExactly(1, 0, 0);
        authority
                .as("SYSTEM")
                .headers(Api.key())
                .header("If-Match", "*")
                .post(IMPORTS + "/" + id + "/start")
                .then()
                .statusCode(409);
    }
}
