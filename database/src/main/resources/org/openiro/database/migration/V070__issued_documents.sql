-- Documents about a review: the quality form and the record. What is drafted may change; what was issued never does, and is
-- corrected by a later version. See docs/adr/0021-issued-documents.md.

create table openiro.review_document (
    id                 uuid primary key,
    local_authority_id uuid not null,
    child_id           uuid not null,
    review_id          uuid not null,
    kind               text not null check (kind in ('QUALITY_FORM', 'RECORD')),
    -- A typed record of the application, read and written as a whole.
    draft              jsonb not null,
    drafted_at         timestamptz not null,
    drafted_by         uuid not null,
    versions           integer not null default 0 check (versions >= 0),
    version            bigint not null default 0,
    unique (local_authority_id, id),
    unique (local_authority_id, review_id, kind),
    foreign key (local_authority_id, child_id) references openiro.child (local_authority_id, id),
    foreign key (local_authority_id, review_id) references openiro.review (local_authority_id, id),
    foreign key (local_authority_id, drafted_by) references openiro.person (local_authority_id, id)
);
create index review_document_child on openiro.review_document (local_authority_id, child_id);
create index review_document_drafted_by on openiro.review_document (local_authority_id, drafted_by);
call scope.protect('openiro.review_document');
call scope.restrict('openiro.review_document');
call scope.destructible('openiro.review_document');
grant select, insert, update on openiro.review_document to openiro_staff;

create table openiro.issued_version (
    id                 uuid primary key,
    local_authority_id uuid not null,
    child_id           uuid not null,
    review_id          uuid not null,
    document_id        uuid not null,
    kind               text not null check (kind in ('QUALITY_FORM', 'RECORD')),
    number             integer not null check (number >= 1),
    content            jsonb not null,
    -- Of the content in the application's canonical form.
    sha256             text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    reason             text check (length(reason) between 1 and 1000),
    issued_at          timestamptz not null,
    issued_by          uuid not null,
    unique (local_authority_id, id),
    unique (local_authority_id, document_id, number),
    foreign key (local_authority_id, child_id) references openiro.child (local_authority_id, id),
    foreign key (local_authority_id, review_id) references openiro.review (local_authority_id, id),
    foreign key (local_authority_id, document_id) references openiro.review_document (local_authority_id, id),
    foreign key (local_authority_id, issued_by) references openiro.person (local_authority_id, id),
    check (number = 1 or reason is not null)
);
create index issued_version_review on openiro.issued_version (local_authority_id, review_id, kind, number);
create index issued_version_child on openiro.issued_version (local_authority_id, child_id);
create index issued_version_issued_by on openiro.issued_version (local_authority_id, issued_by);
call scope.protect('openiro.issued_version');
call scope.restrict('openiro.issued_version');
call scope.destructible('openiro.issued_version');
-- Nobody changes or takes away what was issued.
grant select, insert on openiro.issued_version to openiro_staff;
