-- question: what did an official do, month by month?
-- grain: one row per official and month with a meeting, a visit or a statement of theirs.
-- key: official_id, month
-- joins: official_id = official.official_id; month = dim_date.date_id
-- inputs: core.meeting, core.visit, report.statement, report.extraction, raw.revision, core.*_identity, core.official.
-- caveat: counts meetings and visits that took place on a known day, and statements by the day they were made or, where
-- no day is told, by the day of publication. Who travels much and is not written about looks idle.

create or replace view mart.official_activity as
with act as (
    select
        participant.official_id,
        date_trunc('month', meeting.started_on::timestamp)::date as month,
        count(distinct meeting.meeting_id) as meeting_count,
        0 as visit_count,
        0 as statement_count
    from core.meeting_participant as participant
    inner join core.meeting on participant.meeting_id = meeting.meeting_id
    where participant.official_id is not null and meeting.status_code = 'held' and meeting.started_on is not null
    group by participant.official_id, date_trunc('month', meeting.started_on::timestamp)::date
    union all
    select
        visit.official_id,
        date_trunc('month', visit.started_on::timestamp)::date as month,
        0 as meeting_count,
        count(*) as visit_count,
        0 as statement_count
    from core.visit
    where visit.status_code = 'held' and visit.started_on is not null
    group by visit.official_id, date_trunc('month', visit.started_on::timestamp)::date
    union all
    select
        official_identity.official_id,
        date_trunc('month', coalesce(statement.said_on, revision.published_on)::timestamp)::date as month,
        0 as meeting_count,
        0 as visit_count,
        count(*) as statement_count
    from report.statement
    inner join core.official_identity
        on
            statement.document_id = official_identity.document_id
            and statement.official_no = official_identity.official_no
    inner join report.extraction on statement.document_id = extraction.document_id
    inner join raw.revision on extraction.revision_id = revision.revision_id
    where coalesce(statement.said_on, revision.published_on) is not null
    group by
        official_identity.official_id,
        date_trunc('month', coalesce(statement.said_on, revision.published_on)::timestamp)::date
),

activity as (
    select
        act.official_id,
        act.month,
        sum(act.meeting_count)::bigint as meeting_count,
        sum(act.visit_count)::bigint as visit_count,
        sum(act.statement_count)::bigint as statement_count
    from act
    group by act.official_id, act.month
)

select
    activity.official_id,
    activity.month,
    official.full_name as official_name,
    activity.meeting_count,
    activity.visit_count,
    activity.statement_count
from activity
inner join core.official on activity.official_id = official.official_id;

comment on view mart.official_activity is
'One row per official and month with a meeting, a visit or a statement of theirs.';
comment on column mart.official_activity.official_id is 'The official.';
comment on column mart.official_activity.month is 'First day of the month.';
comment on column mart.official_activity.official_name is 'Name of the official.';
comment on column mart.official_activity.meeting_count is 'Meetings that took place and began in the month.';
comment on column mart.official_activity.visit_count is 'Visits that took place and began in the month.';
comment on column mart.official_activity.statement_count is 'Statements made, or published, in the month.';
