-- question: who said what, when, and at which meeting?
-- grain: one row per quotation, reporting clause, speaker's turn or signed text in a document.
-- key: statement_id
-- joins: document_id = document.document_id; official_id = official.official_id; meeting_id = meeting.meeting_id
-- inputs: report.statement, report.official, core.statement, core.official, core.*_identity.
-- caveat: the same words in two documents are two rows.

create or replace view mart.statement as
select
    key.statement_id,
    statement.document_id,
    official_identity.official_id,
    coalesce(person.full_name, reported.name) as speaker_name,
    coalesce(statement.actor_code, person.actor_code) as speaker_actor_code,
    reported.office_title,
    statement.kind_code as kind,
    statement.act_code as act,
    statement.said_on,
    meeting_identity.meeting_id,
    statement.words as text,
    statement.first_char,
    statement.last_char,
    reported.office_type_code as office_type,
    statement.statement_no,
    statement.rule,
    statement.confidence
from report.statement
inner join core.statement as key
    on statement.document_id = key.document_id and statement.statement_no = key.statement_no
left join report.official as reported
    on statement.document_id = reported.document_id and statement.official_no = reported.official_no
left join core.official_identity
    on
        statement.document_id = official_identity.document_id
        and statement.official_no = official_identity.official_no
left join core.official as person on official_identity.official_id = person.official_id
left join core.meeting_identity
    on statement.document_id = meeting_identity.document_id and statement.meeting_no = meeting_identity.meeting_no;

comment on view mart.statement is
'One row per quotation, reporting clause, turn of a speaker or signed text in a document.';
comment on column mart.statement.statement_id is 'Key of the statement.';
comment on column mart.statement.document_id is 'The document.';
comment on column mart.statement.official_id is 'The speaker; NULL where no person is named.';
comment on column mart.statement.speaker_name is 'Name of the speaker; NULL where no person is named.';
comment on column mart.statement.speaker_actor_code is
'Actor that the speaker speaks for, by this document or by others about the person; NULL where both sides speak.';
comment on column mart.statement.office_title is 'The office that the document gives the speaker.';
comment on column mart.statement.kind is 'How the words are given (mart.statement_kind).';
comment on column mart.statement.act is 'What the statement does (mart.act).';
comment on column mart.statement.said_on is 'Day on which it was said; NULL where unknown.';
comment on column mart.statement.meeting_id is
'The meeting at which it was said; NULL where the document does not tell.';
comment on column mart.statement.text is 'The content, exactly as in the text.';
comment on column mart.statement.first_char is 'Where it begins in mart.document.text: code points from 0.';
comment on column mart.statement.last_char is 'Where it ends: the first code point after it.';
comment on column mart.statement.office_type is 'Kind of the speaker''s office (mart.office_type).';
comment on column mart.statement.statement_no is 'Number of the statement within the document.';
comment on column mart.statement.rule is 'Name of the rule that found the statement.';
comment on column mart.statement.confidence is 'How sure it is, from 0 to 1.';
