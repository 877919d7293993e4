package org.openiro.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openiro.test.AnotherAuthority;
import org.openiro.test.Api;
import org.openiro.test.Components;
import org.openiro.test.Rows;
import org.openiro.work.Dispatcher;
import org.openiro.work.PausedDispatchers;

/** The whole book of an authority worked out again. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class RecalculationJobTest {

    private static final String JOBS = "/v1/deadline-recalculations";
    private static final String REASON = "{\"reason\": \"The record of placements was corrected.\"}";
    private static final int CHILDREN = 1500;
    private static final int CHUNK = 100;

    private static final String MANY = """
            insert into openiro.child (id, local_authority_id, first_name, last_name, date_of_birth)
            select gen_random_uuid(), '%1$s', 'A', 'B', '2015-01-01' from generate_series(1, %2$d);
            insert into openiro.period_of_care (id, local_authority_id, child_id, status, source, start_known,
                looked_after_from, sequence_known)
            select id, local_authority_id, id, 'ACTIVE', 'OPENIRO', true, '2026-06-15', true
            from openiro.child where local_authority_id = '%1$s';
            insert into openiro.episode (id, local_authority_id, child_id, period_of_care_id, started_on, legal_status,
                source)
            select id, local_authority_id, id, id, '2026-06-15', 'V2', 'OPENIRO'
            from openiro.child where local_authority_id = '%1$s';
            """;

    /** A first review owed about each of some, by the column that names them. */
    private static final String OWED = """
            insert into openiro.deadline (id, local_authority_id, %2$s, rule, basis, legal_source, subject_type,
                subject_id, sequence, anchor_event, anchor_date, amount, unit, due_date, provisional, explanation,
                counted_holidays, responsible, policy_version, state)
            select gen_random_uuid(), '%1$s', about.id, 'FIRST_REVIEW', 'REGULATION', 'x', 'PERIOD_OF_CARE', about.id, 1,
                'BECAME_LOOKED_AFTER', '2026-06-15', 20, 'WORKING_DAYS', '2026-07-13', false, 'x', '[]', 'IRO', 1, 'OPEN'
            from %3$s about where about.local_authority_id = '%1$s'
            """;

    @Inject
    Dispatcher dispatcher;

    @Inject
    PausedDispatchers dispatchers;

    @Inject
    SessionFactory factory;

    private AnotherAuthority place;

    @BeforeEach
    void standStill() {
        place = AnotherAuthority.register();
        dispatchers.pause();
        while (dispatcher.runOne()) {
            // What others have left.
        }
    }

    @AfterEach
    void goOn() {
        dispatchers.resume();
    }

    @Test
    void shouldRefuseWhoMayNotAndWhatIsNot() {
        Api.anonymous().body(REASON).post(JOBS).then().statusCode(401);
        for (String role : new String[] {"ADMIN", "IRO", "SOCIAL_WORKER", "DCS", "AUDITOR"}) {
            place.as(role).headers(Api.key()).body(REASON).post(JOBS).then().statusCode(403);
        }
        place.as("IRO").get(JOBS).then().statusCode(403);
        place.as("IRO_MANAGER").get(JOBS + "/" + UUID.randomUUID()).then().statusCode(404);
        place.as("IRO_MANAGER")
                .get(JOBS + "/" + UUID.randomUUID() + "/moved-deadlines")
                .then()
                .statusCode(404);
        place.as("IRO_MANAGER")
                .headers(Api.key())
                .body("{\"reason\": \" \"}")
                .post(JOBS)
                .then()
                .statusCode(400);
        String job = requested();
        AnotherAuthority.register()
                .as("IRO_MANAGER")
                .get(JOBS + "/" + job)
                .then()
                .statusCode(404);
        place.as("IRO_MANAGER")
                .headers(Api.key())
                .body(REASON)
                .post(JOBS)
                .then()
                .statusCode(409)
                .body("type", containsString("recalculation-under-way"));
        place.as("ADMIN").get(JOBS).then().statusCode(200).body("items[0].status", equalTo("QUEUED"));
    }

    @Test
    void shouldEnterWhatTheFactsMakeDue() {
        children(3);
        UUID person = place.person("IRO");
        execute(owed("person_id", "openiro.person") + " and about.id = '" + person + "'");
        String job = requested();
        run(1);
        job(job).body("status", equalTo("DONE"))
                .body("childrenDone", equalTo(3))
                .body("movedCount", equalTo(3));
        place.as("ADMIN")
                .get(JOBS + "/" + job + "/moved-deadlines?limit=2")
                .then()
                .body("items", hasSize(2))
                .body("items[0].rule", equalTo("FIRST_REVIEW"))
                .body("items[0].dueDateBefore", nullValue())
                .body("items[0].dueDateNow", equalTo("2026-07-13"));
        assertThat(Rows.of(
                        "select person_id, explanation <> 'x' from openiro.deadline"
                                + " where local_authority_id = ? and child_id is null and state = 'OPEN'",
                        place.id()))
                .as("a duty of one of the service's own people")
                .containsExactly(person + "|t");
        String again = requested();
        run(1);
        job(again).body("movedCount", equalTo(0));
    }

    @Test
    void shouldCountByANewPolicyWhatIsCountedFromADayOnWhichItIsInForce() {
        children(1);
        LocalDate meeting = LocalDate.now(LondonTime.ZONE).plusDays(60);
        execute(owedOfChildren()
                .replace("FIRST_REVIEW", "INVITATIONS")
                .replace("'2026-06-15', 20", "'" + meeting + "', 10"));
        place.as("ADMIN")
                .header("If-Match", "*")
                .body(
                        "{\"effectiveFrom\": \"%s\", \"reviewDateCounts\": \"COMPLETED\", \"values\": [{\"rule\": \"INVITATIONS\", \"amount\": 12}]}"
                                .formatted(meeting.minusDays(60)))
                .put("/v1/timescale-policy")
                .then()
                .statusCode(200);
        run(1);
        String due = place.as("IRO")
                .get("/v1/timescales/INVITATIONS/due-date?from=" + meeting)
                .then()
                .extract()
                .path("dueDate");
        assertThat(Rows.of(
                        "select due_date, amount, policy_version from openiro.deadline"
                                + " where local_authority_id = ? and state = 'OPEN' and rule = 'INVITATIONS'",
                        place.id()))
                .containsExactly(due + "|12|2");
        assertThat(Rows.of(
                        "select withdrawn_reason from openiro.deadline where local_authority_id = ? and state = 'WITHDRAWN'",
                        place.id()))
                .containsExactly("Version 2 of the timescale policy came into force.");
    }

    /** In this order: how many statements a chunk takes, that it stops nobody who reads, and that it can be killed. */
    @Test
    void shouldWorkThroughAWholeAuthorityChunkByChunk() throws Exception {
        children(CHILDREN);
        execute(owedOfChildren());
        String job = place.as("ADMIN")
                .headers(Api.key())
                .body("{\"date\": \"2026-07-10\", \"kind\": \"ADDED_DAY_OFF\", \"name\": \"National day of mourning\"}")
                .post("/v1/working-day-adjustments")
                .then()
                .statusCode(201)
                .extract()
                .path("recalculationId");
        job(job).body("status", equalTo("QUEUED")).body("childrenTotal", equalTo(0));

        run(3);
        job(job).body("status", equalTo("RUNNING"))
                .body("childrenTotal", equalTo(CHILDREN))
                .body("childrenDone", equalTo(3 * CHUNK))
                .body("movedCount", equalTo(3 * CHUNK));
        Statistics statistics = factory.getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        run(1);
        // Besides these, one array statement each for rows withdrawn, entered, and listed as moved.
        assertThat(statistics.getPrepareStatementCount()).isLessThanOrEqualTo(40);
        statistics.setStatisticsEnabled(false);

        killedInTheMiddle(job);
        execute("update openiro.work_item set available_at = now() where subject_id = '" + job
                + "' and state = 'READY' and attempts > 0");
        run(12);

        job(job).body("status", equalTo("DONE"))
                .body("childrenDone", equalTo(CHILDREN))
                .body("movedCount", equalTo(CHILDREN));
        assertThat(Rows.of(
                        "select state, due_date, withdrawn_reason is not null, count(*) from openiro.deadline"
                                + " where local_authority_id = ? group by 1, 2, 3 order by 1",
                        place.id()))
                .containsExactly("OPEN|2026-07-14|f|1500", "WITHDRAWN|2026-07-13|t|1500");
        assertThat(Rows.of(
                        "select count(*), count(distinct child_id) from openiro.deadline_move where recalculation_id = ?::uuid",
                        job))
                .containsExactly("1500|1500");
    }

    private void killedInTheMiddle(String job) throws Exception {
        String next = Rows.of("""
                        select c.id from openiro.child c join openiro.deadline_recalculation r
                            on r.local_authority_id = c.local_authority_id
                        where r.id = ?::uuid and c.id > r.last_child order by c.id limit 1
                        """, job).get(0);
        try (Connection other = Components.database().administrator();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            // Held as the chunk holds it.
            statement.execute("select 1 from openiro.period_of_care where child_id = '" + next + "' for update");
            statement.execute("update openiro.deadline set sequence = 1 where child_id = '" + next + "'");
            CompletableFuture<Boolean> chunk = CompletableFuture.supplyAsync(dispatcher::runOne);
            String waiting = "select pid from pg_stat_activity where wait_event_type = 'Lock'"
                    + " and query like '%openiro.period_of_care%'";
            long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (Rows.of(waiting).isEmpty() && System.nanoTime() < giveUp) {
                Thread.onSpinWait();
            }
            place.as("ADMIN").get("/v1/children/" + next + "/deadlines").then().statusCode(200);
            assertThat(Rows.of(waiting.replace("select pid", "select pg_terminate_backend(pid)")))
                    .containsExactly("t");
            assertThat(chunk.get(20, TimeUnit.SECONDS)).isTrue();
            other.rollback();
        }
        job(job).body("childrenDone", equalTo(4 * CHUNK)).body("movedCount", equalTo(4 * CHUNK));
    }

    private void run(int items) {
        for (int i = 0; i < items; i++) {
            dispatcher.runOne();
        }
    }

    private String requested() {
        return place.as("IRO_MANAGER")
                .headers(Api.key())
                .body(REASON)
                .post(JOBS)
                .then()
                .statusCode(201)
                .body("status", equalTo("QUEUED"))
                .extract()
                .path("id");
    }

    private ValidatableResponse job(String id) {
        return place.as("IRO_MANAGER").get(JOBS + "/" + id).then().statusCode(200);
    }

    private void children(int count) {
        execute(MANY.formatted(place.id(), count));
    }

    private String owedOfChildren() {
        return owed("child_id", "openiro.child");
    }

    private String owed(String column, String table) {
        return OWED.formatted(place.id(), column, table);
    }

    private static void execute(String sql) {
        Components.database().asAdministrator(sql);
    }
}
