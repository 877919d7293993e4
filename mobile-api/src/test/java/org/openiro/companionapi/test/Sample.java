package org.openiro.companionapi.test;

import java.util.UUID;

/** Two authorities and three children, each with enough that one could be mistaken for another. */
public final class Sample {

    public static final String AMIRA = "amira";
    public static final String BEN = "ben";
    public static final String CARYS = "carys";

    /** Children for what changes a great deal, so that the others stay as they are. */
    public static final String DANI = "dani";

    public static final UUID AMIRAS_PLANNED_REVIEW = id("a501");
    public static final UUID AMIRAS_HELD_REVIEW = id("a500");
    public static final UUID BENS_HELD_REVIEW = id("b500");
    public static final UUID CARYS_PLANNED_REVIEW = id("c501");
    public static final UUID DANIS_HELD_REVIEW = id("d500");
    public static final UUID DANIS_EARLIER_REVIEW = id("d499");
    public static final UUID AMIRAS_MESSAGE = id("a601");
    public static final UUID AMIRAS_REPLY = id("a602");
    public static final UUID BENS_MESSAGE = id("b601");
    public static final UUID CARYS_MESSAGE = id("c601");
    public static final UUID AMIRAS_VIEW = id("a701");
    public static final UUID BENS_DRAFT = id("b701");
    public static final UUID BENS_REQUEST = id("b901");
    public static final UUID DANIS_ALLOCATION = id("d301");

