-- question: who took part in a meeting, by one document?
-- grain: one row per report of a meeting and participant.
-- key: meeting_report_id, participant_no
-- joins: meeting_report_id = meeting_report.meeting_report_id; actor_code = actor.actor_code;
-- official_id = official.official_id
-- inputs: report.meeting_participant, report.official, core.meeting_identity, core.official_identity.
-- caveat: a row without official stands for an actor whose people the document does not name.

create or replace view mart.meeting_report_participant as
select
    meeting_identity.meeting_report_id,
    participant.actor_code,
    official_identity.official_id,
    reported.name as official_name,
    reported.office_title,
    reported.office_type_code as office_type,
    participant.role,
    participant.document_id,
    participant.participant_no
from report.meeting_participant as participant
inner join core.meeting_identity
    on participant.document_id = meeting_identity.document_id and participant.meeting_no = meeting_identity.meeting_no
left join report.official as reported
    on participant.document_id = reported.document_id and participant.official_no = reported.official_no
left join core.official_identity
    on
        participant.document_id = official_identity.document_id
        and participant.official_no = official_identity.official_no;

comment on view mart.meeting_report_participant is 'One row per report of a meeting and participant.';
comment on column mart.meeting_report_participant.meeting_report_id is 'The report (mart.meeting_report).';
comment on column mart.meeting_report_participant.actor_code is 'Actor that takes part.';
comment on column mart.meeting_report_participant.official_id is 'The official; NULL where only the actor is named.';
comment on column mart.meeting_report_participant.official_name is
'The fullest name that the document gives; mart.official.full_name has the one to show.';
comment on column mart.meeting_report_participant.office_title is 'The office that the document gives the official.';
comment on column mart.meeting_report_participant.office_type is 'Kind of that office (mart.office_type).';
comment on column mart.meeting_report_participant.role is 'host or guest; NULL where neither is told.';
comment on column mart.meeting_report_participant.document_id is 'The document.';
comment on column mart.meeting_report_participant.participant_no is 'Number of the participant within the report.';
