-- question: does every meeting have at least two actors?
-- grain: one row per meeting with fewer than two.
-- severity: error
-- inputs: core.meeting, core.meeting_participant.
-- caveat: several officials of one actor are one actor.

select
    meeting.meeting_id,
    count(distinct participant.actor_code) as actor_count
from core.meeting
left join core.meeting_participant as participant on meeting.meeting_id = participant.meeting_id
group by meeting.meeting_id
having count(distinct participant.actor_code) < 2
order by meeting.meeting_id;
