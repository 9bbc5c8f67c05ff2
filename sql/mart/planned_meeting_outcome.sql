-- question: what became of meetings that were announced?
-- grain: one row per meeting that a document announced.
-- key: meeting_id
-- joins: meeting_id = meeting.meeting_id
-- inputs: core.meeting, core.meeting_identity, report.meeting, report.extraction, raw.revision, core.meeting_pair.
-- caveat: a meeting held instead counts as its own unless it was recognised as this one; next_meeting_id is the next
-- meeting of the same two actors that took place within 60 days. "Unheard of" is also what sources that end say.

create or replace view mart.planned_meeting_outcome as
with announced as (
    select
        meeting_identity.meeting_id,
        min(revision.published_on) as announced_on,
        min(report.started_on) as planned_on,
        count(distinct report.document_id) as announcement_count
    from core.meeting_identity
    inner join report.meeting as report
        on
            meeting_identity.document_id = report.document_id
            and meeting_identity.meeting_no = report.meeting_no
    inner join report.extraction on report.document_id = extraction.document_id
    inner join raw.revision on extraction.revision_id = revision.revision_id
    where report.status_code = 'planned'
    group by meeting_identity.meeting_id
),

judged as (
    select
        announced.meeting_id,
        announced.announced_on,
        coalesce(announced.planned_on, meeting.started_on) as planned_on,
        announced.announcement_count,
        meeting.status_code,
        as_of.as_of_on,
        case when meeting.status_code = 'held' then meeting.started_on end as held_on
    from announced
    inner join core.meeting on announced.meeting_id = meeting.meeting_id
    cross join mart.as_of
),

next_meeting as (
    select distinct on (judged.meeting_id)
        judged.meeting_id as missed_id,
        pair.meeting_id,
        pair.started_on
    from judged
    inner join core.meeting_pair as planned on judged.meeting_id = planned.meeting_id
    inner join core.meeting_pair as pair
        on
            planned.actor_code = pair.actor_code
            and planned.other_actor_code = pair.other_actor_code
            and pair.started_on between judged.planned_on and judged.planned_on + 60
    where
        judged.status_code <> 'held'
        and planned.actor_count = 2
        and pair.actor_count = 2
        and pair.status_code = 'held'
    order by judged.meeting_id asc, pair.started_on asc, pair.meeting_id asc
)

select
    judged.meeting_id,
    judged.announced_on,
    judged.planned_on,
    judged.announcement_count,
    case
        when judged.status_code = 'held' then 'held'
        when next_meeting.meeting_id is not null then 'held later'
        when judged.status_code = 'cancelled' then 'called off'
        when judged.planned_on is null then 'no day told'
        when judged.planned_on >= judged.as_of_on then 'ahead'
        else 'unheard of'
    end as outcome,
    judged.held_on,
    next_meeting.meeting_id as next_meeting_id,
    next_meeting.started_on as next_meeting_on
from judged
left join next_meeting on judged.meeting_id = next_meeting.missed_id;

comment on view mart.planned_meeting_outcome is 'One row per meeting that a document announced.';
comment on column mart.planned_meeting_outcome.meeting_id is 'The meeting.';
comment on column mart.planned_meeting_outcome.announced_on is
'Day of the first document that announced it; NULL where none has a day.';
comment on column mart.planned_meeting_outcome.planned_on is
'Day for which it was announced; NULL where none was told.';
comment on column mart.planned_meeting_outcome.announcement_count is 'Number of documents that announced it.';
comment on column mart.planned_meeting_outcome.outcome is
'held, held later (the next meeting of the two), called off, ahead, unheard of, or no day told.';
comment on column mart.planned_meeting_outcome.held_on is
'Day on which it took place; NULL where it did not or the day is unknown.';
comment on column mart.planned_meeting_outcome.next_meeting_id is
'Next meeting of the same two actors that took place within 60 days of the plan, where this one did not.';
comment on column mart.planned_meeting_outcome.next_meeting_on is 'Day of that meeting.';
