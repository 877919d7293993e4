package org.openiro.companion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openiro.test.Api;
import org.openiro.test.Authorities;
import org.openiro.test.Case;
import org.openiro.test.Components;

/** What the contract says of access, without a sign-in service that does its part. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class CompanionAccessTest {

    private UUID child;
    private UUID worker;

    @BeforeEach
    void aChildAndTheirWorker() {
        child = Case.child();
        worker = Case.person("SOCIAL_WORKER");
        Case.keyPerson(child, worker, "CASE_WORKER");
    }

    @Test
    void shouldAsk401OfSomebodyNotSignedIn() {
        Api.anonymous().post(path()).then().statusCode(401);
        Api.anonymous().post(path() + "/activation-code").then().statusCode(401);
    }

    @Test
    void shouldForbidWhoeverTheContractDoesNotName() {
        Api.as("ADVOCATE").headers(Api.key()).post(path()).then().statusCode(403);
        Api.as("AUDITOR").get(path()).then().statusCode(403);
        Api.as("IRO_MANAGER")
                .headers(Api.key())
                .header("If-Match", "\"0\"")
                .post(path() + "/activation-code")
                .then()
                .statusCode(403);
        Api.as("PRACTICE_MANAGER")
                .headers(Api.key())
                .header("If-Match", "\"0\"")
                .body("{\"reason\": \"x\"}")
                .post(path() + "/closure")
                .then()
                .statusCode(403);
    }

    @Test
    void shouldNotShowAccessOfOthersChildrenOrWhereThereIsNone() {
        Api.as("SOCIAL_WORKER").headers(Api.key()).post(path()).then().statusCode(404);
        Api.elsewhereAs("IRO_MANAGER").headers(Api.key()).post(path()).then().statusCode(404);
        asWorker().get(path()).then().statusCode(404);
        asWorker()
                .headers(Api.key())
                .header("If-Match", "\"0\"")
                .post(path() + "/activation-code")
                .then()
                .statusCode(404);
        access("READY");
        Api.elsewhereAs("ADMIN").get(path()).then().statusCode(404);
        Api.as("SOCIAL_WORKER")
                .headers(Api.key())
                .header("If-Match", "\"0\"")
                .post(path() + "/activation-code")
                .then()
                .statusCode(404);
    }

    @Test
    void shouldAskForTheStateThatIsToBeChanged() {
        access("READY");
        asWorker().headers(Api.key()).post(path() + "/activation-code").then().statusCode(428);
        asWorker()
                .headers(Api.key())
                .header("If-Match", "\"4\"")
                .post(path() + "/activation-code")
                .then()
                .statusCode(412);
        asWorker()
                .headers(Api.key())
                .header("If-Match", "\"4\"")
                .body("{\"reason\": \"Home.\"}")
                .post(path() + "/closure")
                .then()
                .statusCode(412)
                .header("ETag", equalTo("\"0\""));
    }

    @Test
    void shouldRefuseAccessTwiceAndForAChildWithoutAName() {
        access("ACTIVE");
        asWorker()
                .headers(Api.key())
                .post(path())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/companion-access-exists"));
        UUID unnamed = Case.child();
        Case.execute("update openiro.child set first_name = null, last_name = null where id = ?", unnamed);
        Api.as("ADMIN")
                .headers(Api.key())
                .post("/v1/children/" + unnamed + "/companion-access")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/child-name-missing"));
    }

    @Test
    void shouldGiveNoCodeBeforeThereIsAnAccountOrAfterItIsClosed() {
        access("REQUESTED");
        takeCode().then().statusCode(409).body("type", equalTo("/problems/companion-access-not-ready"));
        Case.execute(
                "update openiro.companion_access set status = 'CLOSED', closed_at = now() where child_id = ?", child);
        takeCode().then().statusCode(409).body("type", equalTo("/problems/companion-access-not-ready"));
        asWorker()
                .headers(Api.key())
                .header("If-Match", "\"0\"")
                .body("{\"reason\": \"Home.\"}")
                .post(path() + "/closure")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/companion-access-closed"));
    }

    @Test
    void shouldChangeNothingWhileTheSignInServiceRefuses() {
        access("READY");
        // Whether Keycloak runs for another test or not: it makes no account of this name.
        Case.execute(
                "update openiro.companion_access set sign_in_name = ? where child_id = ?", "<" + child + ">", child);
        takeCode()
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("5"))
                .body("type", equalTo("/problems/service-unavailable"));
        asWorker()
                .get(path())
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("activationCodeExpiresAt", nullValue());
        assertThat(Case.rows(
                        "select id from openiro.audit_entry where action = 'TAKE_ACTIVATION_CODE' and child_id = ?",
                        child))
                .isEmpty();
    }

    @Test
    void shouldRequestOneAccessForTenWhoAskAtTheSameTime() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(10);
        List<Future<Response>> answers = new ArrayList<>();
        try {
            for (int i = 0; i < 10; i++) {
                answers.add(
                        threads.submit(() -> Api.as("ADMIN").headers(Api.key()).post(path())));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Response> answer : answers) {
                statuses.add(answer.get().statusCode());
            }
            assertThat(statuses).containsOnly(202, 409).containsOnlyOnce(202);
        } finally {
            threads.shutdownNow();
        }
        assertThat(Case.rows("select id from openiro.companion_access where child_id = ?", child))
                .hasSize(1);
    }

    @Test
    void shouldKeepTheRequestWithItsWorkAndItsAudit() {
        asWorker()
                .headers(Api.key())
                .post(path())
                .then()
                .statusCode(202)
                .header("Location", org.hamcrest.Matchers.endsWith(path()))
                .body("status", equalTo("REQUESTED"))
                .body("signInName", nullValue());
        assertThat(Case.rows(
                        "select w.stream from openiro.work_item w join openiro.companion_access a on a.id = w.subject_id"
                                + " where w.kind = 'PROVISION_CHILD_ACCOUNT' and a.child_id = ?",
                        child))
                .containsExactly("account:" + child);
        assertThat(Case.rows(
                        "select id from openiro.audit_entry where action = 'REQUEST_COMPANION_ACCESS' and child_id = ?",
                        child))
                .hasSize(1);
    }

    @Test
    void shouldRevokeEverySessionWithTheClosure() {
        UUID access = access("ACTIVE");
        Case.execute(
                "insert into openiro.child_session (local_authority_id, access_id, session) values (?, ?, 's1'), (?, ?, 's2')",
                Authorities.NORTHMOOR,
                access,
                Authorities.NORTHMOOR,
                access);
        asWorker()
                .headers(Api.key())
                .header("If-Match", "\"0\"")
                .body("{\"reason\": \"Home.\"}")
                .post(path() + "/closure")
                .then()
                .statusCode(200)
                .body("status", equalTo("CLOSED"))
                .body("closeReason", equalTo("Home."));
        assertThat(Case.rows(
                        "select session from openiro.child_session where access_id = ? and revoked_at is null", access))
                .isEmpty();
        assertThat(Case.rows("select kind from openiro.work_item where subject_id = ?", access))
                .containsExactly("CLOSE_CHILD_ACCOUNT");
        assertThat(Case.rows(
                        "select reason from openiro.audit_entry where action = 'CLOSE_COMPANION_ACCESS' and child_id = ?",
                        child))
                .containsExactly("Home.");
    }

    /** An access whose account nobody has made. */
    private UUID access(String status) {
        UUID access = UUID.randomUUID();
        Case.execute(
                "insert into openiro.companion_access (id, local_authority_id, child_id, subject, sign_in_name, status,"
                        + " requested_by, requested_at) values (?, ?, ?, ?, ?, ?, ?, now())",
                access,
                Authorities.NORTHMOOR,
                child,
                UUID.randomUUID().toString(),
                "test-" + access,
                status,
                worker);
        return access;
    }

    private Response takeCode() {
        return asWorker().headers(Api.key()).header("If-Match", "\"0\"").post(path() + "/activation-code");
    }

    private io.restassured.specification.RequestSpecification asWorker() {
        return Api.asSubject(Case.subject(worker));
    }

    private String path() {
        return "/v1/children/" + child + "/companion-access";
    }
}
