-- question: how complete and how sure is what the warehouse holds?
-- grain: one row per measure.
-- key: measure
-- inputs: mart.meeting, mart.official, core.*, report.*, raw.revision, ops.rejected, ops.check_result.
-- caveat: completeness is not correctness: docs/accuracy.md tells how often what is read is right. A share of NULL
-- means that there is nothing to measure.

create or replace view mart.data_quality as
with measured as (
    select
        1 as ordinal,
        'documents with a day of publication' as measure,
        count(*) filter (where revision.published_on is not null) as good_count,
        count(*) as total_count
    from report.extraction
    inner join raw.revision on extraction.revision_id = revision.revision_id
    union all
    select
        2 as ordinal,
        'officials with an actor' as measure,
        count(official.actor_code) as good_count,
        count(*) as total_count
    from core.official
    union all
    select
        3 as ordinal,
        'reported officials with an office' as measure,
        count(official.office_type_code) as good_count,
        count(*) as total_count
    from report.official
    union all
    select
        4 as ordinal,
        'meetings with a day' as measure,
        count(meeting.started_on) as good_count,
        count(*) as total_count
    from core.meeting
    union all
    select
        5 as ordinal,
        'meetings with a place' as measure,
        count(meeting.place_id) as good_count,
        count(*) as total_count
    from core.meeting
    union all
    select
        6 as ordinal,
        'meetings of known mode' as measure,
        count(*) filter (where meeting.mode_code <> 'unknown') as good_count,
        count(*) as total_count
    from core.meeting
    union all
    select
        7 as ordinal,
        'meetings of confidence 0.5 or more' as measure,
        count(*) filter (where meeting.confidence >= 0.5) as good_count,
        count(*) as total_count
    from core.meeting
    union all
    select
        8 as ordinal,
        'participants with a name' as measure,
        count(participant.official_id) as good_count,
        count(*) as total_count
    from core.meeting_participant as participant
    union all
    select
        9 as ordinal,
        'visits with a day' as measure,
        count(visit.started_on) as good_count,
        count(*) as total_count
    from core.visit
    union all
    select
        10 as ordinal,
        'statements with a named speaker' as measure,
        count(statement.official_no) as good_count,
        count(*) as total_count
    from report.statement
    union all
    select
        11 as ordinal,
        'statements of confidence 0.5 or more' as measure,
        count(*) filter (where statement.confidence >= 0.5) as good_count,
        count(*) as total_count
    from report.statement
    union all
    select
        12 as ordinal,
        'rejected inputs that are resolved' as measure,
        count(rejected.resolved_at) as good_count,
        count(*) as total_count
    from ops.rejected
    union all
    select
        13 as ordinal,
        'checks that pass, when last made' as measure,
        count(*) filter (where last_result.failing_rows = 0) as good_count,
        count(*) as total_count
    from (
        select distinct on (check_result.check_name) check_result.failing_rows
        from ops.check_result
        order by check_result.check_name asc, check_result.checked_at desc, check_result.check_result_id desc
    ) as last_result
)

select
    measured.measure,
    measured.ordinal,
    measured.good_count,
    measured.total_count,
    round(measured.good_count::numeric / nullif(measured.total_count, 0), 4)::double precision as good_share
from measured;

comment on view mart.data_quality is 'One row per measure of how complete and how sure the warehouse is.';
comment on column mart.data_quality.measure is 'What is measured.';
comment on column mart.data_quality.ordinal is 'Place in the order to show them in.';
comment on column mart.data_quality.good_count is 'How many are so.';
comment on column mart.data_quality.total_count is 'Of how many.';
comment on column mart.data_quality.good_share is 'The share, from 0 to 1; NULL where there is nothing to measure.';
