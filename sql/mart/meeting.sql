-- question: which meetings were there, between whom, when, where, how and about what?
-- grain: one row per encounter, however many documents report it.
-- key: meeting_id
-- joins: started_on = dim_date.date_id
-- inputs: core.meeting, core.place, core.meeting_summary.
-- caveat: planned and cancelled meetings are here too; see status. Three actors are enough to be multilateral.

create or replace view mart.meeting as
select
    meeting.meeting_id,
    summary.title,
    meeting.mode_code as mode,
    meeting.status_code as status,
    meeting.started_on,
    meeting.ended_on,
    place.name as place_name,
    place.country_code as place_country_code,
    summary.actor_count > 2 as is_multilateral,
    summary.topics,
    summary.source_count,
    meeting.confidence
from core.meeting
inner join core.meeting_summary as summary on meeting.meeting_id = summary.meeting_id
left join core.place on meeting.place_id = place.place_id;

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
