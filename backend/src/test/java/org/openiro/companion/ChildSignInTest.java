package org.openiro.companion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.Keycloak;
import org.openiro.test.Api;
import org.openiro.test.Case;
import org.openiro.test.ChildrenRealm;
import org.openiro.test.Components;
import org.openiro.test.DueWork;
import org.openiro.test.TestClock;
import org.openiro.testkit.ChildSignIn;
import org.openiro.testkit.SignInException;
import org.openiro.testkit.Tokens;
import org.openiro.work.Dispatcher;

/** A child's way in and out, on Keycloak's own pages. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class ChildSignInTest {

    private static final String PIN = "481603";

    private static ChildSignIn app;

    @Inject
    TestClock clock;

    @Inject
    Dispatcher dispatcher;

    @Inject
    ChildAccounts accounts;

    @Inject
    Keycloak keycloak;

    private UUID child;
    private UUID worker;

    @BeforeAll
    static void realKeycloak() {
        app = new ChildSignIn(ChildrenRealm.server().baseUrl());
    }

    @BeforeEach
    void aChildAndTheirWorker() {
        child = Case.child();
        worker = Case.person("SOCIAL_WORKER");
        Case.keyPerson(child, worker, "CASE_WORKER");
    }

    @Test
    void shouldLetAChildInWithTheCodeAndOutWithTheClosure() {
        String name = ready();
        Map<String, Object> key = Api.key();
        String etag = etag();
        String code = takeCode(key, etag)
                .statusCode(200)
                .body("signInName", equalTo(name))
                .body("activationCode", matchesPattern("[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}"))
                .extract()
                .path("activationCode");
        takeCode(key, etag).statusCode(200).body("signInName", equalTo(name)).body("activationCode", nullValue());
        show().body("activationCodeExpiresAt", notNullValue());
        assertThat(Case.rows("select body from openiro.idempotency_record where key = ?", key.get("Idempotency-Key")))
                .noneMatch(body -> body.contains(code));

        Tokens tokens = app.activate(name, code, PIN);
        assertThatThrownBy(() -> app.activate(name, code, "590713")).isInstanceOf(SignInException.class);
        assertThat(TestChild.of(tokens).begin()).isTrue();
        DueWork.until(dispatcher, () -> status().equals("ACTIVE"));
        show().body("activatedAt", notNullValue()).body("activationCodeExpiresAt", nullValue());

        close();
        assertThat(TestChild.of(tokens).begin()).isFalse();
        DueWork.until(dispatcher, () -> isDone("CLOSE_CHILD_ACCOUNT"));
        assertThatThrownBy(() -> app.refresh(tokens)).isInstanceOf(SignInException.class);
        assertThatThrownBy(() -> app.signIn(name, PIN)).isInstanceOf(SignInException.class);
    }

    @Test
    void shouldHaveToldTheChildWhoTheirIroIsWhenTheyOpenThePageAndNotBefore() {
        String allocation = Case.allocation(child, Case.profile(Case.person("IRO")), "2026-06-09");
        TestChild amira = TestChild.of(app.activate(ready(), code(), PIN));
        amira.begin();
        DueWork.until(dispatcher, () -> status().equals("ACTIVE"));
        showAllocation(allocation).body("childInformed", nullValue());
        amira.openThePageOfTheirIro();
        DueWork.until(
                dispatcher,
                () -> !Case.rows(
                                "select id from openiro.work_item where kind = 'CHILD_SAW_IRO' and state = 'DONE'"
                                        + " and subject_id = cast(? as uuid)",
                                allocation)
                        .isEmpty());
        showAllocation(allocation).body("childInformed.channel", equalTo("APP"));
    }

    @Test
    void shouldReopenTheSameAccountWithoutItsOldPin() {
        String name = ready();
        app.activate(name, code(), PIN);
        String subject = subject();
        close();
        assertThat(ready()).isEqualTo(name);
        assertThat(subject()).isEqualTo(subject);
        assertThatThrownBy(() -> app.signIn(name, PIN)).isInstanceOf(SignInException.class);
        assertThat(TestChild.of(app.activate(name, code(), "590713")).begin()).isTrue();
    }

    @Test
    void shouldEndOneSessionAfterAQuickExit() {
        String name = ready();
        Tokens left = app.activate(name, code(), PIN);
        Tokens other = app.signIn(name, PIN);
        assertThat(TestChild.of(left).beginAndLeave()).isTrue();
        assertThat(TestChild.of(left).begin()).isFalse();
        DueWork.until(dispatcher, () -> isDoneForASession("END_CHILD_SESSION"));
        assertThatThrownBy(() -> app.refresh(left)).isInstanceOf(SignInException.class);
        assertThat(app.refresh(other).access()).isNotEmpty();
        accounts.endSession(UUID.randomUUID().toString());
    }

    @Test
    void shouldRemoveACodeThatWasNotUsedInADay() {
        clock.set("2026-06-10T09:00");
        String name = ready();
        String first = code();
        clock.advance(Duration.ofHours(20));
        String second = code();
        assertThatThrownBy(() -> app.activate(name, first, PIN)).isInstanceOf(SignInException.class);
        clock.advance(Duration.ofHours(4));
        DueWork.workOff(dispatcher, clock, "EXPIRE_ACTIVATION_CODE");
        show().body("activationCodeExpiresAt", equalTo("2026-06-12T04:00:00Z"));
        clock.advance(Duration.ofHours(20));
        DueWork.workOff(dispatcher, clock, "EXPIRE_ACTIVATION_CODE");
        show().body("activationCodeExpiresAt", nullValue());
        assertThatThrownBy(() -> app.activate(name, second, PIN)).isInstanceOf(SignInException.class);
        assertThat(app.activate(name, code(), PIN).access()).isNotEmpty();
    }

    @Test
    void shouldKeepThePinThatWasChosenWithACode() {
        clock.set("2026-06-10T09:00");
        String name = ready();
        app.activate(name, code(), PIN);
        clock.advance(Duration.ofHours(24));
        DueWork.workOff(dispatcher, clock, "EXPIRE_ACTIVATION_CODE");
        assertThat(app.signIn(name, PIN).access()).isNotEmpty();
    }

    @Test
    void shouldLetALockedOutChildBackInWithANewCode() {
        String name = ready();
        Tokens before = app.activate(name, code(), PIN);
        begin(TestChild.of(before));
        for (int attempt = 0; attempt < 6; attempt++) {
            assertThatThrownBy(() -> app.signIn(name, "904413")).isInstanceOf(SignInException.class);
        }
        // Keycloak counts wrong passwords apart from answering them.
        await().pollInSameThread()
                .until(() -> Boolean.TRUE.equals(keycloak.realm("openiro-children")
                        .attackDetection()
                        .bruteForceUserStatus(subject())
                        .get("disabled")));
        assertThatThrownBy(() -> app.signIn(name, PIN)).isInstanceOf(SignInException.class);
        String code = code();
        assertThat(TestChild.of(before).begin()).isFalse();
        assertThatThrownBy(() -> app.refresh(before)).isInstanceOf(SignInException.class);
        assertThat(app.activate(name, code, "590713").access()).isNotEmpty();
    }

    @Test
    void shouldMakeADeletedAccountAnewWhenACodeIsTaken() {
        String name = ready();
        TestChild before = TestChild.of(app.activate(name, code(), PIN));
        begin(before);
        deleteAccount();
        Tokens tokens = app.activate(name, code(), "590713");
        assertThat(TestChild.of(tokens).subject())
                .isNotEqualTo(before.subject())
                .isEqualTo(subject());
        assertThat(TestChild.of(tokens).begin()).isTrue();
        assertThat(before.begin()).isFalse();
    }

    @Test
    void shouldFindNothingToEndWhereTheAccountWasDeleted() {
        clock.set("2026-06-10T09:00");
        String name = ready();
        code();
        deleteAccount();
        clock.advance(Duration.ofHours(24));
        DueWork.until(dispatcher, () -> isDone("EXPIRE_ACTIVATION_CODE"));
        show().body("activationCodeExpiresAt", nullValue());
        close();
        DueWork.until(dispatcher, () -> isDone("CLOSE_CHILD_ACCOUNT"));
        assertThat(ready()).isEqualTo(name);
        assertThat(app.activate(name, code(), PIN).access()).isNotEmpty();
    }

    @Test
    void shouldFindASessionEndedWhoseAccountWasDeleted() {
        TestChild left = TestChild.of(app.activate(ready(), code(), PIN));
        assertThat(left.beginAndLeave()).isTrue();
        deleteAccount();
        DueWork.until(dispatcher, () -> isDoneForASession("END_CHILD_SESSION"));
    }

    @Test
    void shouldMakeOneAccountHoweverOftenItIsTried() {
        String name = "calm-comet-" + UUID.randomUUID().toString().substring(0, 8);
        String subject = accounts.open(name);
        assertThat(accounts.setCode(name, subject, "K7QP-M2XD-9TRZ")).isEqualTo(subject);
        assertThat(accounts.open(name)).isEqualTo(subject);
        assertThatThrownBy(() -> app.activate(name, "K7QP-M2XD-9TRZ", PIN)).isInstanceOf(SignInException.class);
        accounts.close("nobody-" + name);
    }

    /** Asks for access and works until the account is made; the sign-in name. */
    private String ready() {
        asWorker().headers(Api.key()).post(path()).then().statusCode(202);
        DueWork.until(dispatcher, () -> status().equals("READY"));
        return show().statusCode(200).extract().path("signInName");
    }

    /** Until the first sign-in is known, which changes the access. */
    private void begin(TestChild signedIn) {
        assertThat(signedIn.begin()).isTrue();
        DueWork.until(dispatcher, () -> status().equals("ACTIVE"));
    }

    private String code() {
        return takeCode(Api.key(), etag()).statusCode(200).extract().path("activationCode");
    }

    private ValidatableResponse takeCode(Map<String, Object> key, String etag) {
        return asWorker()
                .headers(key)
                .header("If-Match", etag)
                .post(path() + "/activation-code")
                .then();
    }

    private void close() {
        asWorker()
                .headers(Api.key())
                .header("If-Match", etag())
                .body("{\"reason\": \"Home.\"}")
                .post(path() + "/closure")
                .then()
                .statusCode(200);
    }

    private boolean isDone(String kind) {
        return !Case.rows(
                        "select w.id from openiro.work_item w join openiro.companion_access a on a.id = w.subject_id"
                                + " where w.state = 'DONE' and w.kind = ? and a.child_id = ?",
                        kind,
                        child)
                .isEmpty();
    }

    private boolean isDoneForASession(String kind) {
        return !Case.rows(
                        "select w.id from openiro.work_item w join openiro.child_session s on s.id = w.subject_id"
                                + " join openiro.companion_access a on a.id = s.access_id"
                                + " where w.state = 'DONE' and w.kind = ? and a.child_id = ?",
                        kind,
                        child)
                .isEmpty();
    }

    /** As an administrator of the identity provider might, or a restored backup of it. */
    private void deleteAccount() {
        keycloak.realm("openiro-children").users().delete(subject()).close();
    }

    private static ValidatableResponse showAllocation(String allocation) {
        return Api.as("IRO_MANAGER").get("/v1/allocations/" + allocation).then().statusCode(200);
    }

    private String status() {
        return Case.rows("select status from openiro.companion_access where child_id = ?", child)
                .get(0);
    }

    private String subject() {
        return Case.rows("select subject from openiro.companion_access where child_id = ?", child)
                .get(0);
    }

    private String etag() {
        return show().extract().header("ETag");
    }

    private ValidatableResponse show() {
        return asWorker().get(path()).then();
    }

    private RequestSpecification asWorker() {
        return Api.asSubject(Case.subject(worker));
    }

    private String path() {
        return "/v1/children/" + child + "/companion-access";
    }
}
