-- question: who held an office, from when to when, and who came next?
-- grain: one row per official, office and time in it.
-- key: tenure_id
-- joins: official_id = official.official_id
-- inputs: core.tenure, core.office, core.official, core.actor.
-- caveat: for one day ask the function mart.office_holder(day), which also says how sure the answer is. Titles differ
-- between documents, so the next holder under another title of the same office is not recognised as such.

create or replace view mart.office_holder as
with holding as (
    select
        tenure.tenure_id,
        tenure.office_id,
        tenure.official_id,
        tenure.started_on,
        tenure.ended_on,
        tenure.is_exact,
        tenure.is_exact
        or num_nonnulls(tenure.started_precision, tenure.ended_precision) > 0 as is_recorded,
        (
            select successor.started_on
            from core.tenure as successor
            where
                successor.office_id = tenure.office_id
                and successor.official_id <> tenure.official_id
                and successor.started_on > coalesce(tenure.ended_on, tenure.started_on)
            order by successor.started_on
            limit 1
        ) as next_started_on
    from core.tenure
)

select
    holding.tenure_id,
    office.office_id,
    office.actor_code,
    actor.actor_name,
    office.title as office_title,
    office.office_type_code as office_type,
    holding.official_id,
    official.full_name as official_name,
    holding.started_on,
    holding.ended_on,
    holding.is_exact,
    holding.is_recorded,
    holding.next_started_on
from holding
inner join core.office on holding.office_id = office.office_id
inner join core.official on holding.official_id = official.official_id
left join core.actor on office.actor_code = actor.actor_code;

comment on view mart.office_holder is 'One row per official, office and time in it, with the start of the next holder.';
comment on column mart.office_holder.tenure_id is 'Key of the tenure.';
comment on column mart.office_holder.office_id is 'The office.';
comment on column mart.office_holder.actor_code is 'Actor whose office it is; NULL where unknown.';
comment on column mart.office_holder.actor_name is 'Name of the actor.';
comment on column mart.office_holder.office_title is 'Title of the office, without the country.';
comment on column mart.office_holder.office_type is 'Kind of the office (mart.office_type).';
comment on column mart.office_holder.official_id is 'The holder.';
comment on column mart.office_holder.official_name is 'Name of the holder.';
comment on column mart.office_holder.started_on is 'First day in office, or first day seen in it; NULL where unknown.';
comment on column mart.office_holder.ended_on is 'Last day in office, or last day seen in it; NULL where unknown.';
comment on column mart.office_holder.is_exact is 'True where a record gives the dates to the day.';
comment on column mart.office_holder.is_recorded is
'True where a record gives the dates, false where they are first and last sightings.';
comment on column mart.office_holder.next_started_on is
'First day on which somebody else is in the same office afterwards; NULL where nobody is known.';
