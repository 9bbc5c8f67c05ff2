-- question: who took part in a meeting, and in what office?
-- grain: one row per meeting and participant.
-- key: meeting_id, participant_no
-- joins: meeting_id = meeting.meeting_id; actor_code = actor.actor_code; official_id = official.official_id
-- inputs: core.meeting_participant, core.official, core.meeting_identity, core.official_identity, report.official.
-- caveat: the office is the one that a report of this meeting gives, not the one held today.

create or replace view mart.meeting_participant as
select
    participant.meeting_id,
    participant.actor_code,
    participant.official_id,
    official.full_name as official_name,
    office_then.office_title,
    office_then.office_type,
    participant.role,
    participant.participant_no,
    actor.actor_name
from core.meeting_participant as participant
inner join core.actor on participant.actor_code = actor.actor_code
left join core.official on participant.official_id = official.official_id
left join lateral (
    select
        reported.office_title,
        reported.office_type_code as office_type
    from core.meeting_identity
    inner join core.official_identity
        on
            meeting_identity.document_id = official_identity.document_id
            and official_identity.official_id = participant.official_id
    inner join report.official as reported
        on
            official_identity.document_id = reported.document_id
            and official_identity.official_no = reported.official_no
    where
        meeting_identity.meeting_id = participant.meeting_id
        and num_nonnulls(reported.office_title, reported.office_type_code) > 0
    order by
        num_nonnulls(reported.office_title, reported.office_type_code) desc,
        reported.confidence desc,
        reported.document_id asc,
        reported.official_no asc
    limit 1
) as office_then on true;

comment on view mart.meeting_participant is 'One row per meeting and participant: an official, or an actor alone.';
comment on column mart.meeting_participant.meeting_id is 'The meeting.';
comment on column mart.meeting_participant.actor_code is 'Actor that takes part.';
comment on column mart.meeting_participant.official_id is 'The official; NULL where only the actor is known.';
comment on column mart.meeting_participant.official_name is 'Name of the official.';
comment on column mart.meeting_participant.office_title is 'Office at the time, as reports of this meeting give it.';
comment on column mart.meeting_participant.office_type is 'Kind of that office (mart.office_type).';
comment on column mart.meeting_participant.role is 'host or guest; NULL where neither is told.';
comment on column mart.meeting_participant.participant_no is 'Number of the participant within the meeting.';
comment on column mart.meeting_participant.actor_name is 'Name of the actor.';
