-- One IRO takes over from another: what they should know, and how they were introduced to the child, who sees both until then.
-- And when the IRO first met the child.

-- A new foreign key is checked against the rows that are there: for that the owner must see them, in this transaction.
alter table openiro.allocation no force row level security;
alter table openiro.person no force row level security;
alter table openiro.allocation
    add column follows_id uuid,
    add column handover_note text,
    add column handover_noted_by uuid,
    add column handover_noted_at timestamptz,
    add column introduced_on date,
    add column introduced_in_person boolean,
    add column introduction_reason text,
    add column first_met_on date,
    add column first_met_at text,
    add column first_met_alone boolean,
    add foreign key (local_authority_id, follows_id) references openiro.allocation (local_authority_id, id),
    add foreign key (local_authority_id, handover_noted_by) references openiro.person (local_authority_id, id),
    add constraint allocation_handover_note
        check (num_nulls(handover_note, handover_noted_by, handover_noted_at) in (0, 3)),
    add constraint allocation_introduction check ((introduced_on is null) = (introduced_in_person is null)
        and (introduced_in_person is not false or introduction_reason is not null)),
    add constraint allocation_first_meeting check (num_nulls(first_met_on, first_met_at, first_met_alone) in (0, 3));
alter table openiro.allocation force row level security;
alter table openiro.person force row level security;
create index allocation_follows on openiro.allocation (local_authority_id, follows_id) where follows_id is not null;
create index allocation_handover_noted_by on openiro.allocation (local_authority_id, handover_noted_by)
    where handover_noted_by is not null;

grant select (introduced_on) on openiro.allocation to openiro_view;

set role openiro_view;

create or replace view companion.my_iro with (security_barrier) as
    select al.id, al.started_on, al.ended_on, p.display_name as name, p.first_name, i.about_me,
        i.contact_phone, i.contact_text, i.contact_email, i.contact_hours, i.out_of_office_until, i.out_of_office_text,
        (select c.display_name from openiro.person c
         where c.local_authority_id = i.local_authority_id and c.id = i.out_of_office_cover_id) as out_of_office_cover,
        ph.sha256 as photo_sha256, al.child_saw_at, al.visit_on, al.visit_part_of_day, al.introduced_on
    from openiro.allocation al
    join openiro.iro_profile i on i.local_authority_id = al.local_authority_id and i.id = al.iro_id
    join openiro.person p on p.local_authority_id = i.local_authority_id and p.id = i.person_id
    left join openiro.iro_photo ph on ph.local_authority_id = i.local_authority_id and ph.iro_id = i.id
    where al.child_id = companion.current_child()
        and (al.ended_on is null or al.ended_on > (now() at time zone 'Europe/London')::date);

set role openiro_owner;
