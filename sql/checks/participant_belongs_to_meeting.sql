-- question: does every participant of a meeting appear in a report of it?
-- grain: one row per participant whom no report of the meeting names.
-- severity: error
-- inputs: core.meeting_participant, core.meeting_identity, core.official_identity, report.meeting_participant.
-- caveat: compares officials, and actors where no official is known.

with reported as (
    select
        meeting_identity.meeting_id,
        participant.actor_code,
        official_identity.official_id
    from core.meeting_identity
    inner join report.meeting_participant as participant
        on
            meeting_identity.document_id = participant.document_id
            and meeting_identity.meeting_no = participant.meeting_no
    left join core.official_identity
        on
            participant.document_id = official_identity.document_id
            and participant.official_no = official_identity.official_no
)

select
    participant.meeting_id,
    participant.participant_no,
    participant.actor_code,
    participant.official_id
from core.meeting_participant as participant
where
    not exists (
        select
        from reported
        where
            reported.meeting_id = participant.meeting_id
            and (
                reported.official_id = participant.official_id
                or (participant.official_id is null and reported.actor_code = participant.actor_code)
            )
    )
order by participant.meeting_id, participant.participant_no;
