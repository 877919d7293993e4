package org.openiro.careplan;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.openiro.test.AnotherAuthority;
import org.openiro.test.Api;
import org.openiro.test.CareCase;
import org.openiro.test.TestClock;

/** A child in care whose plan her social worker writes. */
abstract class CarePlansCase {

    static final String ELEMENT = """
            {"need": "Amira is behind in maths.", "plan": "A tutor twice a week.",
             "actions": [{"what": "Find a tutor", "who": "Daniel Price", "by": "2026-06-30"}],
             "childsView": "I want to stay at this school.", "ownPlanOn": "2026-06-08"}
            """;

    static final String NO_CHANGES = """
            {"significantChanges": [], "gapReason": "Amira came into care last week."}
            """;

    static final AnotherAuthority PLACE = AnotherAuthority.register();

    @Inject
    TestClock clock;

    CareCase amira;

    @BeforeEach
    void aFewDaysAfterSheBecameLookedAfter() {
        clock.set("2026-06-10T10:00");
        amira = CareCase.amira(PLACE);
    }

    RequestSpecification asWorker() {
        return Api.asSubject(amira.worker());
    }

    String plans() {
        return "/v1/children/" + amira.child() + "/care-plans";
    }

    static String path(String plan, String part) {
        return "/v1/care-plans/" + plan + part;
    }

    static String outline(String primary) {
        return """
                {"permanence": {"primary": {"kind": "%s", "by": "2026-10-06"},
                                "parallel": [{"kind": "LONG_TERM_WITH_RELATIVES", "by": "2026-12-06"}]},
                 "contingency": "The aunt takes Amira in.",
                 "assessment": {"kind": "SINGLE_ASSESSMENT", "finishedOn": "2026-05-28"}}
                """.formatted(primary);
    }

    /** The id of a new draft. */
    String draft() {
        return asWorker()
                .headers(Api.key())
                .post(plans())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Changes a part of a plan under any version. */
    ValidatableResponse put(String plan, String part, String body) {
        return asWorker()
                .header("If-Match", "*")
                .body(body)
                .put(path(plan, part))
                .then();
    }

    ValidatableResponse putInForce(String plan, String body) {
        return asWorker()
                .headers(Api.key())
                .header("If-Match", "*")
                .body(body)
                .post(path(plan, "/entry-into-force"))
                .then();
    }

    /** The id of a version in force that says where Amira is to grow up. */
    String inForceTowards(String primary) {
        String plan = draft();
        put(plan, "/outline", outline(primary)).statusCode(200);
        putInForce(plan, NO_CHANGES).statusCode(200);
        return plan;
    }

    /** The id of a review of a child in a state that counts on a day. */
    static UUID review(CareCase of, String status, String day) {
        UUID review = UUID.randomUUID();
        of.but("""
                insert into openiro.review (id, local_authority_id, child_id, period_of_care_id, status, source, counts_on,
                    scheduled_for) values ('%1$s', :place, :child, :period, '%2$s', 'OPENIRO',
                    case when '%2$s' = 'HELD' then '%3$s'::date end, '%3$sT09:00:00Z');
                """.formatted(review, status, day));
        return review;
    }

    ValidatableResponse withdraw(String plan) {
        return asWorker()
                .headers(Api.key())
                .header("If-Match", "*")
                .post(path(plan, "/withdrawal"))
                .then();
    }

    /** The child goes home on the day before the clock's. */
    void endCare(CareCase of) {
        asWorker()
                .headers(Api.key())
                .header("If-Match", "*")
                .body("{\"endedAt\": \"%sT10:00:00Z\", \"reason\": \"E4A\"}"
                        .formatted(LocalDate.now(clock).minusDays(1)))
                .post("/v1/periods-of-care/" + of.period() + "/end")
                .then()
                .statusCode(200);
    }

    /** A review that was held leaves the plan to be updated within ten working days. */
    static void owesAnUpdate(CareCase of) {
        of.but("""
                insert into openiro.deadline (id, local_authority_id, child_id, rule, basis, legal_source, subject_type,
                    subject_id, anchor_event, anchor_date, amount, unit, due_date, provisional, explanation,
                    counted_holidays, responsible, policy_version, state)
                values (gen_random_uuid(), :place, :child, 'CARE_PLAN_UPDATE', 'LOCAL', 'Local practice', 'REVIEW',
                    gen_random_uuid(), 'REVIEW_HELD', '2026-06-09', 10, 'WORKING_DAYS', '2026-06-23', false,
                    'Entered by a test', '[]', 'SOCIAL_WORKER', 1, 'OPEN')
                """);
    }
}
