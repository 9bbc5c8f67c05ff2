-- question: what is talked about, month by month?
-- grain: one row per topic and month with a meeting about it.
-- key: topic, month
-- joins: topic = topic.topic; month = dim_date.date_id
-- inputs: core.meeting, core.meeting_topic, core.topic, core.meeting_participant.
-- caveat: a meeting about three topics counts for each of them, so shares of a month add up to more than one.

create or replace view mart.topic_month as
with dated as (
    select
        meeting.meeting_id,
        date_trunc('month', meeting.started_on::timestamp)::date as month
    from core.meeting
    where meeting.status_code = 'held' and meeting.started_on is not null
),

month_total as (
    select
        dated.month,
        count(*) as meeting_count
    from dated
    group by dated.month
),

discussed as (
    select
        meeting_topic.topic_code,
        dated.month,
        count(*) as meeting_count
    from dated
    inner join core.meeting_topic on dated.meeting_id = meeting_topic.meeting_id
    group by meeting_topic.topic_code, dated.month
),

-- Each actor once, so that counting needs no sorting of all who were present.
present as (
    select
        meeting_topic.topic_code,
        dated.month,
        participant.actor_code
    from dated
    inner join core.meeting_topic on dated.meeting_id = meeting_topic.meeting_id
    inner join core.meeting_participant as participant on dated.meeting_id = participant.meeting_id
    group by meeting_topic.topic_code, dated.month, participant.actor_code
),

party as (
    select
        present.topic_code,
        present.month,
        count(*) as actor_count
    from present
    group by present.topic_code, present.month
)

select
    discussed.topic_code as topic,
    discussed.month,
    topic.topic_name,
    discussed.meeting_count,
    party.actor_count,
    round(discussed.meeting_count::numeric / month_total.meeting_count, 4)::double precision as meeting_share
from discussed
inner join month_total on discussed.month = month_total.month
inner join party on discussed.topic_code = party.topic_code and discussed.month = party.month
inner join core.topic on discussed.topic_code = topic.topic_code;

comment on view mart.topic_month is 'One row per topic and month with a meeting about it.';
comment on column mart.topic_month.topic is 'Code of the topic (mart.topic).';
comment on column mart.topic_month.month is 'First day of the month.';
comment on column mart.topic_month.topic_name is 'Name of the topic.';
comment on column mart.topic_month.meeting_count is 'Meetings about it that took place and began in the month.';
comment on column mart.topic_month.actor_count is 'Actors that took part in these.';
comment on column mart.topic_month.meeting_share is 'Share of all meetings of the month that were about it.';
