-- question: which meetings were there, between whom, when, where, how and about what?
-- grain: one row per encounter, however many documents report it.
-- key: meeting_id
-- joins: started_on = dim_date.date_id
-- inputs: core.meeting, core.place, core.meeting_participant, core.meeting_topic, core.meeting_identity, core.actor.
-- caveat: planned and cancelled meetings are here too; see status. Three actors are enough to be multilateral.

create or replace view mart.meeting as
select
    meeting.meeting_id,
    concat(
        array_to_string(party.actor_names[1:3], ' – '),
        case when party.actor_count > 3 then concat(' and ', party.actor_count - 3, ' more') end
    ) as title,
    meeting.mode_code as mode,
    meeting.status_code as status,
    meeting.started_on,
    meeting.ended_on,
    place.name as place_name,
    place.country_code as place_country_code,
    party.actor_count > 2 as is_multilateral,
    array(
        select meeting_topic.topic_code
        from core.meeting_topic
        where meeting_topic.meeting_id = meeting.meeting_id
        order by meeting_topic.topic_code
    ) as topics,
    (
        select count(distinct meeting_identity.document_id)
        from core.meeting_identity
        where meeting_identity.meeting_id = meeting.meeting_id
    ) as source_count,
    meeting.confidence
from core.meeting
left join core.place on meeting.place_id = place.place_id
cross join lateral (
    select
        count(*) as actor_count,
        array_agg(each_actor.actor_name order by each_actor.is_host desc, each_actor.first_no asc) as actor_names
    from (
        select
            actor.actor_name,
            bool_or(coalesce(participant.role = 'host', false)) as is_host,
            min(participant.participant_no) as first_no
        from core.meeting_participant as participant
        cross join
            lateral (
                select max(actor.actor_name) as actor_name
                from core.actor
                where actor.actor_code = participant.actor_code
            ) as actor
        where participant.meeting_id = meeting.meeting_id
        group by actor.actor_name
    ) as each_actor
) as party;

comment on view mart.meeting is 'One row per encounter of two or more actors, however many documents report it.';
comment on column mart.meeting.meeting_id is 'Key of the meeting.';
comment on column mart.meeting.title is 'Names of the actors, the host first where one is known.';
comment on column mart.meeting.mode is 'How it takes place (mart.meeting_mode).';
comment on column mart.meeting.status is 'Whether it took place (mart.meeting_status).';
comment on column mart.meeting.started_on is 'First day; NULL where no document tells.';
comment on column mart.meeting.ended_on is 'Last day, the same for one day; NULL where no document tells.';
comment on column mart.meeting.place_name is 'Town or venue; NULL where no document tells.';
comment on column mart.meeting.place_country_code is 'Country of the place.';
comment on column mart.meeting.is_multilateral is 'Whether more than two actors take part.';
comment on column mart.meeting.topics is 'Codes of the topics (mart.topic); empty where none is told.';
comment on column mart.meeting.source_count is 'Number of documents that report it.';
comment on column mart.meeting.confidence is 'How sure it is, from 0 to 1.';
