package org.openiro.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What a migration makes of rows that were there before it. */
class MigratedDataTest {

    /** Who has had which copies of a record: each row of VALUES is name, state, received version, minutes after the first. */
    private static final String RECORDS = """
            create temporary table had as select gen_random_uuid() as id, * from (values
                ('listed second', 'TO_DECIDE', null::int, 0.001),
                ('never mailed', 'TO_DECIDE', 1, 0.0),
                ('mailed, the next on its way', 'SENDING', 2, 0.0),
                ('by letter, a mail failed', 'TO_DECIDE', null, 0.0),
                ('by letter', 'RECEIVED', 1, 0.0),
                ('added', 'TO_DECIDE', null, 60.0)) v (name, state, received, later);
            insert into openiro.record_recipient (id, local_authority_id, child_id, review_id, kind, name, invited, language,
                state, received_version, added_at)
            select id, '%1$s', '%1$s', '%1$s', 'FAMILY', name, true, 'en', state, received,
                '2026-07-10T10:00:00Z'::timestamptz + later * interval '1 minute' from had;
            insert into openiro.record_copy (id, local_authority_id, child_id, review_id, recipient_id, number, channel,
                given_on, content, withheld, given_by, given_at)
            select gen_random_uuid(), '%1$s', '%1$s', '%1$s', had.id, number, channel, '2026-07-10', '{}', '{}', '%1$s',
                '2026-07-10T10:00:00Z'::timestamptz + number * interval '1 hour'
            from had join (values
                ('never mailed', 1, 'LINK'),
                ('mailed, the next on its way', 1, 'LINK'),
                ('mailed, the next on its way', 2, 'LINK'),
                ('by letter, a mail failed', 1, 'LETTER'),
                ('by letter, a mail failed', 2, 'LINK'),
                ('by letter', 1, 'LETTER')) c (to_name, number, channel) on to_name = had.name;
            insert into openiro.audit_entry (id, local_authority_id, at, actor_kind, action, subject_type, subject_id, child_id)
            select gen_random_uuid(), '%1$s', now(), 'WORK', 'RECORD_LINK_HANDED_OFF', 'RecordCopy', c.id, '%1$s'
            from openiro.record_copy c join had on had.id = c.recipient_id
            where c.number = 1 and had.name like 'mailed%%';
            """;

    @Test
    void shouldTellWhatWasReceivedFromWhatWasGiven() throws SQLException {
        Database.Earlier database = Database.get().earlier("copies");
        database.migrate("082");
        database.enter(RECORDS.formatted(Database.NORTHMOOR));
        database.migrate("084");
        assertThat(database.query("""
                select concat_ws('|', r.name, r.state, coalesce(r.received_version::text, '-'), coalesce(had.number::text, '-'),
                    coalesce(due.number::text, '-'), r.added_later)
                from openiro.record_recipient r
                left join openiro.record_copy had on had.id = r.received_copy_id
                left join openiro.record_copy due on due.id = r.current_copy_id
                order by r.name"""))
                .containsExactly(
                        "added|TO_DECIDE|-|-|-|t",
                        "by letter|RECEIVED|1|1|1|f",
                        "by letter, a mail failed|TO_DECIDE|1|1|-|f",
                        "listed second|TO_DECIDE|-|-|-|f",
                        "mailed, the next on its way|SENDING|1|1|2|f",
                        "never mailed|TO_DECIDE|-|-|-|f");
    }
}
