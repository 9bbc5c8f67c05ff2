-- question: how close are two actors, since when, and is it more or less than it was?
-- grain: one row per pair of actors that have met or mean to, the actor whose code comes first standing first.
-- key: actor_code, other_actor_code
-- joins: actor_code = actor.actor_code; other_actor_code = actor.actor_code
-- inputs: core.meeting_pair, core.actor, mart.as_of.
-- caveat: counts are of meetings that took place, multilateral ones included; bilateral_count has those of two alone.
-- The trend compares the index of the last 365 days (up to mart.as_of) with that of the 365 before; meetings without a
-- known day are in the counts alone. A pair that documents do not report may meet all the same.

create or replace view mart.bilateral_relation as
with contact_day as (
    select distinct
        pair.actor_code,
        pair.other_actor_code,
        pair.started_on
    from core.meeting_pair as pair
    where pair.status_code = 'held' and pair.started_on is not null
),

gap as (
    select
        contact_day.actor_code,
        contact_day.other_actor_code,
        contact_day.started_on - lag(contact_day.started_on) over (
            partition by contact_day.actor_code, contact_day.other_actor_code
            order by contact_day.started_on
        ) as gap_days
    from contact_day
),

longest_gap as (
    select
        gap.actor_code,
        gap.other_actor_code,
        count(*) as contact_day_count,
        max(gap.gap_days) as longest_gap_days,
        percentile_disc(0.5) within group (order by gap.gap_days) as usual_gap_days
    from gap
    group by gap.actor_code, gap.other_actor_code
),

total as (
    select
        pair.actor_code,
        pair.other_actor_code,
        min(pair.started_on) filter (where pair.status_code = 'held') as first_meeting_on,
        max(pair.started_on) filter (where pair.status_code = 'held') as last_meeting_on,
        count(*) filter (where pair.status_code = 'held') as meeting_count,
        count(*) filter (where pair.status_code = 'held' and pair.actor_count = 2) as bilateral_count,
        count(*) filter (where pair.status_code = 'planned') as planned_count,
        count(*) filter (where pair.status_code = 'cancelled') as cancelled_count,
        count(*) filter (where pair.status_code = 'held' and pair.mode_code = 'in_person') as in_person_count,
        count(*) filter (where pair.status_code = 'held' and pair.mode_code = 'phone') as phone_count,
        count(*) filter (where pair.status_code = 'held' and pair.mode_code = 'video') as video_count,
        count(*) filter (where pair.status_code = 'held' and pair.level_code = 'leader') as leader_count,
        count(*) filter (where pair.status_code = 'held' and pair.level_code = 'minister') as minister_count,
        count(*) filter (where pair.status_code = 'held' and pair.level_code = 'senior') as senior_count,
        count(*) filter (where pair.status_code = 'held' and pair.level_code = 'working') as working_count,
        coalesce(sum(pair.weight) filter (where pair.status_code = 'held'), 0) as engagement_index,
        coalesce(
            sum(pair.weight) filter (where pair.status_code = 'held' and pair.started_on > as_of.as_of_on - 365), 0
        ) as last_year_index,
        coalesce(
            sum(pair.weight) filter (
                where
                pair.status_code = 'held'
                and pair.started_on > as_of.as_of_on - 730
                and pair.started_on <= as_of.as_of_on - 365
            ),
            0
        ) as year_before_index
    from core.meeting_pair as pair
    cross join mart.as_of
    group by pair.actor_code, pair.other_actor_code
)

