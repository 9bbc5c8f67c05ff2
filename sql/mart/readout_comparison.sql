-- question: what does each account of one meeting mention, and what does it leave out that others have?
-- grain: one row per meeting that two documents or more report, and document that reports it.
-- key: meeting_id, document_id
-- joins: meeting_id = meeting.meeting_id; document_id = document.document_id
-- inputs: core.account, raw.document.
-- caveat: compares what was read from the documents, so a topic that was not recognised looks like one left out. The
-- side is read off the publisher's name; NULL where that names no actor.

create or replace view mart.readout_comparison as
select
    account.meeting_id,
    account.document_id,
    document.publisher,
    account.side_code,
    document.url,
    account.tells_day,
    account.tells_place,
    account.topics_mentioned,
    account.topics_omitted,
    account.officials_mentioned,
    account.officials_omitted,
    account.acts,
    account.statement_count
from core.account
inner join raw.document on account.document_id = document.document_id;

comment on view mart.readout_comparison is
'One row per meeting that two documents or more report, and document that reports it.';
comment on column mart.readout_comparison.meeting_id is 'The meeting.';
comment on column mart.readout_comparison.document_id is 'The account: a document.';
comment on column mart.readout_comparison.publisher is 'Who published the account; NULL where unknown.';
comment on column mart.readout_comparison.side_code is
'Actor that the name of the publisher tells; NULL where it tells none, as with most newspapers.';
comment on column mart.readout_comparison.url is 'Address of the account.';
comment on column mart.readout_comparison.tells_day is 'Whether the account tells the day.';
comment on column mart.readout_comparison.tells_place is 'Whether the account tells the place.';
comment on column mart.readout_comparison.topics_mentioned is 'Topics that the account has (mart.topic).';
comment on column mart.readout_comparison.topics_omitted is 'Topics that other accounts have and this one has not.';
comment on column mart.readout_comparison.officials_mentioned is 'Officials that the account names as taking part.';
comment on column mart.readout_comparison.officials_omitted is
'Officials that other accounts name as taking part and this one does not.';
comment on column mart.readout_comparison.acts is 'What its statements at the meeting do (mart.act).';
comment on column mart.readout_comparison.statement_count is
'Number of statements that it gives as made at the meeting.';
