package org.openiro.oversight.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.openiro.test.AnotherAuthority;
import org.openiro.test.Api;
import org.openiro.test.BackgroundWork;
import org.openiro.test.CareCase;
import org.openiro.test.Components;
import org.openiro.test.PreparedReview;
import org.openiro.test.Rows;
import org.openiro.test.TestClock;

/** What a note met turns out to have been on another day. Amira's first review is held on 1 July 2026. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class NoteCorrectionsTest {

    private static final String CONTACT = ", \"channel\": \"CALL\", \"initiatedBy\": \"CHILD\"";

    private static final String WAITING = "select pid from pg_stat_activity where wait_event_type = 'Lock'";

    private final AnotherAuthority place = AnotherAuthority.register();
    private final CareCase amira = CareCase.amira(place);

    @Inject
    TestClock clock;

    @Inject
    BackgroundWork work;

    @Test
    void shouldOweAChildTheContactThatWasBeforeTheyAsked() {
        clock.set("2026-07-01T08:00");
        String before = write("CONTACT", "2026-07-01", CONTACT);
        wish();
        clock.set("2026-07-03T10:00");
        correct(before, "2026-07-01", CONTACT);
        assertThat(wanted()).containsExactly("2026-07-03|OPEN|null");

        String note = write("CONTACT", "2026-07-02", CONTACT);
        assertThat(wanted()).containsExactly("2026-07-03|MET|2026-07-02");
        correct(note, "2026-07-03", CONTACT);
        assertThat(wanted()).containsExactly("2026-07-03|MET|2026-07-03");
        wishes().body("items.contactedOn", contains("2026-07-03"));

        correct(note, "2026-06-30", CONTACT);
        assertThat(wanted()).containsExactly("2026-07-03|WITHDRAWN|null", "2026-07-03|OPEN|null");
        wishes().body("items[0]", not(hasKey("contactedOn"))).body("items[0]", not(hasKey("noteId")));

        correct(before, "2026-07-02", CONTACT);
        assertThat(wanted()).containsExactly("2026-07-03|WITHDRAWN|null", "2026-07-03|MET|2026-07-02");
        wishes().body("items.noteId", contains(before));
        String second = write("CONTACT", "2026-07-03", CONTACT);
        correct(before, "2026-06-29", CONTACT);
        assertThat(wanted()).last().isEqualTo("2026-07-03|MET|2026-07-03");
        wishes().body("items.noteId", contains(second));
    }

    @Test
    void shouldTakeTheFirstContactWheneverItIsWrittenDown() {
        wish();
        clock.set("2026-07-13T10:00");
        write("CONTACT", "2026-07-12", CONTACT);
        assertThat(wanted()).containsExactly("2026-07-03|MET|2026-07-12");
        String first = write("CONTACT", "2026-07-10", CONTACT);
        assertThat(wanted()).containsExactly("2026-07-03|MET|2026-07-10");
        wishes().body("items.contactedOn", contains("2026-07-10")).body("items.noteId", contains(first));
    }

    /** The work that opens the deadline has not ended yet when the contact is written down. */
    @Test
    void shouldMeetWhatIsEnteredAtTheSameTime() throws Exception {
        UUID wish = wish();
        String entry =
                "insert into openiro.deadline select (jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid(),"
                        + " 'state', 'OPEN', 'withdrawn_on', null, 'withdrawn_reason', null))).* from openiro.deadline d"
                        + " where d.subject_id = '" + wish + "'";
        amira.but("update openiro.deadline set state = 'WITHDRAWN', withdrawn_on = due_date, withdrawn_reason = 'Test'"
                + " where subject_id = '" + wish + "'");
        try (Connection handler = Components.database().administrator();
                Statement statement = handler.createStatement()) {
            handler.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(hashtextextended('deadlines/" + wish + "', 0))");
            statement.execute(entry);
            CompletableFuture<String> writing =
                    CompletableFuture.supplyAsync(() -> write("CONTACT", "2026-07-01", CONTACT));
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> writing.isDone() || !Rows.of(WAITING).isEmpty());
            handler.commit();
            writing.get(20, TimeUnit.SECONDS);
        }
        assertThat(wanted()).contains("2026-07-03|MET|2026-07-01");
    }

    @Test
    void shouldOweTheLookThatWasBeforeTheReview() {
        holdReview("2026-07-01");
        clock.set("2026-08-20T10:00");
        String note = write("MIDWAY_OVERSIGHT", "2026-08-10", "");
        correct(note, "2026-06-30", "");
        assertThat(midway()).containsExactly("2026-08-14|WITHDRAWN|null", "2026-08-14|OPEN|null");
        correct(note, "2026-08-13", "");
        assertThat(midway()).containsExactly("2026-08-14|WITHDRAWN|null", "2026-08-14|MET|2026-08-13");
        String second = write("MIDWAY_OVERSIGHT", "2026-08-19", "");
        correct(note, "2026-06-30", "");
        assertThat(midway()).last().isEqualTo("2026-08-14|MET|2026-08-19");
        correct(second, "2026-08-18", "");
        assertThat(midway()).last().isEqualTo("2026-08-14|MET|2026-08-18");
    }

    @Test
    void shouldCorrectTheLookOfAnEarlierIntervalAndAfterCareHasEnded() {
        holdReview("2026-07-01");
        clock.set("2026-08-20T10:00");
        String first = write("MIDWAY_OVERSIGHT", "2026-08-10", "");
        holdReview("2026-09-01");
        correct(first, "2026-08-19", "");
        assertThat(midway()).containsExactly("2026-08-14|MET|2026-08-19", "2026-11-30|OPEN|null");
        duties().body("late", equalTo(1)).body("notDone", equalTo(0));
        correct(first, "2026-09-01", "");
        assertThat(midway()).containsExactly("2026-08-14|WITHDRAWN|null", "2026-11-30|MET|2026-09-01");
        duties().body("inTime", equalTo(1)).body("notDone", equalTo(1));

        clock.set("2026-10-01T10:00");
        endCare("2026-09-30");
        correct(first, "2026-09-15", "");
        assertThat(midway()).last().isEqualTo("2026-11-30|MET|2026-09-15");
        correct(first, "2026-08-13", "");
        assertThat(midway()).last().isEqualTo("2026-11-30|WITHDRAWN|null");
    }

    @Test
    void shouldSayWhatDoesNotFitBeforeItAsksForWhatWasSeen() {
        clock.set("2026-07-01T16:00");
        String note = write("IRO_OVERSIGHT", "2026-06-30", "");
        correcting(note, "\"7\"", "2026-06-30", CONTACT).statusCode(400);
        correcting(note, "\"7\"", "2026-06-30", "").statusCode(412);
    }

    private UUID wish() {
        UUID wish = UUID.randomUUID();
        amira.but("""
                insert into openiro.contact_wish (id, local_authority_id, child_id, words, asked_at)
                values ('%1$s', :place, :child, 'About school', '2026-07-01T08:00:00Z');
                update openiro.work_item set due_at = '2026-07-01T08:00:00Z', available_at = '2026-07-01T08:00:00Z'
                where subject_id = '%1$s'
                """.formatted(wish));
        clock.set("2026-07-01T10:00");
        work.finish();
        return wish;
    }

    private ValidatableResponse wishes() {
        return iro().get("/v1/children/" + amira.child() + "/contact-wishes")
                .then()
                .statusCode(200);
    }

    private List<String> wanted() {
        return Rows.of(
                "select due_date, state, met_on from openiro.deadline where child_id = ? and rule = 'CONTACT_WANTED'"
                        + " order by id",
                amira.child());
    }

    private List<String> midway() {
        return Rows.of(
                "select due_date, state, met_on from openiro.deadline where child_id = ?"
                        + " and rule = 'MIDWAY_OVERSIGHT' order by id",
                amira.child());
    }

    private ValidatableResponse duties() {
        return place.as("IRO_MANAGER")
                .get("/v1/reports/duties?from=2026-07-01&to=2026-12-31")
                .then()
                .statusCode(200)
                .rootPath("duties.find { it.rule == 'MIDWAY_OVERSIGHT' }");
    }

    private void holdReview(String on) {
        clock.set(on + "T16:00");
        String review = iro().headers(Api.key())
                .body("{\"scheduledFor\": \"%sT17:00:00Z\", \"venue\": {\"kind\": \"OFFICE\"}, \"attendees\": []}"
                        .formatted(on))
                .post("/v1/children/" + amira.child() + "/reviews")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        PreparedReview.of(amira, UUID.fromString(review));
        iro().headers(Api.key())
                .header("If-Match", "*")
                .body(
                        "{\"openedOn\": \"%1$s\", \"completedOn\": \"%1$s\", \"chairedByIro\": true, \"childAttended\": false}"
                                .formatted(on))
                .post("/v1/reviews/" + review + "/holding")
                .then()
                .statusCode(200);
    }

    private void endCare(String on) {
        place.as("ADMIN")
                .headers(Api.key())
                .header("If-Match", "*")
                .body("{\"endedAt\": \"%sT08:00:00Z\", \"reason\": \"E4A\"}".formatted(on))
                .post("/v1/periods-of-care/" + amira.period() + "/end")
                .then()
                .statusCode(200);
    }

    private RequestSpecification iro() {
        return Api.asSubject(amira.iro());
    }

    private String write(String kind, String on, String more) {
        return iro().headers(Api.key())
                .body("{\"kind\": \"%s\", \"text\": \"All goes well.\", \"notedOn\": \"%s\"%s}"
                        .formatted(kind, on, more))
                .post("/v1/children/" + amira.child() + "/case-notes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void correct(String note, String on, String more) {
        correcting(note, "*", on, more).statusCode(200);
    }

    /** The manager may do so after care has ended too. */
    private ValidatableResponse correcting(String note, String ifMatch, String on, String more) {
        return place.as("IRO_MANAGER")
                .headers(Api.key())
                .header("If-Match", ifMatch)
                .body("{\"text\": \"All went well.\", \"notedOn\": \"%s\", \"reason\": \"The day.\"%s}"
                        .formatted(on, more))
                .post("/v1/case-notes/" + note + "/correction")
                .then();
    }
}
