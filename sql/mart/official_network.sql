-- question: which officials know each other, from how many meetings?
-- grain: one row per official, other official of another actor, and year; every tie stands in both directions.
-- key: official_id, other_official_id, year
-- joins: official_id = official.official_id; other_official_id = official.official_id
-- inputs: core.meeting, core.meeting_participant, core.official.
-- caveat: both directions are here, so that one official's ties are found on one side: for totals, and for tools that
-- draw networks, take the rows with official_id < other_official_id. Ties within one delegation are left out, and so
-- are meetings without a known day.

create or replace view mart.official_network as
with presence as not materialized (
    select
        participant.meeting_id,
        participant.official_id,
        participant.actor_code,
        extract(year from meeting.started_on)::int as year
    from core.meeting_participant as participant
    inner join core.meeting on participant.meeting_id = meeting.meeting_id
    where participant.official_id is not null and meeting.status_code = 'held' and meeting.started_on is not null
),

tie as (
    select
        one.official_id,
        other.official_id as other_official_id,
        one.year,
        min(one.actor_code) as actor_code,
        min(other.actor_code) as other_actor_code,
        count(distinct one.meeting_id) as meeting_count
    from presence as one
    inner join presence as other
        on
            one.meeting_id = other.meeting_id
            and one.official_id <> other.official_id
            and one.actor_code <> other.actor_code
    group by one.official_id, other.official_id, one.year
)

select
    tie.official_id,
    tie.other_official_id,
    tie.year,
    official.full_name as official_name,
    tie.actor_code,
    (
        select other_official.full_name
        from core.official as other_official
        where other_official.official_id = tie.other_official_id
    ) as other_official_name,
    tie.other_actor_code,
    tie.meeting_count,
    count(*) over (partition by tie.official_id, tie.year) as degree
from tie
inner join core.official on tie.official_id = official.official_id;

comment on view mart.official_network is
'One row per official, other official of another actor, and year with a meeting; ties stand both ways.';
comment on column mart.official_network.official_id is 'The official whose tie it is.';
comment on column mart.official_network.other_official_id is 'The official that they are tied to.';
comment on column mart.official_network.year is 'The year.';
comment on column mart.official_network.official_name is 'Name of the official.';
comment on column mart.official_network.actor_code is 'Actor that the official took part for.';
comment on column mart.official_network.other_official_name is 'Name of the other official.';
comment on column mart.official_network.other_actor_code is 'Actor that the other official took part for.';
comment on column mart.official_network.meeting_count is 'Meetings of the two that took place in the year.';
comment on column mart.official_network.degree is
'Number of officials of other actors that the official met in the year.';
