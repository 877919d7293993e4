-- Why a child got this social worker: SW_REASON of the SSDA903 return, which each spell carries from its beginning.
alter table openiro.key_person add column change_reason text,
    add check (change_reason is null or relation = 'CASE_WORKER');
create index key_person_case_worker on openiro.key_person (local_authority_id, child_id, since, id)
    where relation = 'CASE_WORKER';
