-- question: which two actors met, with all that a chart needs in one row?
-- grain: one row per meeting and pair of actors in it.
-- inputs: mart.meeting, mart.actor, core.meeting_participant, core.official.
-- caveat: a meeting of n actors has n × (n − 1) / 2 rows, so count meeting_id distinctly. The first actor of a pair is
-- the host where one is known, else the one whose code comes first.

create or replace view mart.meeting_flat as
with delegation as (
    select
        participant.meeting_id,
        participant.actor_code,
        bool_or(coalesce(participant.role = 'host', false)) as is_host,
        string_agg(official.full_name, ', ' order by participant.participant_no) as official_names
    from core.meeting_participant as participant
    left join core.official on participant.official_id = official.official_id
    group by participant.meeting_id, participant.actor_code
),

pair as (
    select
        one.meeting_id,
        one.actor_code,
        one.official_names,
        other.actor_code as other_actor_code,
        other.official_names as other_official_names,
        one.is_host and not other.is_host as has_host
    from delegation as one
    inner join delegation as other on one.meeting_id = other.meeting_id and one.actor_code <> other.actor_code
    where
        (one.is_host and not other.is_host)
        or (one.is_host = other.is_host and one.actor_code < other.actor_code)
)

select
    pair.meeting_id,
    meeting.started_on,
    meeting.ended_on,
    extract(year from meeting.started_on)::int as year,
    meeting.mode,
    meeting.status,
    meeting.place_name,
    meeting.place_country_code,
    pair.actor_code,
    actor.actor_name,
    actor.region,
    pair.official_names,
    pair.other_actor_code,
    other_actor.actor_name as other_actor_name,
    other_actor.region as other_region,
    pair.other_official_names,
    case when pair.has_host then actor.actor_name end as host_country_name,
    case when pair.has_host then other_actor.actor_name end as guest_country_name,
    array_to_string(meeting.topics, ', ') as topics,
    meeting.is_multilateral,
    meeting.source_count,
    meeting.confidence
from pair
inner join mart.meeting on pair.meeting_id = meeting.meeting_id
inner join mart.actor on pair.actor_code = actor.actor_code
inner join mart.actor as other_actor on pair.other_actor_code = other_actor.actor_code;

comment on view mart.meeting_flat is
'One row per meeting and pair of actors in it, with names, for tools that want all in one table.';
comment on column mart.meeting_flat.meeting_id is 'The meeting; count it distinctly.';
comment on column mart.meeting_flat.started_on is 'First day; NULL where no document tells.';
comment on column mart.meeting_flat.ended_on is 'Last day; NULL where no document tells.';
comment on column mart.meeting_flat.year is 'Year of the first day.';
comment on column mart.meeting_flat.mode is 'How it takes place (mart.meeting_mode).';
comment on column mart.meeting_flat.status is 'Whether it took place (mart.meeting_status).';
comment on column mart.meeting_flat.place_name is 'Town or venue; NULL where no document tells.';
comment on column mart.meeting_flat.place_country_code is 'Country of the place.';
comment on column mart.meeting_flat.actor_code is 'First actor: the host where one is known.';
comment on column mart.meeting_flat.actor_name is 'Name of the first actor.';
comment on column mart.meeting_flat.region is 'Region of the first actor.';
comment on column mart.meeting_flat.official_names is 'Officials of the first actor; NULL where none is named.';
comment on column mart.meeting_flat.other_actor_code is 'Second actor.';
comment on column mart.meeting_flat.other_actor_name is 'Name of the second actor.';
comment on column mart.meeting_flat.other_region is 'Region of the second actor.';
comment on column mart.meeting_flat.other_official_names is
'Officials of the second actor; NULL where none is named.';
comment on column mart.meeting_flat.host_country_name is
'Name of the host; NULL where it is not told which of the two hosts.';
comment on column mart.meeting_flat.guest_country_name is
'Name of the guest; NULL where it is not told which of the two hosts.';
comment on column mart.meeting_flat.topics is 'Codes of the topics, in one text.';
comment on column mart.meeting_flat.is_multilateral is 'Whether more than two actors take part in the meeting.';
comment on column mart.meeting_flat.source_count is 'Number of documents that report the meeting.';
comment on column mart.meeting_flat.confidence is 'How sure the meeting is, from 0 to 1.';
