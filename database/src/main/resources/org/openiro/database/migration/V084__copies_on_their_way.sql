-- Of several copies that somebody was given before a mail left, the last is the one that counts; and who came on the list
-- after the record was issued is nobody the time for distribution runs for. See docs/adr/0021-issued-documents.md.

-- No foreign key: copies refer to their recipient already, and what refers is destroyed before what is referred to.
alter table openiro.record_recipient
    add column current_copy_id uuid,
    add column added_later boolean not null default false;

create policy linking on openiro.record_recipient to openiro_owner using (true) with check (true);

-- What was received was said before it was: a copy that is on its way still is none.
set local row_security = on;
update openiro.record_recipient r set
    current_copy_id = case when r.state in ('SENDING', 'RECEIVED') then (
        select c.id from openiro.record_copy c
        where c.local_authority_id = r.local_authority_id and c.recipient_id = r.id
        order by c.given_at desc, c.id desc limit 1) end,
    received_version = case when r.state = 'SENDING' then (
        select max(c.number) from openiro.record_copy c
        where c.local_authority_id = r.local_authority_id and c.recipient_id = r.id and c.channel <> 'LINK')
        else r.received_version end,
    added_later = r.added_at > (
        select min(f.added_at) from openiro.record_recipient f
        where f.local_authority_id = r.local_authority_id and f.review_id = r.review_id);
set local row_security = off;
