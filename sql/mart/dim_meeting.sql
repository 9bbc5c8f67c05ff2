-- question: by what kind of meeting is a participation to be filtered or grouped?
-- grain: one row per meeting.
-- key: meeting_id
-- joins: started_on = dim_date.date_id
-- inputs: mart.meeting, core.meeting_mode, core.meeting_status, core.actor.
-- caveat: also the fact table of meetings: count its rows to count meetings.

create or replace view mart.dim_meeting as
select
    meeting.meeting_id,
    meeting.title,
    meeting.mode,
    meeting_mode.mode_name,
    meeting.status,
    meeting_status.status_name,
    meeting.started_on,
    meeting.ended_on,
    meeting.place_name,
    meeting.place_country_code,
    place_country.actor_name as place_country_name,
    meeting.is_multilateral,
    meeting.source_count,
    meeting.confidence
from mart.meeting
inner join core.meeting_mode on meeting.mode = meeting_mode.mode_code
inner join core.meeting_status on meeting.status = meeting_status.status_code
left join core.actor as place_country on meeting.place_country_code = place_country.actor_code;

comment on view mart.dim_meeting is
'One row per meeting. Dimension of participations, and the facts of meetings; key meeting_id.';
comment on column mart.dim_meeting.meeting_id is 'Key of the meeting.';
comment on column mart.dim_meeting.title is 'Names of the actors, the host first where one is known.';
comment on column mart.dim_meeting.mode is 'How it takes place: code.';
comment on column mart.dim_meeting.mode_name is 'How it takes place, to show.';
comment on column mart.dim_meeting.status is 'Whether it took place: code.';
comment on column mart.dim_meeting.status_name is 'Whether it took place, to show.';
comment on column mart.dim_meeting.started_on is 'First day (dim_date); NULL where no document tells.';
comment on column mart.dim_meeting.ended_on is 'Last day; NULL where no document tells.';
comment on column mart.dim_meeting.place_name is 'Town or venue; NULL where no document tells.';
comment on column mart.dim_meeting.place_country_code is 'Country of the place.';
comment on column mart.dim_meeting.place_country_name is 'Name of the country of the place.';
comment on column mart.dim_meeting.is_multilateral is 'Whether more than two actors take part.';
comment on column mart.dim_meeting.source_count is 'Number of documents that report it.';
comment on column mart.dim_meeting.confidence is 'How sure it is, from 0 to 1.';
