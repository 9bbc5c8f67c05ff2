-- question: who are the officials, what are they now, and how much is known of them?
-- grain: one row per person.
-- key: official_id
-- joins: actor_code = actor.actor_code
-- inputs: core.official, core.official_summary.
-- caveat: actor and office are those of the latest document that shows the person in office; documents without a date
-- come last, and an office that a person no longer holds is shown only where no document gives a present one.

create or replace view mart.official as
select
    official.official_id,
    official.full_name,
    summary.other_names,
    summary.actor_code,
    summary.office_title,
    summary.office_type_code as office_type,
    summary.first_seen_on,
    summary.last_seen_on,
    summary.meeting_count,
    summary.statement_count,
    summary.source_count
from core.official
inner join core.official_summary as summary on official.official_id = summary.official_id;

comment on view mart.official is 'One row per person holding, or having held, public office.';
comment on column mart.official.official_id is 'Key of the person.';
comment on column mart.official.full_name is 'The name to show: the fullest that documents give.';
comment on column mart.official.other_names is
'All other names and spellings in the documents; empty where there is none.';
comment on column mart.official.actor_code is 'Actor served, by the latest document that tells.';
comment on column mart.official.office_title is 'Office, without the country, by the latest document that tells.';
comment on column mart.official.office_type is 'Kind of that office (mart.office_type).';
comment on column mart.official.first_seen_on is
'First day on which documents show the person: of publication, or the day that a register tells of.';
comment on column mart.official.last_seen_on is
'Last day on which documents show the person: of publication, or the day that a register tells of.';
comment on column mart.official.meeting_count is 'Number of meetings, planned and cancelled ones included.';
comment on column mart.official.statement_count is 'Number of statements; one that two documents quote counts twice.';
comment on column mart.official.source_count is 'Number of documents that name the person.';
