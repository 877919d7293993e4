package org.openiro.database;

/** Two authorities, three children, an IRO and words of each child: enough for one to be mistaken for another. */
final class Sample {

    static final String SQL = """
            insert into openiro.local_authority (id, code, name) values
                ('00000000-0000-7000-8000-0000000000a1', 'northmoor', 'Northmoor Council'),
                ('00000000-0000-7000-8000-0000000000b1', 'easthaven', 'Easthaven Council');
            insert into openiro.person (id, local_authority_id, subject, kind, display_name, first_name) values
                ('00000000-0000-7000-8000-00000000a001', '00000000-0000-7000-8000-0000000000a1', 'iro-a', 'STAFF', 'Grace Obi', 'Grace'),
                ('00000000-0000-7000-8000-00000000a002', '00000000-0000-7000-8000-0000000000a1', 'manager-a', 'STAFF', 'Tom Reed', 'Tom'),
                ('00000000-0000-7000-8000-00000000a003', '00000000-0000-7000-8000-0000000000a1', 'advocate', 'EXTERNAL', 'Jo Lane', 'Jo'),
                ('00000000-0000-7000-8000-00000000a004', '00000000-0000-7000-8000-0000000000a1', 'left', 'STAFF', 'Gone Away', 'Gone'),
                ('00000000-0000-7000-8000-00000000b001', '00000000-0000-7000-8000-0000000000b1', 'iro-b', 'STAFF', 'Sam Hale', 'Sam'),
                ('00000000-0000-7000-8000-00000000b003', '00000000-0000-7000-8000-0000000000b1', 'advocate', 'EXTERNAL', 'Jo Lane', 'Jo');
            insert into openiro.membership (id, local_authority_id, person_id, role, since, ended_on) values
                (gen_random_uuid(), '00000000-0000-7000-8000-0000000000a1', '00000000-0000-7000-8000-00000000a001', 'IRO', '2026-01-01', null),
                (gen_random_uuid(), '00000000-0000-7000-8000-0000000000a1', '00000000-0000-7000-8000-00000000a002', 'IRO_MANAGER', '2026-01-01', null),
                (gen_random_uuid(), '00000000-0000-7000-8000-0000000000a1', '00000000-0000-7000-8000-00000000a003', 'ADVOCATE', '2026-01-01', null),
                (gen_random_uuid(), '00000000-0000-7000-8000-0000000000a1', '00000000-0000-7000-8000-00000000a004', 'IRO', '2026-01-01', '2026-02-01'),
                (gen_random_uuid(), '00000000-0000-7000-8000-0000000000b1', '00000000-0000-7000-8000-00000000b001', 'IRO', '2026-01-01', null),
                (gen_random_uuid(), '00000000-0000-7000-8000-0000000000b1', '00000000-0000-7000-8000-00000000b003', 'ADVOCATE', '2026-01-01', null);
            insert into openiro.child (id, local_authority_id, first_name, last_name, date_of_birth) values
                ('00000000-0000-7000-8000-00000000a0c1', '00000000-0000-7000-8000-0000000000a1', 'Amira', 'Khan', '2015-03-02'),
                ('00000000-0000-7000-8000-00000000a0c2', '00000000-0000-7000-8000-0000000000a1', 'Ben', 'Cole', '2013-07-09'),
                ('00000000-0000-7000-8000-00000000b0c1', '00000000-0000-7000-8000-0000000000b1', 'Carys', 'Pugh', '2014-11-20');
            insert into openiro.iro_profile (id, local_authority_id, person_id, qualification, regulator, registration_number,
                    registration_expires_on, qualified_on, full_time_equivalent) values
                ('00000000-0000-7000-8000-00000000a101', '00000000-0000-7000-8000-0000000000a1', '00000000-0000-7000-8000-00000000a001',
                    'Social work', 'SWE', 'SW1', '2027-11-30', '2010-07-01', 1),
                ('00000000-0000-7000-8000-00000000b101', '00000000-0000-7000-8000-0000000000b1', '00000000-0000-7000-8000-00000000b001',
                    'Social work', 'SWE', 'SW2', '2027-11-30', '2010-07-01', 1);
            insert into openiro.allocation (id, local_authority_id, child_id, iro_id, started_on, allocated_by) values
                (gen_random_uuid(), '00000000-0000-7000-8000-0000000000a1', '00000000-0000-7000-8000-00000000a0c1',
                    '00000000-0000-7000-8000-00000000a101', '2026-01-05', '00000000-0000-7000-8000-00000000a002'),
                (gen_random_uuid(), '00000000-0000-7000-8000-0000000000b1', '00000000-0000-7000-8000-00000000b0c1',
                    '00000000-0000-7000-8000-00000000b101', '2026-01-05', '00000000-0000-7000-8000-00000000b001');
            insert into openiro.companion_access (id, local_authority_id, child_id, subject, status, requested_by, requested_at) values
                (gen_random_uuid(), '00000000-0000-7000-8000-0000000000a1', '00000000-0000-7000-8000-00000000a0c1', 'child-amira',
                    'ACTIVE', '00000000-0000-7000-8000-00000000a002', '2026-01-05'),
                (gen_random_uuid(), '00000000-0000-7000-8000-0000000000a1', '00000000-0000-7000-8000-00000000a0c2', 'child-ben',
                    'ACTIVE', '00000000-0000-7000-8000-00000000a002', '2026-01-05'),
                (gen_random_uuid(), '00000000-0000-7000-8000-0000000000b1', '00000000-0000-7000-8000-00000000b0c1', 'child-carys',
                    'ACTIVE', '00000000-0000-7000-8000-00000000b001', '2026-01-05');
            insert into openiro.message (id, local_authority_id, child_id, recipient, body, received_at) values
                (gen_random_uuid(), '00000000-0000-7000-8000-0000000000a1', '00000000-0000-7000-8000-00000000a0c1', 'IRO', 'from Amira', '2026-01-06'),
                (gen_random_uuid(), '00000000-0000-7000-8000-0000000000a1', '00000000-0000-7000-8000-00000000a0c2', 'IRO', 'from Ben', '2026-01-06'),
                (gen_random_uuid(), '00000000-0000-7000-8000-0000000000b1', '00000000-0000-7000-8000-00000000b0c1', 'IRO', 'from Carys', '2026-01-06');
            insert into openiro.advocacy_request (id, local_authority_id, child_id, requested_at) values
                ('00000000-0000-7000-8000-00000000a301', '00000000-0000-7000-8000-0000000000a1', '00000000-0000-7000-8000-00000000a0c1', '2026-01-06');
            insert into openiro.advocacy_reason (request_id, local_authority_id, child_id, words) values
                ('00000000-0000-7000-8000-00000000a301', '00000000-0000-7000-8000-0000000000a1', '00000000-0000-7000-8000-00000000a0c1', 'sealed words');
            insert into openiro.period_of_care (id, local_authority_id, child_id, status, source, start_known, sequence_known) values
                ('00000000-0000-7000-8000-00000000a601', '00000000-0000-7000-8000-0000000000a1', '00000000-0000-7000-8000-00000000a0c2',
                    'ACTIVE', 'OPENIRO', true, true);
            insert into openiro.review (id, local_authority_id, child_id, period_of_care_id, status, source, counts_on) values
                ('00000000-0000-7000-8000-00000000a602', '00000000-0000-7000-8000-0000000000a1', '00000000-0000-7000-8000-00000000a0c2',
                    '00000000-0000-7000-8000-00000000a601', 'HELD', 'OPENIRO', '2026-02-02');
            insert into openiro.care_plan (id, local_authority_id, child_id, number, status, content, drafted_at, drafted_by) values
                ('00000000-0000-7000-8000-00000000a801', '00000000-0000-7000-8000-0000000000a1', '00000000-0000-7000-8000-00000000a0c1',
                    1, 'DRAFT', '{}', '2026-01-06', '00000000-0000-7000-8000-00000000a002');
            insert into openiro.child_view (id, local_authority_id, child_id, topic, words, visible_to, saved_at) values
                ('00000000-0000-7000-8000-00000000a401', '00000000-0000-7000-8000-0000000000a1', '00000000-0000-7000-8000-00000000a0c1', 'HEALTH', 'a draft', 'IRO', '2026-01-06');
            insert into openiro.child_view_attachment (id, local_authority_id, child_id, view_id, place, media_type, content, size,
                    sha256, sent_sha256, added_at) values
                ('00000000-0000-7000-8000-00000000a701', '00000000-0000-7000-8000-0000000000a1', '00000000-0000-7000-8000-00000000a0c1',
                    '00000000-0000-7000-8000-00000000a401', 1, 'image/jpeg', 'drawing', 7, '-', '-', '2026-01-06');
            """;

    private Sample() {}
}
