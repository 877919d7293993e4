package org.openiro.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openiro.test.AnotherAuthority;
import org.openiro.test.Api;
import org.openiro.test.Authorities;
import org.openiro.test.BackgroundWork;
import org.openiro.test.Components;
import org.openiro.test.Rows;
import org.openiro.test.TestClock;
import org.openiro.testkit.ReceivedMail;

/** From the door of a placement to being looked after, and what is owed from then on. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class LookedAfterTest {

    /** A Saturday, at half past two in London. */
    private static final String SATURDAY = "2026-06-06T13:30:00Z";

    @Inject
    TestClock clock;

    @Inject
    BackgroundWork work;

    @Test
    void shouldBecomeLookedAfterWhenMoreThan24HoursHavePassed() {
        clock.set("2026-06-06T15:00");
        String period = Periods.started(Children.registered(), SATURDAY, "V2");
        shouldBe(period, "PENDING_24H");
        assertThat(Periods.deadlines(period)).isEmpty();
        assertThat(Rows.of("select kind, state from openiro.work_item where subject_id = ?::uuid", period))
                .containsExactly("CONFIRM_LOOKED_AFTER|READY");

        clock.set("2026-06-07T14:30");
        work.finish();
        shouldBe(period, "PENDING_24H");

        clock.advance(Duration.ofMillis(1));
        work.finish();
        Api.as("IRO_MANAGER")
                .get("/v1/periods-of-care/" + period)
                .then()
                .body("status", equalTo("ACTIVE"))
                .body("activeFrom", equalTo("2026-06-07T13:30:00Z"))
                .body("lookedAfterFrom", equalTo("2026-06-06"))
                .body("notice.dueAt", equalTo("2026-06-09T23:00:00Z"))
                .body("notice.sentAt", equalTo("2026-06-07T13:30:00.001Z"))
                .body("notice.lagWorkingDays", equalTo(0))
                .body("notice.late", equalTo(false));
        assertThat(Periods.deadlines(period))
                .containsExactly(
                        "ALLOCATE_IRO|OPEN|2026-06-12",
                        "FIRST_REVIEW|OPEN|2026-07-03",
                        "NOTIFY_SERVICE|MET|2026-06-09");
        assertThat(Rows.of(
                        "select actor_kind, action from openiro.audit_entry where subject_id = ?::uuid"
                                + " and actor_kind = 'WORK' order by id",
                        period))
                .containsExactly("WORK|CONFIRM_LOOKED_AFTER", "WORK|NOTIFY_IRO_SERVICE");
    }

    @Test
    void shouldTellTheServiceWithoutAWordAboutTheChild() {
        String child = Children.registered("Zebedee", "Quillfeather", "2015-03-02");
        String period = Periods.started(child, "2026-03-02T09:00:00Z", "C1");
        work.finish();

        String item = Rows.of(
                        "select id from openiro.work_item where kind = 'NOTIFY_IRO_SERVICE' and subject_id = ?::uuid",
                        period)
                .get(0);
        List<ReceivedMail> notices = Components.mail().messages().stream()
                .filter(mail -> mail.messageId().contains(item))
                .toList();
        assertThat(notices).hasSize(1);
        assertThat(notices.get(0).to()).containsExactly("reviews@northmoor.example");
        assertThat(notices.get(0).subject() + notices.get(0).text())
                .doesNotContain("Zebedee", "Quillfeather", child, period, "Northmoor");
    }

    @Test
    void shouldOweNothingWhenItEndedWithin24Hours() {
        clock.set("2026-06-06T15:00");
        String period = Periods.started(Children.registered(), SATURDAY, "V2");
        clock.set("2026-06-07T14:00");
        Periods.changing("ADMIN", "\"0\"")
                .body("{\"endedAt\": \"2026-06-07T12:59:00Z\", \"reason\": \"E8\"}")
                .post("/v1/periods-of-care/" + period + "/end")
                .then()
                .statusCode(200)
                .body("status", equalTo("NEVER_LOOKED_AFTER"))
                .body("lookedAfterFrom", nullValue())
                .body("notice", nullValue());

        clock.set("2026-06-09T14:00");
        work.finish();
        shouldBe(period, "NEVER_LOOKED_AFTER");
        assertThat(Periods.deadlines(period)).isEmpty();
        assertThat(Rows.of("select kind, state from openiro.work_item where subject_id = ?::uuid", period))
                .containsExactly("CONFIRM_LOOKED_AFTER|DONE");
    }

    @Test
    void shouldBeActiveAtOnceWithACareOrderWhilePending() {
        clock.set("2026-06-06T15:00");
        String period = Periods.started(Children.registered(), SATURDAY, "V2");
        clock.set("2026-06-07T11:00");
        Periods.changing("ADMIN", "\"0\"")
                .body("{\"legalStatus\": \"C1\", \"from\": \"2026-06-07\"}")
                .post("/v1/periods-of-care/" + period + "/legal-statuses")
                .then()
                .statusCode(200)
                .body("status", equalTo("ACTIVE"))
                .body("activeFrom", equalTo("2026-06-06T23:00:00Z"))
                .body("lookedAfterFrom", equalTo("2026-06-06"));
        assertThat(Periods.deadlines(period)).hasSize(3);

        clock.set("2026-06-08T11:00");
        work.finish();
        assertThat(Periods.deadlines(period))
                .as("once, also after the 24 hours")
                .hasSize(3);
        assertThat(Periods.episodes(period))
                .containsExactly("2026-06-06|S|V2|U6|2026-06-07|X1", "2026-06-07|L|C1|U6|null|null");
    }

    @Test
    void shouldCountFromTheDayCareBeganHoweverLateItIsRecorded() {
        String period = Periods.started(Children.registered(), "2026-03-09T09:00:00Z", "V2");
        assertThat(Periods.deadlines(period))
                .as("20 working days over Easter")
                .contains("FIRST_REVIEW|OPEN|2026-04-08", "ALLOCATE_IRO|OPEN|2026-03-16");
        work.finish();
        Api.as("IRO_MANAGER").get("/v1/periods-of-care/" + period).then().body("notice.late", equalTo(true));
    }

    @Test
    void shouldWithdrawWhatIsNoLongerOwed() {
        String child = Children.registered();
        String period = Periods.started(child, "2026-03-02T09:00:00Z", "C1");
        work.finish();
        Children.allocate(child, "IRO", "2026-03-05");
        Rows.of("""
                insert into openiro.review (id, local_authority_id, child_id, period_of_care_id, status, source,
                    scheduled_for)
                values (gen_random_uuid(), ?, ?::uuid, ?::uuid, 'PLANNED', 'OPENIRO', '2026-06-01T09:00:00Z')
                returning 1
                """, Authorities.NORTHMOOR, child, period);
        Periods.changing(
                        "ADMIN",
                        Api.as("ADMIN").get("/v1/periods-of-care/" + period).header("ETag"))
                .body("{\"endedAt\": \"2026-05-01T11:00:00Z\", \"reason\": \"E4A\"}")
                .post("/v1/periods-of-care/" + period + "/end")
                .then()
                .statusCode(200);

        assertThat(Rows.of(
                        "select rule, state, withdrawn_reason from openiro.deadline where subject_id = ?::uuid and rule not like 'STATUTORY%' order by rule",
                        period))
                .containsExactly(
                        "ALLOCATE_IRO|WITHDRAWN|The period of care ended",
                        "FIRST_REVIEW|WITHDRAWN|The period of care ended",
                        "NOTIFY_SERVICE|MET|null");
        assertThat(Rows.of("select ended_on, end_reason from openiro.allocation where child_id = ?::uuid", child))
                .containsExactly("2026-05-01|The period of care ended");
        assertThat(Rows.of("select status, cancelled_reason from openiro.review where child_id = ?::uuid", child))
                .containsExactly("CANCELLED|The period of care ended");
    }

    @Test
    void shouldAskAManagerWhileTheServiceHasNoInboxAndTryAgain() {
        AnotherAuthority elsewhere = AnotherAuthority.register();
        clock.set("2026-11-02T10:00");
        String child = Children.id(elsewhere
                .as("ADMIN")
                .headers(Api.key())
                .body("{\"firstName\": \"A\", \"lastName\": \"B\", \"dateOfBirth\": \"2015-03-02\"}")
                .post("/v1/children")
                .then()
                .statusCode(201));
        String period = Children.id(elsewhere
                .as("ADMIN")
                .headers(Api.key())
                .body(Periods.start("2026-11-02T09:00:00Z", "C1"))
                .post("/v1/children/" + child + "/periods-of-care")
                .then()
                .statusCode(201));
        for (int hour = 0; hour < 3; hour++) {
            work.finish();
            clock.advance(Duration.ofHours(1));
        }
        assertThat(Rows.of("select kind from openiro.alert where local_authority_id = ?", elsewhere.id()))
                .containsExactly("SERVICE_INBOX_MISSING");
        assertThat(Periods.deadlines(period)).contains("NOTIFY_SERVICE|OPEN|2026-11-04");

        Components.database()
                .asAdministrator("update openiro.local_authority set service_inbox = 'inbox@example.org' where id = '"
                        + elsewhere.id() + "'");
        // The last look may have begun before there was an inbox; the next one is an hour later.
        clock.advance(Duration.ofHours(1));
        work.finish();
        assertThat(Periods.deadlines(period)).contains("NOTIFY_SERVICE|MET|2026-11-04");
    }

    private static void shouldBe(String period, String status) {
        Api.as("IRO_MANAGER").get("/v1/periods-of-care/" + period).then().body("status", equalTo(status));
    }
}
