-- question: how often did an actor or an official take part in meetings?
-- grain: one row per meeting and participant: a named official of an actor, or an actor alone.
-- key: participation_id
-- joins: meeting_id = dim_meeting.meeting_id; actor_code = dim_actor.actor_code;
-- official_id = dim_official.official_id; started_on = dim_date.date_id
-- inputs: core.meeting_participant, core.meeting.
-- caveat: a meeting has a row for each participant: count participation_count for presences, meeting_id distinctly for
-- meetings. An actor with three officials in the room has three rows.

create or replace view mart.fct_meeting_participation as
select
    participant.meeting_id * 1000000 + participant.participant_no as participation_id,
    participant.meeting_id,
    participant.actor_code,
    participant.official_id,
    meeting.started_on,
    meeting.mode_code as mode,
    meeting.status_code as status,
    participant.role,
    1 as participation_count
from core.meeting_participant as participant
inner join core.meeting on participant.meeting_id = meeting.meeting_id;

comment on view mart.fct_meeting_participation is
'One row per meeting and participant: an official, or an actor alone. Facts; key participation_id.';
comment on column mart.fct_meeting_participation.participation_id is 'Key of the participation.';
comment on column mart.fct_meeting_participation.meeting_id is 'The meeting (dim_meeting).';
comment on column mart.fct_meeting_participation.actor_code is 'The actor (dim_actor).';
comment on column mart.fct_meeting_participation.official_id is
'The official (dim_official); NULL where only the actor is known.';
comment on column mart.fct_meeting_participation.started_on is 'First day (dim_date); NULL where no document tells.';
comment on column mart.fct_meeting_participation.mode is 'How the meeting takes place (mart.meeting_mode).';
comment on column mart.fct_meeting_participation.status is 'Whether it took place (mart.meeting_status).';
comment on column mart.fct_meeting_participation.role is 'host or guest; NULL where neither is told.';
comment on column mart.fct_meeting_participation.participation_count is 'Always 1, to sum.';
