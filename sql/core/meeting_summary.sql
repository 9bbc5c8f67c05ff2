-- question: between whom was a meeting, about what, and how many documents report it?
-- grain: one row per meeting.
-- key: meeting_id
-- inputs: core.meeting, core.meeting_participant, core.meeting_topic, core.meeting_identity, core.actor, core.official.
-- caveat: a meeting without participants has an empty title.

create or replace view core.meeting_summary_live as
with presence as (
    select
        participant.meeting_id,
        participant.participant_no,
        participant.actor_code,
        participant.role,
        actor.actor_name,
        official.full_name
    from core.meeting_participant as participant
    inner join core.actor on participant.actor_code = actor.actor_code
    left join core.official on participant.official_id = official.official_id
),

delegation as (
    select
        presence.meeting_id,
        presence.actor_code,
        presence.actor_name,
        bool_or(coalesce(presence.role = 'host', false)) as is_host,
        bool_or(coalesce(presence.role = 'guest', false)) as is_guest,
        min(presence.participant_no) as first_no
    from presence
    group by presence.meeting_id, presence.actor_code, presence.actor_name
),

party as (
    select
        delegation.meeting_id,
        count(*) as actor_count,
        array_agg(delegation.actor_name order by delegation.is_host desc, delegation.first_no asc) as actor_names,
        string_agg(delegation.actor_code, ', ' order by delegation.actor_code) as actor_codes,
        string_agg(delegation.actor_name, ', ' order by delegation.actor_name)
        filter (where delegation.is_host) as host_names,
        string_agg(delegation.actor_name, ', ' order by delegation.actor_name)
        filter (where delegation.is_guest) as guest_names
    from delegation
    group by delegation.meeting_id
),

people as (
    select
        presence.meeting_id,
        string_agg(distinct presence.full_name, ', ' order by presence.full_name) as official_names
    from presence
    where presence.full_name is not null
    group by presence.meeting_id
),

subject as (
    select
        meeting_topic.meeting_id,
        array_agg(meeting_topic.topic_code order by meeting_topic.topic_code) as topics
    from core.meeting_topic
    group by meeting_topic.meeting_id
),

source as (
    select
        meeting_identity.meeting_id,
        count(distinct meeting_identity.document_id) as source_count
    from core.meeting_identity
    group by meeting_identity.meeting_id
)

select
    meeting.meeting_id,
    concat(
        array_to_string(party.actor_names[1:3], ' – '),
        case when party.actor_count > 3 then concat(' and ', party.actor_count - 3, ' more') end
    ) as title,
    coalesce(party.actor_count, 0) as actor_count,
    party.actor_codes,
    people.official_names,
    party.host_names,
    party.guest_names,
    coalesce(subject.topics, '{}') as topics,
    coalesce(source.source_count, 0) as source_count
from core.meeting
left join party on meeting.meeting_id = party.meeting_id
left join people on meeting.meeting_id = people.meeting_id
left join subject on meeting.meeting_id = subject.meeting_id
left join source on meeting.meeting_id = source.meeting_id;

comment on view core.meeting_summary_live is 'One row per meeting: what its participants, topics and reports come to.';
comment on column core.meeting_summary_live.meeting_id is 'The meeting.';
comment on column core.meeting_summary_live.title is 'The first three actors, hosts first, and how many more.';
comment on column core.meeting_summary_live.actor_count is 'Number of actors.';
comment on column core.meeting_summary_live.actor_codes is 'All actors; NULL where there is none.';
comment on column core.meeting_summary_live.official_names is 'All named officials; NULL where there is none.';
comment on column core.meeting_summary_live.host_names is 'Names of the actors that host; NULL where that is not told.';
comment on column core.meeting_summary_live.guest_names is
'Names of the actors that are guests; NULL where that is not told.';
comment on column core.meeting_summary_live.topics is 'Topics, in alphabetical order.';
comment on column core.meeting_summary_live.source_count is 'Number of documents that report it.';
