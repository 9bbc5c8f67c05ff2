-- question: how much did two actors deal with each other, month by month?
-- grain: one row per pair of actors and month with a meeting that took place.
-- key: actor_code, other_actor_code, month
-- joins: actor_code = actor.actor_code; other_actor_code = actor.actor_code; month = dim_date.date_id;
-- actor_code, other_actor_code = bilateral_relation.actor_code, bilateral_relation.other_actor_code
-- inputs: core.meeting_pair, core.actor.
-- caveat: months without contact have no row; a chart should draw them as zero. Meetings without a known day are left
-- out. The index depends on what is loaded: compare pairs within one warehouse, not between two.

create or replace view mart.engagement_month as
with monthly as (
    select
        pair.actor_code,
        pair.other_actor_code,
        date_trunc('month', pair.started_on::timestamp)::date as month,
        count(*) as meeting_count,
        count(*) filter (where pair.mode_code = 'in_person') as in_person_count,
        count(*) filter (where pair.mode_code in ('phone', 'video')) as remote_count,
        count(*) filter (where pair.level_code = 'leader') as leader_count,
        count(*) filter (where pair.level_code = 'minister') as minister_count,
        count(*) filter (where pair.level_code not in ('leader', 'minister')) as other_level_count,
        sum(pair.weight) as engagement_index
    from core.meeting_pair as pair
    where pair.status_code = 'held' and pair.started_on is not null
    group by pair.actor_code, pair.other_actor_code, date_trunc('month', pair.started_on::timestamp)
)

select
    monthly.actor_code,
    monthly.other_actor_code,
    monthly.month,
    monthly.actor_code || '-' || monthly.other_actor_code as pair_code,
    actor.actor_name || ' – ' || other_actor.actor_name as pair_name,
    monthly.meeting_count,
    monthly.in_person_count,
    monthly.remote_count,
    monthly.leader_count,
    monthly.minister_count,
    monthly.other_level_count,
    round(monthly.engagement_index::numeric, 2)::double precision as engagement_index
from monthly
inner join core.actor on monthly.actor_code = actor.actor_code
inner join core.actor as other_actor on monthly.other_actor_code = other_actor.actor_code;

comment on view mart.engagement_month is 'One row per pair of actors and month with a meeting that took place.';
comment on column mart.engagement_month.actor_code is 'The actor of the two whose code comes first.';
comment on column mart.engagement_month.other_actor_code is 'The other actor.';
comment on column mart.engagement_month.month is 'First day of the month.';
comment on column mart.engagement_month.pair_code is 'Both codes in one, as in IRQ-PAK.';
comment on column mart.engagement_month.pair_name is 'Both names in one, as in Iraq – Pakistan.';
comment on column mart.engagement_month.meeting_count is 'Meetings that took place and began in the month.';
comment on column mart.engagement_month.in_person_count is 'Those in person.';
comment on column mart.engagement_month.remote_count is 'Those by phone or video link.';
comment on column mart.engagement_month.leader_count is 'Those between leaders (mart.level).';
comment on column mart.engagement_month.minister_count is 'Those at the level of ministers.';
comment on column mart.engagement_month.other_level_count is 'Those below, or of unknown level.';
comment on column mart.engagement_month.engagement_index is
'Sum of the weights of the meetings: level × mode ÷ number of other actors (mart.level, docs/engagement.md).';
