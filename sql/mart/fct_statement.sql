-- question: how often did an actor or an official say something of a kind?
-- grain: one row per statement in a document.
-- key: statement_id
-- joins: document_id = dim_document.document_id; official_id = dim_official.official_id;
-- meeting_id = dim_meeting.meeting_id; said_or_published_on = dim_date.date_id
-- inputs: mart.statement, mart.document, core.act, core.statement_kind.
-- caveat: the same words in two documents are two rows. The day is that of publication where none is told.

create or replace view mart.fct_statement as
select
    statement.statement_id,
    statement.document_id,
    statement.official_id,
    statement.speaker_actor_code as actor_code,
    statement.meeting_id,
    coalesce(statement.said_on, document.published_on) as said_or_published_on,
    statement.act,
    act.act_name,
    statement.kind,
    statement_kind.kind_name,
    1 as statement_count,
    char_length(statement.text) as character_count
from mart.statement
inner join mart.document on statement.document_id = document.document_id
inner join core.act on statement.act = act.act_code
inner join core.statement_kind on statement.kind = statement_kind.kind_code;

comment on view mart.fct_statement is 'One row per statement in a document. Facts; key statement_id.';
comment on column mart.fct_statement.statement_id is 'Key of the statement.';
comment on column mart.fct_statement.document_id is 'The document (dim_document).';
comment on column mart.fct_statement.official_id is 'The speaker (dim_official); NULL where none is named.';
comment on column mart.fct_statement.actor_code is
'Actor that the speaker speaks for (dim_actor); NULL where both sides speak.';
comment on column mart.fct_statement.meeting_id is
'Meeting at which it was said (dim_meeting); NULL where none is told.';
comment on column mart.fct_statement.said_or_published_on is
'Day on which it was said, else published (dim_date); NULL where neither is known.';
comment on column mart.fct_statement.act is 'What the statement does: code.';
comment on column mart.fct_statement.act_name is 'What the statement does, to show.';
comment on column mart.fct_statement.kind is 'How the words are given: code.';
comment on column mart.fct_statement.kind_name is 'How the words are given, to show.';
comment on column mart.fct_statement.statement_count is 'Always 1, to sum.';
comment on column mart.fct_statement.character_count is 'Length of the statement.';
