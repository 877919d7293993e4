package org.openiro.careplan;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openiro.test.CareCase;
import org.openiro.test.Components;

@QuarkusTest
@QuarkusTestResource(Components.class)
class CarePlanDifferencesTest extends CarePlansCase {

    @Test
    void shouldCompareOnlyVersionsOfTheSameChild() {
        String second = draft();
        asWorker()
                .get(path(second, "/differences?comparedWith=" + UUID.randomUUID()))
                .then()
                .statusCode(404);
        CareCase leo = CareCase.amira(PLACE);
        leo.but("insert into openiro.care_plan (id, local_authority_id, child_id, number, status, content, drafted_at,"
                + " drafted_by) values (:child, :place, :child, 1, 'DRAFT', '{\"outline\": {}, \"elements\": {}}', now(), '"
                + CareCase.person(leo.worker()) + "')");
        asWorker()
                .get(path(second, "/differences?comparedWith=" + leo.child()))
                .then()
                .statusCode(404);
    }

    @Test
    void shouldTellTheDifferences() {
        String first = inForceTowards("ADOPTION");
        String second = draft();
        put(second, "/elements/EDUCATION", ELEMENT).statusCode(200);
        asWorker()
                .get(path(first, "/differences"))
                .then()
                .statusCode(200)
                .body("$", not(hasKey("comparedWithId")))
                .body("outline.changed", contains("permanence", "contingency", "assessment"));
        asWorker()
                .get(path(second, "/differences"))
                .then()
                .statusCode(200)
                .header("ETag", matchesPattern("\"[0-9a-f]{32}\""))
                .body("comparedWithId", equalTo(first))
                .body("elements.kind", contains("ADDED"))
                .body("elements[0].after.plan", equalTo("A tutor twice a week."))
                .body("$", not(hasKey("outline")));
        asWorker()
                .get(path(first, "/differences?comparedWith=" + second))
                .then()
                .body("elements.kind", contains("REMOVED"));
    }
}
