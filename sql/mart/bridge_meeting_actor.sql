-- question: which actors does a meeting have, each once?
-- grain: one row per meeting and actor.
-- key: meeting_id, actor_code
-- joins: meeting_id = dim_meeting.meeting_id; actor_code = dim_actor.actor_code
-- inputs: core.meeting_participant.
-- caveat: joins meetings and actors, which multiplies rows: sum actor_share to count every meeting once.

create or replace view mart.bridge_meeting_actor as
with attendance as (
    select
        participant.meeting_id,
        participant.actor_code,
        count(participant.official_id) as official_count
    from core.meeting_participant as participant
    group by participant.meeting_id, participant.actor_code
)

select
    attendance.meeting_id,
    attendance.actor_code,
    attendance.official_count,
    1.0::double precision / count(*) over (partition by attendance.meeting_id) as actor_share
from attendance;

comment on view mart.bridge_meeting_actor is 'One row per meeting and actor. Bridge from dim_meeting to dim_actor.';
comment on column mart.bridge_meeting_actor.meeting_id is 'The meeting (dim_meeting).';
comment on column mart.bridge_meeting_actor.actor_code is 'The actor (dim_actor).';
comment on column mart.bridge_meeting_actor.official_count is 'Number of its officials who are named.';
comment on column mart.bridge_meeting_actor.actor_share is
'One divided by the actors of the meeting: sums to one each.';
