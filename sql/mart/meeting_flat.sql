-- question: which meetings were there, with all that a chart needs in one row?
-- grain: one row per meeting.
-- key: meeting_id
-- joins: meeting_id = meeting.meeting_id; started_on = dim_date.date_id
-- inputs: mart.meeting, core.meeting_summary.
-- caveat: lists of actors and officials are texts here; to filter by actor use mart.bilateral_meeting.

create or replace view mart.meeting_flat as
select
    meeting.meeting_id,
    meeting.title,
    meeting.started_on,
    meeting.ended_on,
    extract(year from meeting.started_on)::int as year,
    meeting.mode,
    meeting.status,
    meeting.place_name,
    meeting.place_country_code,
    summary.actor_codes,
    summary.official_names,
    summary.host_names as host_country_name,
    summary.guest_names as guest_country_name,
    array_to_string(meeting.topics, ', ') as topics,
    meeting.is_multilateral,
    meeting.source_count,
    meeting.confidence
from mart.meeting
inner join core.meeting_summary as summary on meeting.meeting_id = summary.meeting_id;

comment on view mart.meeting_flat is 'One row per meeting, with names, for tools that want all in one table.';
comment on column mart.meeting_flat.meeting_id is 'Key of the meeting.';
comment on column mart.meeting_flat.title is 'Names of the actors, the host first where one is known.';
comment on column mart.meeting_flat.started_on is 'First day; NULL where no document tells.';
comment on column mart.meeting_flat.ended_on is 'Last day; NULL where no document tells.';
comment on column mart.meeting_flat.year is 'Year of the first day.';
comment on column mart.meeting_flat.mode is 'How it takes place (mart.meeting_mode).';
comment on column mart.meeting_flat.status is 'Whether it took place (mart.meeting_status).';
comment on column mart.meeting_flat.place_name is 'Town or venue; NULL where no document tells.';
comment on column mart.meeting_flat.place_country_code is 'Country of the place.';
comment on column mart.meeting_flat.actor_codes is 'Codes of the actors, in one text.';
comment on column mart.meeting_flat.official_names is 'Names of the officials, in one text; NULL where none is named.';
comment on column mart.meeting_flat.host_country_name is 'Name of the host; NULL where none is told.';
comment on column mart.meeting_flat.guest_country_name is 'Names of the guests; NULL where none is told.';
comment on column mart.meeting_flat.topics is 'Codes of the topics, in one text.';
comment on column mart.meeting_flat.is_multilateral is 'Whether more than two actors take part.';
comment on column mart.meeting_flat.source_count is 'Number of documents that report it.';
comment on column mart.meeting_flat.confidence is 'How sure it is, from 0 to 1.';
