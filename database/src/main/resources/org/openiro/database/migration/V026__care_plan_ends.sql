-- A draft can be withdrawn, and the plan in force ends with the care. Both are kept, as everything in a case record is.

alter table openiro.care_plan add column ended_on date;
alter table openiro.care_plan drop constraint care_plan_status_check;
alter table openiro.care_plan add constraint care_plan_status_check
    check (status in ('DRAFT', 'WITHDRAWN', 'IN_FORCE', 'SUPERSEDED', 'ENDED'));
alter table openiro.care_plan drop constraint care_plan_check;
alter table openiro.care_plan add constraint care_plan_in_force
    check ((status in ('DRAFT', 'WITHDRAWN')) = (in_force_on is null));
alter table openiro.care_plan add constraint care_plan_ended
    check ((status in ('WITHDRAWN', 'ENDED')) = (ended_on is not null) and ended_on >= in_force_on);
