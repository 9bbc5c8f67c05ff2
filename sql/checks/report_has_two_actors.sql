-- question: does every report of a meeting name at least two actors?
-- grain: one row per report with fewer than two.
-- severity: error
-- inputs: report.meeting, report.meeting_participant.
-- caveat: several officials of one actor are one actor.

select
    meeting.document_id,
    meeting.meeting_no,
    count(distinct participant.actor_code) as actor_count
from report.meeting
left join report.meeting_participant as participant
    on meeting.document_id = participant.document_id and meeting.meeting_no = participant.meeting_no
group by meeting.document_id, meeting.meeting_no
having count(distinct participant.actor_code) < 2
order by meeting.document_id, meeting.meeting_no;