    static final String SQL = """
            insert into openiro.local_authority (id, code, name, out_of_hours_name, out_of_hours_phone, out_of_hours_hours, helplines)
            values
                ('00000000-0000-7000-8000-0000000000a1', 'northmoor', 'Northmoor Council', 'Northmoor out of hours team',
                    '01632 960199', 'After 5 in the afternoon and all weekend',
                    '[{"name": "Northmoor participation team", "about": "They help children have a say.",
                       "phone": "01632 960177", "hours": "Monday to Friday, 9 to 5"}]'),
                ('00000000-0000-7000-8000-0000000000e1', 'easthaven', 'Easthaven Council', null, null, null, '[]');
            insert into openiro.person (id, local_authority_id, kind, display_name, first_name) values
                ('00000000-0000-7000-8000-00000000a001', '00000000-0000-7000-8000-0000000000a1', 'STAFF', 'Grace Okafor', 'Grace'),
                ('00000000-0000-7000-8000-00000000a002', '00000000-0000-7000-8000-0000000000a1', 'STAFF', 'Martin Shaw', 'Martin'),
                ('00000000-0000-7000-8000-00000000a003', '00000000-0000-7000-8000-0000000000a1', 'STAFF', 'Daniel Price', 'Daniel'),
                ('00000000-0000-7000-8000-00000000a004', '00000000-0000-7000-8000-0000000000a1', 'STAFF', 'Tom Reed', 'Tom'),
                ('00000000-0000-7000-8000-00000000a005', '00000000-0000-7000-8000-0000000000a1', 'EXTERNAL', 'Priya Nair', 'Priya'),
                ('00000000-0000-7000-8000-00000000a006', '00000000-0000-7000-8000-0000000000a1', 'OTHER', 'Amira Secret Mother', 'Mum'),
                ('00000000-0000-7000-8000-00000000e001', '00000000-0000-7000-8000-0000000000e1', 'STAFF', 'Sam Hale', 'Sam');
            insert into openiro.iro_profile (id, local_authority_id, person_id, qualification, regulator, registration_number,
                    registration_expires_on, qualified_on, full_time_equivalent, about_me, contact_phone, contact_text,
                    contact_email, contact_hours, out_of_office_until, out_of_office_text, out_of_office_cover_id) values
                ('00000000-0000-7000-8000-00000000a101', '00000000-0000-7000-8000-0000000000a1', '00000000-0000-7000-8000-00000000a001',
                    'Social work', 'SWE', 'SW1', '2037-11-30', '2010-07-01', 1, 'I like dogs.', '01632 960114', null,
                    'grace.okafor@northmoor.example', 'Monday to Thursday', '2199-08-21', 'Grace is on holiday.',
                    '00000000-0000-7000-8000-00000000a004'),
                ('00000000-0000-7000-8000-00000000a102', '00000000-0000-7000-8000-0000000000a1', '00000000-0000-7000-8000-00000000a002',
                    'Social work', 'SWE', 'SW2', '2037-11-30', '2010-07-01', 1, null, '01632 960999', null, null, null,
                    '2020-01-01', 'Long ago.', null),
                ('00000000-0000-7000-8000-00000000e101', '00000000-0000-7000-8000-0000000000e1', '00000000-0000-7000-8000-00000000e001',
                    'Social work', 'SWE', 'SW3', '2037-11-30', '2010-07-01', 1, null, null, null, null, null, null, null, null);
            insert into openiro.iro_photo (iro_id, local_authority_id, media_type, content, sha256, taken_up_at) values
                ('00000000-0000-7000-8000-00000000a101', '00000000-0000-7000-8000-0000000000a1', 'image/jpeg', '\\xffd8ff01', 'aaaa', '2026-01-01');
            insert into openiro.advocacy_provider (id, local_authority_id, name, email) values
                (gen_random_uuid(), '00000000-0000-7000-8000-0000000000a1', 'Voices North', 'notices@voices.example');

            insert into openiro.child (id, local_authority_id, first_name, last_name, known_as, date_of_birth, reading_band) values
                ('00000000-0000-7000-8000-00000000a0c1', '00000000-0000-7000-8000-0000000000a1', 'Amira', 'Khan', null, '2015-03-02', 'SIMPLE'),
                ('00000000-0000-7000-8000-00000000b0c1', '00000000-0000-7000-8000-0000000000a1', 'Benjamin', 'Cole', 'Ben', '2011-07-09', 'FULL'),
                ('00000000-0000-7000-8000-00000000c0c1', '00000000-0000-7000-8000-0000000000e1', 'Carys', 'Pugh', null, '2020-11-20', 'SYMBOLS'),
                ('00000000-0000-7000-8000-00000000d0c1', '00000000-0000-7000-8000-0000000000a1', 'Dani', 'Reyes', null, '2014-01-20', null);
            insert into openiro.companion_access (id, local_authority_id, child_id, subject, status, requested_by, requested_at)
            select gen_random_uuid(), c.local_authority_id, c.id, lower(coalesce(c.known_as, c.first_name)), 'ACTIVE', p.id, '2026-01-05'
            from openiro.child c join lateral (select id from openiro.person p
                where p.local_authority_id = c.local_authority_id limit 1) p on true;
            insert into openiro.period_of_care (id, local_authority_id, child_id, status, source, start_known, sequence_known)
            select ('00000000-0000-7000-8000-00000000' || substr(c.id::text, 33, 1) || '200')::uuid, c.local_authority_id, c.id,
                'ACTIVE', 'OPENIRO', true, true
            from openiro.child c;
            insert into openiro.allocation (id, local_authority_id, child_id, iro_id, started_on, ended_on, allocated_by) values
                ('00000000-0000-7000-8000-00000000a300', '00000000-0000-7000-8000-0000000000a1', '00000000-0000-7000-8000-00000000a0c1',
                    '00000000-0000-7000-8000-00000000a102', '2025-01-05', '2025-11-29', '00000000-0000-7000-8000-00000000a004'),
                ('00000000-0000-7000-8000-00000000a301', '00000000-0000-7000-8000-0000000000a1', '00000000-0000-7000-8000-00000000a0c1',
                    '00000000-0000-7000-8000-00000000a101', '2025-11-29', '2199-01-01', '00000000-0000-7000-8000-00000000a004'),
                ('00000000-0000-7000-8000-00000000a302', '00000000-0000-7000-8000-0000000000a1', '00000000-0000-7000-8000-00000000a0c1',
                    '00000000-0000-7000-8000-00000000a102', '2199-01-01', null, '00000000-0000-7000-8000-00000000a004'),
                ('00000000-0000-7000-8000-00000000c301', '00000000-0000-7000-8000-0000000000e1', '00000000-0000-7000-8000-00000000c0c1',
                    '00000000-0000-7000-8000-00000000e101', '2025-11-29', null, '00000000-0000-7000-8000-00000000e001'),
                ('00000000-0000-7000-8000-00000000d301', '00000000-0000-7000-8000-0000000000a1', '00000000-0000-7000-8000-00000000d0c1',
                    '00000000-0000-7000-8000-00000000a101', '2025-11-29', null, '00000000-0000-7000-8000-00000000a004');
            insert into openiro.key_person (id, local_authority_id, child_id, person_id, relation, since) values
                (gen_random_uuid(), '00000000-0000-7000-8000-0000000000a1', '00000000-0000-7000-8000-00000000a0c1',
                    '00000000-0000-7000-8000-00000000a003', 'CASE_WORKER', '2025-11-29'),
                (gen_random_uuid(), '00000000-0000-7000-8000-0000000000a1', '00000000-0000-7000-8000-00000000a0c1',
                    '00000000-0000-7000-8000-00000000a006', 'PARENT', '2025-11-29');

            insert into openiro.review (id, local_authority_id, child_id, period_of_care_id, status, source, scheduled_for,
                    venue_kind, venue_label, counts_on) values
                ('00000000-0000-7000-8000-00000000a500', '00000000-0000-7000-8000-0000000000a1', '00000000-0000-7000-8000-00000000a0c1',
                    '00000000-0000-7000-8000-00000000a200', 'HELD', 'OPENIRO', '2026-01-14T10:00Z', 'SCHOOL', null, '2026-01-14'),
                ('00000000-0000-7000-8000-00000000a501', '00000000-0000-7000-8000-0000000000a1', '00000000-0000-7000-8000-00000000a0c1',
                    '00000000-0000-7000-8000-00000000a200', 'PLANNED', 'OPENIRO', '2099-06-30T14:00Z', 'SCHOOL', 'The music room', null),
                ('00000000-0000-7000-8000-00000000a502', '00000000-0000-7000-8000-0000000000a1', '00000000-0000-7000-8000-00000000a0c1',
                    '00000000-0000-7000-8000-00000000a200', 'CANCELLED', 'OPENIRO', '2026-02-14T10:00Z', 'SCHOOL', null, null),
                ('00000000-0000-7000-8000-00000000b500', '00000000-0000-7000-8000-0000000000a1', '00000000-0000-7000-8000-00000000b0c1',
                    '00000000-0000-7000-8000-00000000b200', 'HELD', 'OPENIRO', '2026-01-15T10:00Z', 'ONLINE', null, '2026-01-15'),
                ('00000000-0000-7000-8000-00000000c501', '00000000-0000-7000-8000-0000000000e1', '00000000-0000-7000-8000-00000000c0c1',
                    '00000000-0000-7000-8000-00000000c200', 'PLANNED', 'OPENIRO', '2099-07-01T09:30Z', 'WHERE_YOU_LIVE', null, null),
                ('00000000-0000-7000-8000-00000000d500', '00000000-0000-7000-8000-0000000000a1', '00000000-0000-7000-8000-00000000d0c1',
                    '00000000-0000-7000-8000-00000000d200', 'HELD', 'OPENIRO', '2026-01-16T10:00Z', 'OFFICE', null, '2026-01-16'),
                ('00000000-0000-7000-8000-00000000d499', '00000000-0000-7000-8000-0000000000a1', '00000000-0000-7000-8000-00000000d0c1',
                    '00000000-0000-7000-8000-00000000d200', 'HELD', 'OPENIRO', '2026-01-10T10:00Z', 'OFFICE', null, '2026-01-10');
            insert into openiro.feedback_request (id, local_authority_id, child_id, review_id, asked_at) values
                (gen_random_uuid(), '00000000-0000-7000-8000-0000000000a1', '00000000-0000-7000-8000-00000000d0c1',
                    '00000000-0000-7000-8000-00000000d500', '2026-01-17T09:00Z');
            insert into openiro.review_attendee (id, local_authority_id, review_id, child_id, person_id, position, name, role_label,
                    why_they_come, relation_to_child) values
                (gen_random_uuid(), '00000000-0000-7000-8000-0000000000a1', '00000000-0000-7000-8000-00000000a501',
                    '00000000-0000-7000-8000-00000000a0c1', '00000000-0000-7000-8000-00000000a003', 1, 'Daniel Price',
                    'Your social worker', 'Daniel tells how the plan is going.', null),
                (gen_random_uuid(), '00000000-0000-7000-8000-0000000000a1', '00000000-0000-7000-8000-00000000a501',
                    '00000000-0000-7000-8000-00000000a0c1', null, 2, null, 'Family', 'You asked for him.', 'Your brother');

            insert into openiro.message (id, local_authority_id, child_id, from_child, recipient, sender_id, in_reply_to, body,
                    received_at, delivered_at, read_at, replied_at) values
                ('00000000-0000-7000-8000-00000000a601', '00000000-0000-7000-8000-0000000000a1', '00000000-0000-7000-8000-00000000a0c1',
                    true, 'IRO', null, null, 'words of Amira', '2026-01-06T10:00Z', '2026-01-06T10:01Z', '2026-01-06T11:00Z', '2026-01-06T12:00Z'),
                ('00000000-0000-7000-8000-00000000a602', '00000000-0000-7000-8000-0000000000a1', '00000000-0000-7000-8000-00000000a0c1',
                    false, 'IRO', '00000000-0000-7000-8000-00000000a001', '00000000-0000-7000-8000-00000000a601', 'answer to Amira',
                    '2026-01-06T12:00Z', null, null, null),
                ('00000000-0000-7000-8000-00000000b601', '00000000-0000-7000-8000-0000000000a1', '00000000-0000-7000-8000-00000000b0c1',
                    true, 'IRO', null, null, 'words of Ben', '2026-01-06T10:00Z', '2026-01-06T10:01Z', null, null),
                ('00000000-0000-7000-8000-00000000c601', '00000000-0000-7000-8000-0000000000e1', '00000000-0000-7000-8000-00000000c0c1',
                    true, 'IRO', null, null, 'words of Carys', '2026-01-06T10:00Z', '2026-01-06T10:01Z', '2026-01-06T11:00Z', null);
            insert into openiro.child_view (id, local_authority_id, child_id, review_id, topic, words, visible_to, saved_at, shared_at,
                    acknowledged_at, acknowledged_by, how_it_was_used) values
                ('00000000-0000-7000-8000-00000000a701', '00000000-0000-7000-8000-0000000000a1', '00000000-0000-7000-8000-00000000a0c1',
                    '00000000-0000-7000-8000-00000000a500', 'SCHOOL', 'words of Amira on school', 'IRO_AND_SOCIAL_WORKER',
                    '2026-01-10T10:00Z', '2026-01-11T10:00Z', '2026-01-15T10:00Z', '00000000-0000-7000-8000-00000000a001',
                    'We talked about it.'),
                ('00000000-0000-7000-8000-00000000b701', '00000000-0000-7000-8000-0000000000a1', '00000000-0000-7000-8000-00000000b0c1',
                    null, 'FEELINGS', 'words of Ben on feelings', 'IRO_ONLY', '2026-01-10T10:00Z', null, null, null, null);
            insert into openiro.advocacy_request (id, local_authority_id, child_id, status, requested_at, accepted_at, accepted_by)
            values
                ('00000000-0000-7000-8000-00000000b901', '00000000-0000-7000-8000-0000000000a1', '00000000-0000-7000-8000-00000000b0c1',
                    'ACCEPTED', '2026-01-06T10:00Z', '2026-01-07T10:00Z', '00000000-0000-7000-8000-00000000a005');
            insert into openiro.deadline (id, local_authority_id, child_id, rule, basis, legal_source, subject_type, subject_id,
                    anchor_event, anchor_date, amount, unit, due_date, provisional, explanation, counted_holidays, responsible,
                    policy_version, state) values
                (gen_random_uuid(), '00000000-0000-7000-8000-0000000000a1', '00000000-0000-7000-8000-00000000b0c1', 'MESSAGE_REPLY',
                    'LOCAL', '-', 'MESSAGE', '00000000-0000-7000-8000-00000000b601', 'CHILD_MESSAGE_SENT', '2026-01-06', 2,
                    'WORKING_DAYS', '2026-01-08', false, '-', '[]', 'IRO', 1, 'OPEN'),
                (gen_random_uuid(), '00000000-0000-7000-8000-0000000000e1', '00000000-0000-7000-8000-00000000c0c1', 'MESSAGE_REPLY',
                    'LOCAL', '-', 'MESSAGE', '00000000-0000-7000-8000-00000000c601', 'CHILD_MESSAGE_SENT', '2026-01-06', 2,
                    'WORKING_DAYS', '2026-01-08', false, '-', '[]', 'IRO', 1, 'OPEN');
            """;

    private Sample() {}

    private static UUID id(String end) {
        return UUID.fromString("00000000-0000-7000-8000-00000000" + end);
    }
}
