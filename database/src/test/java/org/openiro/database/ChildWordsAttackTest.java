package org.openiro.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openiro.database.Database.begin;
import static org.openiro.database.Database.query;
import static org.openiro.database.Database.update;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Straight in SQL, as a child's application that says more than a child may say. */
class ChildWordsAttackTest {

    private final Database database = Database.get();

    @Test
    void shouldTakeTheOwnerOfWordsFromTheScopeOnly() throws SQLException {
        try (Connection child = database.as("openiro_child")) {
            begin(child, "companion.begin", "child-amira", "s1");
            assertThatThrownBy(() -> update(
                            child,
                            "insert into companion.my_message (id, recipient, body, received_at, from_child)"
                                    + " values (gen_random_uuid(), 'IRO', 'forged', now(), false)"))
                    .hasMessageContaining("permission denied");
            child.rollback();
            begin(child, "companion.begin", "child-amira", "s1");
            assertThat(
                            update(
                                    child,
                                    "insert into companion.my_message (id, recipient, body, received_at)"
                                            + " values ('00000000-0000-7000-8000-00000000a501', 'IRO', 'true', now()) on conflict do nothing"))
                    .isEqualTo(1);
            assertThat(query(child, "select body from companion.my_message where body = 'true'"))
                    .hasSize(1);
            assertThat(database.asAdministrator("select 1 from openiro.message where body = 'true'"))
                    .isEmpty();
            child.rollback();
        }
    }

    @Test
    void shouldRefuseWordsWithoutAScope() throws SQLException {
        try (Connection child = database.as("openiro_child")) {
            assertThatThrownBy(() -> update(
                            child,
                            "insert into companion.my_message (id, recipient, body, received_at)"
                                    + " values (gen_random_uuid(), 'IRO', 'nobody', now())"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void shouldEnqueueWorkWithTheWordsOrNotAtAll() throws SQLException {
        String count = "select count(*) from openiro.work_item where kind = 'CHILD_MESSAGE'";
        String before = database.asAdministrator(count).get(0);
        try (Connection child = database.as("openiro_child")) {
            begin(child, "companion.begin", "child-ben", "s1");
            update(
                    child,
                    "insert into companion.my_message (id, recipient, body, received_at)"
                            + " values (gen_random_uuid(), 'IRO', 'unsaid', now())");
            child.rollback();
        }
        assertThat(database.asAdministrator(count)).containsExactly(before);
    }

    @Test
    void shouldNotAlterWhatHasBeenShared() throws SQLException {
        try (Connection child = database.as("openiro_child")) {
            begin(child, "companion.begin", "child-amira", "s1");
            assertThat(update(child, "update companion.my_view set shared_at = now()"))
                    .isEqualTo(1);
            assertThat(update(child, "update companion.my_view set words = 'changed'"))
                    .isZero();
            assertThat(update(child, "delete from companion.my_view")).isZero();
            child.rollback();
        }
    }

    @Test
    void shouldKeepWhatGoesWithAViewFromStaffAndFromChangeAsTheViewIs() throws SQLException {
        String attachments = "select id from openiro.child_view_attachment";
        try (Connection child = database.as("openiro_child");
                Connection staff = database.as("openiro_staff")) {
            begin(staff, "scope.begin_staff", "iro-a", Database.NORTHMOOR);
            assertThat(query(staff, attachments)).isEmpty();
            staff.rollback();

            begin(child, "companion.begin", "child-ben", "s1");
            assertThat(query(child, "select id from companion.my_view_attachment"))
                    .isEmpty();
            assertThat(update(child, "delete from companion.my_view_attachment"))
                    .isZero();
            assertThatThrownBy(() -> update(child, attached("00000000-0000-7000-8000-00000000a401")))
                    .hasMessageContaining("row-level security");
            child.rollback();

            begin(child, "companion.begin", "child-amira", "s1");
            update(child, "update companion.my_view set shared_at = now()");
            assertThat(update(child, "delete from companion.my_view_attachment"))
                    .isZero();
            assertThatThrownBy(() -> update(child, attached("00000000-0000-7000-8000-00000000a401")))
                    .hasMessageContaining("row-level security");
            child.rollback();

            begin(child, "companion.begin", "child-amira", "s1");
            assertThat(update(child, attached("00000000-0000-7000-8000-00000000a401")))
                    .isEqualTo(1);
            assertThatThrownBy(() -> update(child, "update companion.my_view_attachment set content = 'x'"))
                    .hasMessageContaining("permission denied");
            child.rollback();

            begin(child, "companion.begin", "child-amira", "s1");
            assertThat(update(child, "delete from companion.my_view")).isEqualTo(1);
            assertThat(query(child, "select id from companion.my_view_attachment"))
                    .isEmpty();
            child.rollback();
        }
    }

    private static String attached(String view) {
        return "insert into companion.my_view_attachment (id, view_id, place, media_type, content, size, sha256, sent_sha256,"
                + " added_at) values (gen_random_uuid(), '" + view + "', 2, 'image/jpeg', 'x', 1, '-', '-', now())";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update companion.my_view set review_id = '00000000-0000-7000-8000-00000000a602'",
                "insert into companion.my_feedback (id, review_id, felt, given_at)"
                        + " values (gen_random_uuid(), '00000000-0000-7000-8000-00000000a602', 'GOOD', now())",
                "insert into companion.my_review_change_request (id, review_id, what, asked_at)"
                        + " values (gen_random_uuid(), '00000000-0000-7000-8000-00000000a602', 'DAY', now())",
                "insert into companion.my_review_wishes (id, review_id, saved_at)"
                        + " values (gen_random_uuid(), '00000000-0000-7000-8000-00000000a602', now())"
            })
    void shouldRefuseAnotherChildsReviewAlthoughTheForeignKeyWouldNot(String attack) throws SQLException {
        try (Connection child = database.as("openiro_child")) {
            begin(child, "companion.begin", "child-amira", "s1");
            assertThatThrownBy(() -> update(child, attack)).hasMessageContaining("row-level security");
        }
    }

    @Test
    void shouldRefuseAReasonForAnotherChildsRequest() throws SQLException {
        try (Connection child = database.as("openiro_child")) {
            begin(child, "companion.begin", "child-ben", "s1");
            assertThatThrownBy(() -> update(
                            child,
                            "insert into companion.my_advocacy_reason (request_id, words)"
                                    + " values ('00000000-0000-7000-8000-00000000a301', 'not mine')"))
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void shouldGiveOfAReasonOnlyItsFingerprintBack() throws SQLException {
        try (Connection child = database.as("openiro_child")) {
            begin(child, "companion.begin", "child-amira", "s1");
            assertThat(query(child, "select fingerprint from companion.my_advocacy_reason"))
                    .containsExactly("155b2081d96d888b84412a28225a4858d49345a485bc6e64956f2213a2bcb6d5");
            child.rollback();
            begin(child, "companion.begin", "child-amira", "s1");
            assertThatThrownBy(() -> query(child, "select words from companion.my_advocacy_reason"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void shouldSayOnceThatTheChildSawTheirIro() throws SQLException {
        String seen = "update companion.my_iro_seen set child_saw_at = now()";
        try (Connection child = database.as("openiro_child")) {
            begin(child, "companion.begin", "child-carys", "s1");
            assertThat(update(child, seen)).isEqualTo(1);
            assertThat(update(child, seen)).isZero();
            child.commit();
        }
        assertThat(database.asAdministrator("select 1 from openiro.work_item where kind = 'CHILD_SAW_IRO'"))
                .hasSize(1);
    }
}
