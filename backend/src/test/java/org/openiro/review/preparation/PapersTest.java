package org.openiro.review.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.openiro.test.CareCase;
import org.openiro.test.Components;
import org.openiro.test.Rows;

/** The papers a review rests on: there, out of date or missing, and read. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class PapersTest extends PreparationCase {

    private static final String PLAN = """
            insert into openiro.care_plan (id, local_authority_id, child_id, number, status, content, drafted_at, drafted_by,
                in_force_on, in_force_by)
            select gen_random_uuid(), :place, :child, 1, 'IN_FORCE',
                '{"outline": {"assessment": {"kind": "SINGLE_ASSESSMENT", "finishedOn": "2026-05-28"}},
                  "elements": {"HEALTH": {"need": "Asthma", "plan": "Inhaler", "actions": [], "ownPlanOn": "2026-06-08"}}}',
                now(), '%1$s', '2026-06-09', '%1$s'
            """;

    @Test
    void shouldKnowWhatTheRecordHolds() {
        amira.but(PLAN.formatted(CareCase.person(amira.worker())));
        asIro().get(preparation())
                .then()
                .statusCode(200)
                .body(
                        "papers.collect { it.paper + ' ' + it.state + ' ' + it.fromRecord + ' ' + it.dated }",
                        contains(
                                "CARE_PLAN PRESENT true 2026-06-09",
                                "SOCIAL_WORK_REPORT MISSING false null",
                                "PLACEMENT_PLAN MISSING false null",
                                "ASSESSMENT PRESENT true 2026-05-28",
                                "HEALTH_PLAN PRESENT true 2026-06-08",
                                "EDUCATION_PLAN MISSING false null",
                                "OTHER NOT_NEEDED false null"));
        readiness().body("items.item", not(hasItem("ADJOURNMENT_CONSIDERED")));
        put("papers/SOCIAL_WORK_REPORT", THERE).statusCode(200).body("papers[1].receivedOn", equalTo("2026-06-09"));
        assertThat(Rows.of("select rule, met_on from openiro.deadline where subject_id = ? and state = 'MET'", review))
                .containsExactly("REPORTS|2026-06-09");
        put("papers/CARE_PLAN", "{\"state\": \"OUT_OF_DATE\"}")
                .statusCode(200)
                .body("papers[0].state", equalTo("OUT_OF_DATE"))
                .body("papers[0].fromRecord", equalTo(false));
        readiness().body(colour("PAPERS"), equalTo("AMBER"));
    }

    @Test
    void shouldTellWhetherTheIroHasReadThem() {
        read("SOCIAL_WORK_REPORT").statusCode(409).body("type", equalTo("/problems/paper-not-there"));
        put("papers/SOCIAL_WORK_REPORT", THERE).statusCode(200).body("papers[1]", not(hasKey("readAt")));
        put("papers/CARE_PLAN", THERE).statusCode(200);
        readiness().body(colour("PAPERS"), equalTo("GREEN")).body(colour("PAPERS_READ"), equalTo("AMBER"));
        read("CARE_PLAN").statusCode(200);
        read("SOCIAL_WORK_REPORT")
                .statusCode(200)
                .body("papers[1].readAt", equalTo("2026-06-10T09:00:00Z"))
                .body("papers[1].readById", equalTo(CareCase.person(amira.iro()).toString()));
        readiness().body(colour("PAPERS_READ"), equalTo("GREEN"));
        clock.set("2026-06-11T10:00");
        read("SOCIAL_WORK_REPORT").statusCode(200).body("papers[1].readAt", equalTo("2026-06-10T09:00:00Z"));
        put("papers/SOCIAL_WORK_REPORT", THERE.replace("PRESENT\"", "PRESENT\", \"note\": \"Signed now\""))
                .statusCode(200)
                .body("papers[1].readAt", equalTo("2026-06-10T09:00:00Z"));
        put("papers/SOCIAL_WORK_REPORT", THERE.replace("2026-06-08", "2026-06-10"))
                .statusCode(200)
                .body("papers[1]", not(hasKey("readAt")));
        readiness().body(colour("PAPERS_READ"), equalTo("AMBER"));
    }

    @Test
    void shouldTakeTheOtherPapersAsThereOrNotNeeded() {
        put("papers/EDUCATION_PLAN", "{\"state\": \"NOT_NEEDED\"}").statusCode(400);
        put("papers/EDUCATION_PLAN", "{\"state\": \"NOT_NEEDED\", \"note\": \"Amira is two\"}")
                .statusCode(200);
        put("papers/HEALTH_PLAN", THERE.replace("2026-06-08", "2026-06-11"))
                .statusCode(422)
                .body("errors.pointer", contains("/dated"));
        for (String paper : new String[] {"HEALTH_PLAN", "PLACEMENT_PLAN", "ASSESSMENT"}) {
            readiness().body(colour("OTHER_PAPERS"), equalTo("AMBER"));
            put("papers/" + paper, THERE).statusCode(200);
        }
        readiness().body(colour("OTHER_PAPERS"), equalTo("GREEN"));
    }
}
