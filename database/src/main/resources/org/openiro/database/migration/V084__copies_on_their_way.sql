-- Of several copies that somebody was given before a mail left, the last is the one that counts; and who came on the list
-- after the record was issued is nobody the time for distribution runs for. See docs/adr/0021-issued-documents.md.

-- No foreign keys: copies refer to their recipient already, and what refers is destroyed before what is referred to.
alter table openiro.record_recipient
    -- Of the last version: what they have of it or are being sent.
    add column current_copy_id uuid,
    -- The last that reached them.
    add column received_copy_id uuid,
    add column added_later boolean not null default false;

create policy linking on openiro.record_recipient to openiro_owner using (true) with check (true);

alter table openiro.audit_entry no force row level security;
set local row_security = on;

-- What was received was said before it was, and forgotten when a later mail failed: a copy by a link came when the audit
-- says that the mail server took it, every other when it was given. Those of the first list came on it one after the other,
-- in the same moment.
update openiro.record_recipient r set
    received_copy_id = came.id,
    received_version = coalesce(came.number, case when r.state = 'RECEIVED' then r.received_version end),
    current_copy_id = case r.state when 'SENDING' then given.id when 'RECEIVED' then coalesce(came.id, given.id) end,
    added_later = r.added_at > interval '1 minute' + (
        select min(f.added_at) from openiro.record_recipient f
        where f.local_authority_id = r.local_authority_id and f.review_id = r.review_id)
from openiro.record_recipient same
left join lateral (
    select c.id from openiro.record_copy c
    where c.local_authority_id = same.local_authority_id and c.recipient_id = same.id
    order by c.given_at desc, c.id desc limit 1) given on true
left join lateral (
    select c.id, c.number from openiro.record_copy c
    where c.local_authority_id = same.local_authority_id and c.recipient_id = same.id
      and (c.channel <> 'LINK' or exists (
          select from openiro.audit_entry a
          where a.local_authority_id = c.local_authority_id and a.child_id = c.child_id and a.subject_id = c.id
            and a.action = 'RECORD_LINK_HANDED_OFF'))
    order by c.given_at desc, c.id desc limit 1) came on true
where same.id = r.id;

set local row_security = off;
alter table openiro.audit_entry force row level security;
