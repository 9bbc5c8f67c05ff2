-- question: which offices did an official hold one after the other, and what lies between them?
-- grain: one row per official, office and time in it.
-- key: tenure_id
-- joins: official_id = official.official_id
-- inputs: core.tenure, core.office, core.official, mart.as_of.
-- caveat: where is_exact is false the days are first and last sightings, so gaps are gaps of the sources as often as of
-- the career, and an office held under two titles overlaps with itself.

create or replace view mart.official_career as
with career as (
    select
        tenure.tenure_id,
        tenure.official_id,
        tenure.office_id,
        tenure.started_on,
        tenure.ended_on,
        tenure.is_exact,
        row_number() over (
            partition by tenure.official_id
            order by tenure.started_on asc nulls first, tenure.ended_on asc nulls last, tenure.tenure_id asc
        ) as tenure_no,
        max(coalesce(tenure.ended_on, 'infinity')) over (
            partition by tenure.official_id
            order by tenure.started_on asc nulls first, tenure.ended_on asc nulls last, tenure.tenure_id asc
            rows between unbounded preceding and 1 preceding
        ) as ended_before_on
    from core.tenure
)

select
    career.tenure_id,
    career.official_id,
    official.full_name as official_name,
    career.tenure_no,
    office.actor_code,
    office.title as office_title,
    office.office_type_code as office_type,
    career.started_on,
    career.ended_on,
    career.is_exact,
    career.ended_on - career.started_on + 1 as day_count,
    case
        when career.started_on > career.ended_before_on + 1 then career.started_on - career.ended_before_on - 1
    end as gap_days,
    case
        when career.started_on <= career.ended_before_on
            then
                least(career.ended_before_on, career.ended_on, greatest(as_of.as_of_on, career.started_on))
                - career.started_on + 1
    end as overlap_days
from career
cross join mart.as_of
inner join core.office on career.office_id = office.office_id
inner join core.official on career.official_id = official.official_id;

comment on view mart.official_career is 'One row per official, office and time in it, in order.';
comment on column mart.official_career.tenure_id is 'Key of the tenure.';
comment on column mart.official_career.official_id is 'The official.';
comment on column mart.official_career.official_name is 'Name of the official.';
comment on column mart.official_career.tenure_no is 'Place of the tenure in the career, from 1.';
comment on column mart.official_career.actor_code is 'Actor whose office it is.';
comment on column mart.official_career.office_title is 'Title of the office, without the country.';
comment on column mart.official_career.office_type is 'Kind of the office (mart.office_type).';
comment on column mart.official_career.started_on is
'First day in office, or first day seen in it; NULL where unknown.';
comment on column mart.official_career.ended_on is 'Last day in office, or last day seen in it; NULL where unknown.';
comment on column mart.official_career.is_exact is
'True where a record gives the dates to the day, false where they are less exact or first and last sightings.';
comment on column mart.official_career.day_count is 'Days from first to last; NULL where one of them is unknown.';
comment on column mart.official_career.gap_days is
'Days without any office before this tenure; NULL where there are none.';
comment on column mart.official_career.overlap_days is
'Days of this tenure, up to mart.as_of, on which an earlier one ran too; NULL where there are none.';
