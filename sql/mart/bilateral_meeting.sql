-- question: which two actors met, who was there for either side, when, where, how and about what?
-- grain: one row per meeting and pair of actors in it, the actor whose code comes first standing first.
-- key: meeting_id, actor_code, other_actor_code
-- joins: meeting_id = meeting.meeting_id; actor_code = actor.actor_code; other_actor_code = actor.actor_code;
-- actor_code, other_actor_code = bilateral_relation.actor_code, bilateral_relation.other_actor_code
-- inputs: core.meeting_pair, core.actor, core.place, core.meeting_topic, core.meeting_identity.
-- caveat: a meeting of n actors has n × (n − 1) / 2 rows: count meeting_id distinctly, or take is_multilateral = false.
-- To ask about one actor, look on both sides: 'IRQ' in (actor_code, other_actor_code).

create or replace view mart.bilateral_meeting as
select
    pair.meeting_id,
    pair.actor_code,
    pair.other_actor_code,
    pair.actor_code || '-' || pair.other_actor_code as pair_code,
    actor.actor_name,
    other_actor.actor_name as other_actor_name,
    actor.actor_name || ' – ' || other_actor.actor_name as pair_name,
    pair.official_names,
    pair.other_official_names,
    pair.started_on,
    pair.ended_on,
    extract(year from pair.started_on)::int as year,
    pair.mode_code as mode,
    pair.status_code as status,
    pair.level_code as level,
    place.name as place_name,
    place.country_code as place_country_code,
    case pair.host_code
        when pair.actor_code then actor.actor_name
        when pair.other_actor_code then other_actor.actor_name
    end as host_country_name,
    case pair.host_code
        when pair.actor_code then other_actor.actor_name
        when pair.other_actor_code then actor.actor_name
    end as guest_country_name,
    (
        select string_agg(meeting_topic.topic_code, ', ' order by meeting_topic.topic_code)
        from core.meeting_topic
        where meeting_topic.meeting_id = pair.meeting_id
    ) as topics,
    pair.actor_count > 2 as is_multilateral,
    pair.actor_count,
    (
        select count(distinct meeting_identity.document_id)
        from core.meeting_identity
        where meeting_identity.meeting_id = pair.meeting_id
    ) as source_count,
    meeting.confidence,
    pair.weight
from core.meeting_pair as pair
inner join core.meeting on pair.meeting_id = meeting.meeting_id
inner join core.actor on pair.actor_code = actor.actor_code
inner join core.actor as other_actor on pair.other_actor_code = other_actor.actor_code
left join core.place on meeting.place_id = place.place_id;

comment on view mart.bilateral_meeting is
'One row per meeting and pair of actors in it, with names, for tools that want all in one table.';
comment on column mart.bilateral_meeting.meeting_id is 'The meeting; count it distinctly.';
comment on column mart.bilateral_meeting.actor_code is 'The actor of the two whose code comes first.';
comment on column mart.bilateral_meeting.other_actor_code is 'The other actor.';
comment on column mart.bilateral_meeting.pair_code is 'Both codes in one, as in IRQ-PAK.';
comment on column mart.bilateral_meeting.actor_name is 'Name of the first actor.';
comment on column mart.bilateral_meeting.other_actor_name is 'Name of the other actor.';
comment on column mart.bilateral_meeting.pair_name is 'Both names in one, as in Iraq – Pakistan.';
comment on column mart.bilateral_meeting.official_names is 'Officials of the first actor; NULL where none is named.';
comment on column mart.bilateral_meeting.other_official_names is
'Officials of the other actor; NULL where none is named.';
comment on column mart.bilateral_meeting.started_on is 'First day; NULL where no document tells.';
comment on column mart.bilateral_meeting.ended_on is 'Last day; NULL where no document tells.';
comment on column mart.bilateral_meeting.year is 'Year of the first day.';
comment on column mart.bilateral_meeting.mode is 'How it takes place (mart.meeting_mode).';
comment on column mart.bilateral_meeting.status is 'Whether it took place (mart.meeting_status).';
comment on column mart.bilateral_meeting.level is 'The level that both sides reach (mart.level).';
comment on column mart.bilateral_meeting.place_name is 'Town or venue; NULL where no document tells.';
comment on column mart.bilateral_meeting.place_country_code is 'Country of the place.';
comment on column mart.bilateral_meeting.host_country_name is
'Name of the host; NULL where it is not told which of the two hosts.';
comment on column mart.bilateral_meeting.guest_country_name is
'Name of the guest; NULL where it is not told which of the two hosts.';
comment on column mart.bilateral_meeting.topics is 'Codes of the topics, in one text; NULL where none is told.';
comment on column mart.bilateral_meeting.is_multilateral is 'Whether more than two actors take part in the meeting.';
comment on column mart.bilateral_meeting.actor_count is 'Number of actors in the meeting.';
comment on column mart.bilateral_meeting.source_count is 'Number of documents that report the meeting.';
comment on column mart.bilateral_meeting.confidence is 'How sure the meeting is, from 0 to 1.';
comment on column mart.bilateral_meeting.weight is
'What it counts for this pair in the index of engagement: level × mode ÷ number of other actors.';
