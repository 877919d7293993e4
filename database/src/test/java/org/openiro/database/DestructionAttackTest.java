package org.openiro.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openiro.database.Database.begin;
import static org.openiro.database.Database.query;
import static org.openiro.database.Database.update;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The end of a record, straight in SQL: what the destroying role can do, and what nobody else can. */
class DestructionAttackTest {

    private static final String PROPOSER = "00000000-0000-7000-8000-00000000a001";
    private static final String APPROVER = "00000000-0000-7000-8000-00000000a002";

    private final Database database = Database.get();
    private final UUID child = UUID.randomUUID();
    private final UUID destruction = UUID.randomUUID();

    @ParameterizedTest
    @CsvSource({
        "2015-03-02, 75, 2090-03-02",
        "1948-02-29, 75, 2023-03-01",
        "1952-02-29, 15, 1967-03-01",
        "1952-02-29, 16, 1968-02-29",
        "2008-12-31, 15, 2023-12-31"
    })
    void shouldFindTheCorrespondingDayAndNeverAnEarlierOne(String day, int years, String expected) throws SQLException {
        assertThat(database.asAdministrator("select openiro.anniversary('" + day + "', " + years + ")"))
                .containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "'''1950-05-04''', null, null, SEVENTY_FIFTH_BIRTHDAY 2025-05-04",
        "'''2000-05-04''', '''E2''', '''2009-06-01''', FIFTEEN_YEARS_FROM_DEATH 2024-06-01",
        // The day before the eighteenth birthday, and that day.
        "'''1990-05-04''', '''E2''', '''2008-05-03''', FIFTEEN_YEARS_FROM_DEATH 2023-05-03",
        "'''1990-05-04''', '''E2''', '''2008-05-04''', SEVENTY_FIFTH_BIRTHDAY 2065-05-04",
        "'''1990-05-04''', '''E12''', '''1995-05-04''', HUNDRED_YEARS_FROM_ADOPTION 2095-05-04",
        "'''1990-05-04''', '''E4A''', '''1995-05-04''', SEVENTY_FIFTH_BIRTHDAY 2065-05-04",
        "null, '''E2''', '''1995-05-04''', null"
    })
    void shouldSayUntilWhenARecordIsKept(String birth, String reason, String ended, String expected)
            throws SQLException {
        insertChild(birth);
        database.execute(
                "insert into openiro.period_of_care (id, local_authority_id, child_id, status, source, start_known,"
                        + " sequence_known, end_reason, ended_on) values (gen_random_uuid(), '" + Database.NORTHMOOR
                        + "', '"
                        + child + "', 'ENDED', 'OPENIRO', false, false, " + reason + ", " + ended + ")");
        assertThat(database.asAdministrator("select coalesce(basis || ' ' || retained_until, 'null') from"
                        + " openiro.child_retention where child_id = '" + child + "'"))
                .containsExactly(expected);
    }

    @Test
    void shouldDestroyTheWholeRecordAndLeaveATombstoneThatNamesNobody() throws SQLException {
        approved("'1940-01-01'");
        database.execute("insert into openiro.message (id, local_authority_id, child_id, recipient, body, received_at)"
                + " values (gen_random_uuid(), '" + Database.NORTHMOOR + "', '" + child + "', 'IRO', 'secret', now());"
                + "insert into openiro.child_parent values ('" + Database.NORTHMOOR + "', '" + Database.BEN + "', '"
                + child + "');"
                + "insert into openiro.review (id, local_authority_id, child_id, period_of_care_id, status, source) select '"
                + child + "', local_authority_id, child_id, id, 'HELD', 'OPENIRO' from openiro.period_of_care where"
                + " child_id = '" + child + "';"
                + "insert into openiro.review_finding (id, local_authority_id, review_id, kind, reason) values"
                + " (gen_random_uuid(), '" + Database.NORTHMOOR + "', '" + child + "', 'X', 'words');"
                + Invited.sql(child, APPROVER)
                + carePlan(child, "null", 1)
                + carePlan(UUID.randomUUID(), "'" + child + "'", 2)
                + "insert into openiro.legal_hold (id, local_authority_id, child_id, reason, placed_by, placed_at,"
                + " lifted_by, lifted_at, lifting_reason) values (gen_random_uuid(), '" + Database.NORTHMOOR + "', '"
                + child + "', 'x', '" + APPROVER + "', now(), '" + APPROVER + "', now(), 'y');"
                + "insert into openiro.destruction (id, local_authority_id, child_id, status, basis, retained_until,"
                + " proposed_by, proposed_at, withdrawn_by, withdrawn_at) values ('" + child + "', '"
                + Database.NORTHMOOR
                + "', '" + child + "', 'WITHDRAWN', 'SEVENTY_FIFTH_BIRTHDAY', '2015-01-01', '" + PROPOSER
                + "', now(), '"
                + PROPOSER + "', now());"
                + work("child:", "DONE") + work("account:", "DONE"));
        assertThat(destroyer().toCarryOut()).contains(destruction);
        assertThat(destroyer().destroy(destruction))
                .hasValueSatisfying(counts -> assertThat(counts)
                        .contains(
                                "\"child\": 1",
                                "\"work_item\": 3",
                                "\"message\": 1",
                                "\"care_plan\": 2",
                                "\"invitation_dispatch\": 1",
                                "\"consultation\": 1",
                                "\"one_time_link\": 1",
                                "\"review_survey\": 1",
                                "\"survey_answer\": 1",
                                "\"review_meeting_attendee\": 1",
                                "\"kept_apart\": 1",
                                "\"review_finding\": 1",
                                "\"child_parent\": 1"));
        assertThat(database.asAdministrator("select c.relname from pg_class c join pg_namespace n on n.oid ="
                        + " c.relnamespace cross join lateral (select query_to_xml('select 1 from openiro.' || c.relname"
                        + " || ' t where t::text like ''%" + child + "%''', false, true, '')::text) x (found)"
                        + " where n.nspname = 'openiro' and c.relkind = 'r' and x.found like '%row%'"))
                .as("a withdrawn proposal is left, with an id that is the child's here alone")
                .containsExactly("destruction");
        assertThat(database.asAdministrator(
                        "select coalesce(child_id::text, '') || coalesce(retained_until::text, '') from"
                                + " openiro.destruction where id = '" + child + "'"))
                .containsExactly("");
        assertThat(database.asAdministrator("select concat_ws('|', status, child_id, retained_until, destroyed_by,"
                        + " proposed_by, approved_by) from openiro.destruction where id = '" + destruction + "'"))
                .containsExactly("DESTROYED|openiro_destroyer|" + PROPOSER + "|" + APPROVER);
        assertThat(database.asAdministrator(
                        "select action || child_id from openiro.audit_entry where subject_id = '" + destruction + "'"))
                .hasSize(1)
                .containsOnlyNulls();
        assertThat(destroyer().destroy(destruction)).isEmpty();
        assertThat(database.asAdministrator("select first_name from openiro.child where id = '" + Database.AMIRA + "'"))
                .containsExactly("Amira");
    }

    @Test
    void shouldDestroyNothingThatIsHeldNotDueOrNotApprovedByAnother() throws SQLException {
        approved("'2015-01-01'");
        assertThat(destroyer().destroy(destruction)).isEmpty();
        database.execute("update openiro.child set date_of_birth = '1940-01-01' where id = '" + child + "'");
        hold();
        assertThat(destroyer().destroy(destruction)).isEmpty();
        database.execute("update openiro.legal_hold set lifted_by = placed_by, lifted_at = now(), lifting_reason = 'y'"
                + " where id = '" + child + "';"
                + "update openiro.destruction set status = 'PROPOSED', approved_by = null, approved_at = null where id = '"
                + destruction + "'");
        assertThat(destroyer().destroy(destruction)).isEmpty();
        assertThatThrownBy(() -> database.execute("update openiro.destruction set status = 'APPROVED', approved_by ="
                        + " proposed_by, approved_at = now() where id = '" + destruction + "'"))
                .hasMessageContaining("destruction_takes_two");
    }

    @Test
    void shouldKeepAHoldThatIsPlacedWhileTheDestructionRunsAndTheRecordWithIt() throws SQLException {
        approved("'1940-01-01'");
        try (Connection operator = database.as("openiro_destroyer")) {
            assertThat(begin(operator, "scope.begin_destruction", destruction)).isTrue();
            hold();
            assertThat(update(operator, "delete from openiro.legal_hold")).isZero();
            update(operator, "delete from openiro.period_of_care");
            assertThatThrownBy(() -> update(operator, "delete from openiro.child"))
                    .hasMessageContaining("legal_hold");
        }
        assertThat(recordIsThere()).isTrue();
    }

    @Test
    void shouldNotLetAnOperatorDestroyHalfARecord() throws SQLException {
        approved("'1940-01-01'");
        try (Connection operator = database.as("openiro_destroyer")) {
            assertThat(begin(operator, "scope.begin_destruction", destruction)).isTrue();
            assertThat(update(operator, "delete from openiro.period_of_care")).isEqualTo(1);
            assertThatThrownBy(operator::commit).hasMessageContaining("wholly or not at all");
        }
        assertThat(recordIsThere()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update openiro.period_of_care set status = 'ACTIVE' where child_id = '%s'",
                "insert into openiro.companion_access (id, local_authority_id, child_id, status, requested_by,"
                        + " requested_at) values (gen_random_uuid(), '00000000-0000-7000-8000-0000000000a1', '%s',"
                        + " 'REQUESTED', '00000000-0000-7000-8000-00000000a001', now())",
                // The account of the child is still to be closed at the identity provider.
                "insert into openiro.work_item (id, local_authority_id, stream, kind, subject_id, due_at, available_at,"
                        + " state) values (gen_random_uuid(), '00000000-0000-7000-8000-0000000000a1', 'account:%s',"
                        + " 'CLOSE_CHILD_ACCOUNT', gen_random_uuid(), now(), now(), 'PARKED')"
            })
    void shouldNotDestroyARecordThatCameIntoUseAgain(String use) throws SQLException {
        approved("'1940-01-01'");
        database.execute(use.formatted(child));
        assertThat(destroyer().toCarryOut()).doesNotContain(destruction);
        assertThat(destroyer().destroy(destruction)).isEmpty();
        assertThat(recordIsThere()).isTrue();
    }

    @Test
    void shouldLeaveTheDestroyingRoleNothingElse() throws SQLException {
        approved("'1940-01-01'");
        for (String attack : List.of(
                "select first_name from openiro.child",
                "select * from openiro.destruction",
                "update openiro.destruction set status = 'APPROVED'",
                "delete from openiro.audit_entry",
                "delete from openiro.destruction",
                "delete from openiro.person",
                "truncate openiro.child",
                "select scope.begin_staff('manager-a', '" + Database.NORTHMOOR + "')",
                "select scope.open_emergency_access(gen_random_uuid(), '" + child + "', 'x')")) {
            try (Connection operator = database.as("openiro_destroyer")) {
                assertThatThrownBy(() -> query(operator, attack)).as(attack).hasMessageContaining("permission denied");
            }
        }
        try (Connection operator = database.as("openiro_destroyer")) {
            assertThat(update(operator, "delete from openiro.message")).isZero();
            assertThat(update(operator, "delete from openiro.deadline")).isZero();
        }
    }

    @Test
    void shouldLetNoApplicationDestroyOrSayThatItDid() throws SQLException {
        approved("'1940-01-01'");
        for (String attack : List.of(
                "select scope.destroy('" + destruction + "')",
                "select scope.begin_destruction('" + destruction + "')",
                "update openiro.destruction set destroyed_by = 'x'",
                "update openiro.destruction set child_id = null",
                "delete from openiro.destruction",
                "delete from openiro.legal_hold")) {
            try (Connection staff = database.as("openiro_staff")) {
                begin(staff, "scope.begin_staff", "manager-a", Database.NORTHMOOR);
                assertThatThrownBy(() -> query(staff, attack)).as(attack).hasMessageContaining("permission denied");
            }
        }
    }

    /** Other tests count the children. */
    @AfterEach
    void takeAwayWhatIsLeft() throws SQLException {
        database.execute("delete from openiro.legal_hold where child_id = '" + child + "';"
                + "delete from openiro.companion_access where child_id = '" + child + "';"
                + "delete from openiro.work_item where stream = 'account:" + child + "';"
                + "delete from openiro.destruction where id in ('" + destruction + "', '" + child + "');"
                + "delete from openiro.period_of_care where child_id = '" + child + "';"
                + "delete from openiro.child where id = '" + child + "'");
    }

    private boolean recordIsThere() throws SQLException {
        return !database.asAdministrator(
                        "select 1 from openiro.child c join openiro.period_of_care p on p.child_id = c.id"
                                + " where c.id = '" + child + "'")
                .isEmpty();
    }

    private void hold() throws SQLException {
        database.execute(
                "insert into openiro.legal_hold (id, local_authority_id, child_id, reason, placed_by, placed_at) values ('"
                        + child + "', '" + Database.NORTHMOOR + "', '" + child + "', 'x', '" + APPROVER + "', now())");
    }

    private Destroyer destroyer() {
        return new Destroyer(database.jdbcUrl(), "openiro_destroyer", null);
    }

    private void approved(String birth) throws SQLException {
        insertChild(birth);
        database.execute(
                "insert into openiro.period_of_care (id, local_authority_id, child_id, status, source, start_known,"
                        + " sequence_known) values (gen_random_uuid(), '" + Database.NORTHMOOR + "', '" + child
                        + "', 'ENDED', 'OPENIRO', false, false);"
                        + "insert into openiro.destruction (id, local_authority_id, child_id, status, basis, retained_until,"
                        + " proposed_by, proposed_at, approved_by, approved_at) values ('" + destruction + "', '"
                        + Database.NORTHMOOR + "', '" + child
                        + "', 'APPROVED', 'SEVENTY_FIFTH_BIRTHDAY', '2015-01-01', '"
                        + PROPOSER + "', now(), '" + APPROVER + "', now())");
    }

    private String work(String kind, String state) {
        return "insert into openiro.work_item (id, local_authority_id, stream, kind, subject_id, due_at, available_at,"
                + " state) values (gen_random_uuid(), '" + Database.NORTHMOOR + "', '" + kind + child
                + "', 'CHILD_MESSAGE', gen_random_uuid(), now(), now(), '" + state + "');";
    }

    private void insertChild(String birth) throws SQLException {
        database.execute("insert into openiro.child (id, local_authority_id, date_of_birth) values ('" + child + "', '"
                + Database.NORTHMOOR + "', " + birth + ")");
    }

    /** One version of the plan, copied from another and considered at the review. */
    private String carePlan(UUID id, String basedOn, int number) {
        return "insert into openiro.care_plan (id, local_authority_id, child_id, number, status, content, based_on_id,"
                + " drafted_at, drafted_by, in_force_on, in_force_by, superseded_on, considered_at_id) values ('" + id
                + "', '" + Database.NORTHMOOR + "', '" + child + "', " + number + ", 'SUPERSEDED', '{}', " + basedOn
                + ", now(), '" + APPROVER + "', now(), '" + APPROVER + "', now(), '" + child + "');";
    }
}