select
    total.actor_code,
    total.other_actor_code,
    total.actor_code || '-' || total.other_actor_code as pair_code,
    actor.actor_name,
    other_actor.actor_name as other_actor_name,
    actor.actor_name || ' – ' || other_actor.actor_name as pair_name,
    total.first_meeting_on,
    total.last_meeting_on,
    total.meeting_count,
    total.bilateral_count,
    total.planned_count,
    total.cancelled_count,
    total.in_person_count,
    total.phone_count,
    total.video_count,
    total.leader_count,
    total.minister_count,
    total.senior_count,
    total.working_count,
    coalesce(longest_gap.contact_day_count, 0) as contact_day_count,
    longest_gap.usual_gap_days,
    longest_gap.longest_gap_days,
    greatest(as_of.as_of_on - total.last_meeting_on, 0) as days_since_last,
    round(total.engagement_index::numeric, 2)::double precision as engagement_index,
    round(total.last_year_index::numeric, 2)::double precision as last_year_index,
    round(total.year_before_index::numeric, 2)::double precision as year_before_index,
    case
        when total.last_year_index = 0 and total.year_before_index = 0 then 'silent'
        when total.first_meeting_on > as_of.as_of_on - 365 then 'new'
        when total.year_before_index = 0 then 'resumed'
        when total.last_year_index >= 1.25 * total.year_before_index then 'rising'
        when total.last_year_index <= 0.75 * total.year_before_index then 'falling'
        else 'steady'
    end as trend
from total
cross join mart.as_of
inner join core.actor on total.actor_code = actor.actor_code
inner join core.actor as other_actor on total.other_actor_code = other_actor.actor_code
left join longest_gap
    on total.actor_code = longest_gap.actor_code and total.other_actor_code = longest_gap.other_actor_code;

comment on view mart.bilateral_relation is 'One row per pair of actors that have met or mean to.';
comment on column mart.bilateral_relation.actor_code is 'The actor of the two whose code comes first.';
comment on column mart.bilateral_relation.other_actor_code is 'The other actor.';
comment on column mart.bilateral_relation.pair_code is 'Both codes in one, as in IRQ-PAK.';
comment on column mart.bilateral_relation.actor_name is 'Name of the first actor.';
comment on column mart.bilateral_relation.other_actor_name is 'Name of the other actor.';
comment on column mart.bilateral_relation.pair_name is 'Both names in one, as in Iraq – Pakistan.';
comment on column mart.bilateral_relation.first_meeting_on is
'Day of the first meeting that took place; NULL where none has a known day.';
comment on column mart.bilateral_relation.last_meeting_on is
'Day of the last meeting that took place; NULL where none has a known day.';
comment on column mart.bilateral_relation.meeting_count is 'Meetings that took place, multilateral ones included.';
comment on column mart.bilateral_relation.bilateral_count is 'Meetings that took place between these two alone.';
comment on column mart.bilateral_relation.planned_count is 'Meetings that are announced and not yet told of as held.';
comment on column mart.bilateral_relation.cancelled_count is 'Meetings that were called off or postponed.';
comment on column mart.bilateral_relation.in_person_count is 'Meetings that took place in person.';
comment on column mart.bilateral_relation.phone_count is 'Calls that took place.';
comment on column mart.bilateral_relation.video_count is 'Meetings that took place by video link.';
comment on column mart.bilateral_relation.leader_count is 'Meetings that took place between leaders (mart.level).';
comment on column mart.bilateral_relation.minister_count is 'Meetings that took place at the level of ministers.';
comment on column mart.bilateral_relation.senior_count is 'Meetings that took place at the level of senior officials.';
comment on column mart.bilateral_relation.working_count is 'Meetings that took place at working level.';
comment on column mart.bilateral_relation.contact_day_count is 'Number of days with a meeting that took place.';
comment on column mart.bilateral_relation.usual_gap_days is
'Median of the days between two days of contact; NULL below two such days.';
comment on column mart.bilateral_relation.longest_gap_days is
'Most days between two days of contact; NULL below two such days.';
comment on column mart.bilateral_relation.days_since_last is
'Days from the last meeting to the day up to which the warehouse knows (mart.as_of).';
comment on column mart.bilateral_relation.engagement_index is
'Sum of the weights of all meetings that took place: level × mode ÷ number of other actors.';
comment on column mart.bilateral_relation.last_year_index is 'The same for the 365 days up to mart.as_of.';
comment on column mart.bilateral_relation.year_before_index is 'The same for the 365 days before those.';
comment on column mart.bilateral_relation.trend is
'rising or falling by a quarter at least, steady; new or resumed (none in the year before); silent (none in either).';
