package org.openiro.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openiro.database.Database.begin;
import static org.openiro.database.Database.query;
import static org.openiro.database.Database.update;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody could do in SQL who holds a one-time link, or guesses at one. */
class LinkAttackTest {

    private static final String ANSWER = "select scope.answer_consultation('{\"GOING_WELL\": \"Well\"}', 'en')";

    private final Database database = Database.get();
    private final UUID form = UUID.randomUUID();
    private final byte[] mine = hash("mine " + form);
    private final byte[] copy = hash("copy " + form);

    @BeforeEach
    void sendForm() throws SQLException {
        database.execute("""
                insert into openiro.invitation (id, local_authority_id, review_id, child_id, attendee_id, channel, form, language,
                    listed_at, listed_by)
                select '%1$s', '%2$s', '00000000-0000-7000-8000-00000000a602', '%3$s', null, 'IN_PERSON', 'PARENT', 'en', now(),
                    '00000000-0000-7000-8000-00000000a001'
                where not exists (select from openiro.invitation where child_id = '%3$s');
                insert into openiro.consultation (id, local_authority_id, invitation_id, review_id, child_id, form, language,
                    created_at)
                select '%1$s', '%2$s', id, review_id, '%3$s', 'PARENT', 'en', now() from openiro.invitation where child_id = '%3$s'
                on conflict (local_authority_id, invitation_id) do update set id = excluded.id, answers = null,
                    answered_in = null, answered_at = null;
                """.formatted(form, Database.NORTHMOOR, Database.BEN));
        link(mine, "1 day");
        link(copy, "1 day");
    }

    private void link(byte[] token, String lives) throws SQLException {
        database.execute("""
                insert into openiro.one_time_link (id, local_authority_id, child_id, purpose, subject_id, token_hash, expires_at)
                values (gen_random_uuid(), '%s', '%s', 'CONSULTATION', '%s', '\\x%s', now() + interval '%s')
                """.formatted(
                        Database.NORTHMOOR, Database.BEN, form, HexFormat.of().formatHex(token), lives));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"child", "review", "one_time_link", "consultation", "invitation", "person", "local_authority"})
    void shouldShowNoTable(String table) throws SQLException {
        try (Connection staff = database.as("openiro_staff")) {
            assertThat(begin(staff, "scope.begin_link", (Object) mine)).isTrue();
            assertThat(query(staff, "select 1 from openiro." + table)).isEmpty();
        }
    }

    @Test
    void shouldTellWhatTheFormNeedsAndTakeOneAnswer() throws SQLException {
        try (Connection staff = database.as("openiro_staff")) {
            assertThat(begin(staff, "scope.begin_link", (Object) mine)).isTrue();
            assertThat(query(staff, "select row_to_json(c) from scope.linked_consultation() c")
                            .get(0))
                    .contains("Ben", "PARENT", "Northmoor Council")
                    .doesNotContain("Cole", "2013");
            assertThat(query(staff, ANSWER)).containsExactly("t");
            assertThat(query(staff, ANSWER)).containsExactly("f");
            staff.commit();
            for (byte[] token : List.of(mine, copy)) {
                assertThat(begin(staff, "scope.begin_link", (Object) token)).isFalse();
                assertThat(query(staff, ANSWER)).containsExactly("f");
                staff.rollback();
            }
        }
        assertThat(database.asAdministrator(
                        "select kind from openiro.work_item where subject_id = '" + form + "' and state = 'READY'"))
                .containsExactly("CONSULTATION_ANSWERED");
    }

    @Test
    void shouldOpenNothingForAGuessedExpiredOrRevokedLink() throws SQLException {
        byte[] expired = hash("expired " + form);
        link(expired, "0 seconds");
        byte[] revoked = hash("revoked " + form);
        link(revoked, "1 day");
        database.execute("update openiro.one_time_link set revoked_at = now() where token_hash = '\\x"
                + HexFormat.of().formatHex(revoked) + "'");
        for (byte[] token : List.of(hash("guessed"), expired, revoked, new byte[0])) {
            try (Connection staff = database.as("openiro_staff")) {
                assertThat(begin(staff, "scope.begin_link", (Object) token)).isFalse();
                assertThat(query(staff, "select form from scope.linked_consultation()"))
                        .isEmpty();
                assertThat(query(staff, ANSWER)).containsExactly("f");
                assertThat(query(staff, "select 1 from openiro.child")).isEmpty();
            }
        }
    }

    @Test
    void shouldNotLetAnybodyElseAnswerOrReopen() throws SQLException {
        try (Connection staff = database.as("openiro_staff")) {
            begin(staff, "scope.begin_staff", "iro-a", Database.NORTHMOOR);
            assertThat(query(staff, ANSWER)).containsExactly("f");
            assertThatThrownBy(() -> update(staff, "update openiro.consultation set answers = '{}'"))
                    .hasMessageContaining("permission denied");
            staff.rollback();
            begin(staff, "scope.begin_staff", "iro-a", Database.NORTHMOOR);
            assertThatThrownBy(() -> update(staff, "update openiro.one_time_link set used_at = null"))
                    .hasMessageContaining("permission denied");
            staff.rollback();
            begin(staff, "scope.begin_staff", "iro-b", Database.EASTHAVEN);
            assertThat(query(staff, "select 1 from openiro.consultation")).isEmpty();
            assertThat(query(staff, "select 1 from openiro.one_time_link")).isEmpty();
        }
        try (Connection child = database.as("openiro_child")) {
            assertThatThrownBy(() -> begin(child, "scope.begin_link", (Object) mine))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void shouldNotBecomeStaffOrAChildByALink() throws SQLException {
        try (Connection staff = database.as("openiro_staff")) {
            begin(staff, "scope.begin_link", (Object) mine);
            assertThat(query(staff, "select scope.current_authority()")).containsExactly((String) null);
            assertThat(query(staff, "select scope.current_person()")).containsExactly((String) null);
            assertThat(query(staff, "select scope.has_role('IRO')")).containsExactly("f");
            assertThat(query(staff, "select scope.is_work()")).containsExactly("f");
            query(
                    staff,
                    "select set_config('openiro.scope', 'staff|" + Database.NORTHMOOR
                            + "|00000000-0000-7000-8000-00000000a001|IRO', true)");
            assertThat(query(staff, "select 1 from openiro.child")).isEmpty();
        }
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
