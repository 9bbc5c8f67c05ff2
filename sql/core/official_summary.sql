-- question: what is an official now, and how much is known of them?
-- grain: one row per person.
-- key: official_id
-- inputs: core.official, core.official_name, core.official_identity, core.meeting_participant, report.official,
-- report.extraction, report.statement, raw.revision.
-- caveat: actor and office are those of the latest document that shows the person in office; documents without a date
-- come last, and an office that a person no longer holds is shown only where no document gives a present one.

-- `sighting` is not materialized, so that what is asked of one official reads the rows of that one only.
create or replace view core.official_summary_live as
with sighting as not materialized (
    select
        official_identity.official_id,
        official_identity.document_id,
        official_identity.official_no,
        official.office_title,
        official.office_type_code,
        official.actor_code,
        official.standing,
        coalesce(official.seen_on, revision.published_on) as seen_on
    from core.official_identity
    inner join report.official
        on
            official_identity.document_id = official.document_id
            and official_identity.official_no = official.official_no
    inner join report.extraction on official_identity.document_id = extraction.document_id
    inner join raw.revision on extraction.revision_id = revision.revision_id
),

seen as (
    select
        sighting.official_id,
        min(sighting.seen_on) as first_seen_on,
        max(sighting.seen_on) as last_seen_on,
        count(distinct sighting.document_id) as source_count
    from sighting
    group by sighting.official_id
),

latest_office as (
    select distinct on (sighting.official_id)
        sighting.official_id,
        sighting.office_title,
        sighting.office_type_code
    from sighting
    where num_nonnulls(sighting.office_title, sighting.office_type_code) > 0
    order by
        sighting.official_id asc,
        (sighting.standing in ('current', 'acting')) desc,
        sighting.seen_on desc nulls last,
        sighting.document_id desc,
        sighting.official_no asc
),

latest_actor as (
    select distinct on (sighting.official_id)
        sighting.official_id,
        sighting.actor_code
    from sighting
    where sighting.actor_code is not null
    order by
        sighting.official_id asc,
        sighting.seen_on desc nulls last,
        sighting.document_id desc,
        sighting.official_no asc
),

other_name as (
    select
        official_name.official_id,
        array_agg(official_name.name order by official_name.name) as other_names
    from core.official_name
    inner join core.official on official_name.official_id = official.official_id
    where official_name.name <> official.full_name
    group by official_name.official_id
),

meetings as (
    select
        meeting_participant.official_id,
        count(distinct meeting_participant.meeting_id) as meeting_count
    from core.meeting_participant
    where meeting_participant.official_id is not null
    group by meeting_participant.official_id
),

statements as (
    select
        official_identity.official_id,
        count(*) as statement_count
    from report.statement
    inner join core.official_identity
        on
            statement.document_id = official_identity.document_id
            and statement.official_no = official_identity.official_no
    group by official_identity.official_id
)

select
    official.official_id,
    coalesce(other_name.other_names, '{}') as other_names,
    coalesce(latest_actor.actor_code, official.actor_code) as actor_code,
    latest_office.office_title,
    latest_office.office_type_code,
    seen.first_seen_on,
    seen.last_seen_on,
    coalesce(meetings.meeting_count, 0) as meeting_count,
    coalesce(statements.statement_count, 0) as statement_count,
    coalesce(seen.source_count, 0) as source_count
from core.official
left join seen on official.official_id = seen.official_id
left join latest_office on official.official_id = latest_office.official_id
left join latest_actor on official.official_id = latest_actor.official_id
left join other_name on official.official_id = other_name.official_id
left join meetings on official.official_id = meetings.official_id
left join statements on official.official_id = statements.official_id;

comment on view core.official_summary_live is 'One row per person: what names, documents, meetings, statements tell.';
comment on column core.official_summary_live.official_id is 'The person.';
comment on column core.official_summary_live.other_names is 'All names but the full one; empty where there is none.';
comment on column core.official_summary_live.actor_code is 'The actor last represented; NULL where unknown.';
comment on column core.official_summary_live.office_title is 'The latest office, as a document words it.';
comment on column core.official_summary_live.office_type_code is 'Kind of the latest office (core.office_type).';
comment on column core.official_summary_live.first_seen_on is 'First day on which documents show the person.';
comment on column core.official_summary_live.last_seen_on is 'Last day on which documents show the person.';
comment on column core.official_summary_live.meeting_count is 'Number of meetings.';
comment on column core.official_summary_live.statement_count is 'Number of statements.';
comment on column core.official_summary_live.source_count is 'Number of documents that name the person.';
