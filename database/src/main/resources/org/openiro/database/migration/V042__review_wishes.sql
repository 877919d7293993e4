-- How a child would like a review to be: where, when, with whom and about what, how they take part, who helps, whether they
-- chair. The child's own words from the app, or what somebody was told who wrote it down. What is arranged otherwise is
-- explained, point by point, and the child reads that.

create table openiro.review_wishes (
    id                 uuid primary key,
    local_authority_id uuid not null default companion.current_authority(),
    child_id           uuid not null default companion.current_child(),
    review_id          uuid not null,
    place_kind         text check (place_kind in ('SCHOOL', 'WHERE_YOU_LIVE', 'OFFICE', 'ONLINE', 'OTHER')),
    place_text         text check (length(place_text) <= 300),
    part_of_day        text check (part_of_day in ('MORNING', 'AFTERNOON', 'EVENING')),
    time_text          text check (length(time_text) <= 300),
    people_text        text check (length(people_text) <= 1000),
    topics             text[] not null default '{}' check (cardinality(topics) <= 10),
    topics_text        text check (length(topics_text) <= 1000),
    ways               text[] not null default '{}' check (cardinality(ways) <= 10),
    supporter_text     text check (length(supporter_text) <= 300),
    chairing           text check (chairing in ('ALL', 'PART', 'TOGETHER', 'NONE')),
    saved_at           timestamptz not null,
    -- Whoever wrote down what the child told them; null for the child's own words.
    told_to            uuid,
    answers            jsonb,
    answered_at        timestamptz,
    answered_by        uuid,
    version            bigint not null default 0,
    unique (local_authority_id, id),
    unique (local_authority_id, review_id),
    foreign key (local_authority_id, child_id) references openiro.child (local_authority_id, id),
    foreign key (local_authority_id, review_id) references openiro.review (local_authority_id, id),
    foreign key (local_authority_id, told_to) references openiro.person (local_authority_id, id),
    foreign key (local_authority_id, answered_by) references openiro.person (local_authority_id, id),
    check (num_nulls(answers, answered_at, answered_by) in (0, 3))
);
create index review_wishes_child on openiro.review_wishes (local_authority_id, child_id);
create index review_wishes_told_to on openiro.review_wishes (local_authority_id, told_to) where told_to is not null;
create index review_wishes_answered_by on openiro.review_wishes (local_authority_id, answered_by)
    where answered_by is not null;

call scope.protect('openiro.review_wishes');
call scope.restrict('openiro.review_wishes');
call scope.destructible('openiro.review_wishes');
-- What a child wrote stays the child's: staff write down only what they were told.
create policy told on openiro.review_wishes as restrictive for insert to openiro_staff with check (told_to is not null);
grant select, insert, update (place_kind, place_text, part_of_day, time_text, people_text, topics, topics_text, ways,
    supporter_text, chairing, saved_at, told_to, answers, answered_at, answered_by, version) on openiro.review_wishes
    to openiro_staff;

create policy own on openiro.review_wishes for select to openiro_view
    using (local_authority_id = (select companion.current_authority())
        and child_id = (select companion.current_child()));
-- Foreign keys do not see policies: whose review it is, is asked here, and whether it is still to come.
create policy own_say on openiro.review_wishes for insert to openiro_view
    with check (local_authority_id = (select companion.current_authority())
        and child_id = (select companion.current_child())
        and review_id in (select id from openiro.review where status not in ('HELD', 'CANCELLED')));
create policy own_change on openiro.review_wishes for update to openiro_view
    using (local_authority_id = (select companion.current_authority())
        and child_id = (select companion.current_child())
        and review_id in (select id from openiro.review where status not in ('HELD', 'CANCELLED')))
    with check (local_authority_id = (select companion.current_authority())
        and child_id = (select companion.current_child()));
create policy answered_my_wishes on openiro.person for select to openiro_view
    using (id in (select answered_by from openiro.review_wishes));

grant select (id, local_authority_id, child_id, review_id, place_kind, place_text, part_of_day, time_text, people_text,
        topics, topics_text, ways, supporter_text, chairing, saved_at, told_to, answers, answered_at, answered_by, version),
    insert (id, review_id, place_kind, place_text, part_of_day, time_text, people_text, topics, topics_text, ways,
        supporter_text, chairing, saved_at),
    update (place_kind, place_text, part_of_day, time_text, people_text, topics, topics_text, ways, supporter_text,
        chairing, saved_at, told_to, version) on openiro.review_wishes to openiro_view;

set role openiro_view;

create view companion.my_review_wishes with (security_barrier) as
    select w.id, w.review_id, w.place_kind, w.place_text, w.part_of_day, w.time_text, w.people_text, w.topics,
        w.topics_text, w.ways, w.supporter_text, w.chairing, w.saved_at, w.told_to, w.answers::text as answers,
        w.answered_at, w.version,
        (select p.first_name from openiro.person p
         where p.local_authority_id = w.local_authority_id and p.id = w.answered_by) as answered_by_first_name
    from openiro.review_wishes w
    where w.child_id = companion.current_child();

-- Who wrote it down is not told; writing oneself takes that away.
grant select (id, review_id, place_kind, place_text, part_of_day, time_text, people_text, topics, topics_text, ways,
        supporter_text, chairing, saved_at, answers, answered_at, version, answered_by_first_name),
    insert (id, review_id, place_kind, place_text, part_of_day, time_text, people_text, topics, topics_text, ways,
        supporter_text, chairing, saved_at),
    update (place_kind, place_text, part_of_day, time_text, people_text, topics, topics_text, ways, supporter_text,
        chairing, saved_at, told_to, version) on companion.my_review_wishes to openiro_child;

set role openiro_owner;

-- Only what a child wrote; what staff write down they know already.
create trigger arrived after insert on openiro.review_wishes
    for each row when (new.told_to is null) execute function openiro.words_arrived('CHILD_WISHES');
create trigger changed after update of saved_at on openiro.review_wishes
    for each row when (new.told_to is null and new.saved_at is distinct from old.saved_at)
    execute function openiro.words_arrived('CHILD_WISHES');
