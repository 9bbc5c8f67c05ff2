-- question: which two actors met, at which level, and what does that count?
-- grain: one row per meeting and pair of actors in it, the actor whose code comes first standing first.
-- key: meeting_id, actor_code, other_actor_code
-- indexes: actor_code, other_actor_code; other_actor_code, actor_code; year
-- inputs: core.meeting, core.meeting_participant, core.*_identity, core.official, report.official, core.level.
-- caveat: the level is the one that both sides reach; a side with no known office leaves it to the other side.

create or replace view core.meeting_pair_live as
with participant_level as (
    select
        participant.meeting_id,
        participant.participant_no,
        min(level.rank) as rank
    from core.meeting_participant as participant
    inner join core.meeting_identity on participant.meeting_id = meeting_identity.meeting_id
    inner join core.official_identity
        on
            meeting_identity.document_id = official_identity.document_id
            and participant.official_id = official_identity.official_id
    inner join report.official as reported
        on
            official_identity.document_id = reported.document_id
            and official_identity.official_no = reported.official_no
    inner join core.office_level on reported.office_type_code = office_level.office_type_code
    inner join core.level on office_level.level_code = level.level_code
    group by participant.meeting_id, participant.participant_no
),

delegation as (
    select
        participant.meeting_id,
        participant.actor_code,
        bool_or(coalesce(participant.role = 'host', false)) as is_host,
        min(participant_level.rank) as rank,
        string_agg(official.full_name, ', ' order by participant.participant_no) as official_names,
        count(*) over (partition by participant.meeting_id) as actor_count
    from core.meeting_participant as participant
    left join participant_level
        on
            participant.meeting_id = participant_level.meeting_id
            and participant.participant_no = participant_level.participant_no
    left join core.official on participant.official_id = official.official_id
    group by participant.meeting_id, participant.actor_code
)

select
    one.meeting_id,
    one.actor_code,
    other.actor_code as other_actor_code,
    meeting.started_on,
    meeting.ended_on,
    extract(year from meeting.started_on)::int as year,
    meeting.mode_code,
    meeting.status_code,
    level.level_code,
    case
        when one.is_host and not other.is_host then one.actor_code
        when other.is_host and not one.is_host then other.actor_code
    end as host_code,
    one.official_names,
    other.official_names as other_official_names,
    one.actor_count,
    level.weight * mode_weight.weight / (one.actor_count - 1) as weight
from delegation as one
inner join delegation as other on one.meeting_id = other.meeting_id and one.actor_code < other.actor_code
inner join core.meeting on one.meeting_id = meeting.meeting_id
inner join core.mode_weight on meeting.mode_code = mode_weight.mode_code
inner join core.level
    on level.rank = coalesce(greatest(one.rank, other.rank), (select max(lowest.rank) from core.level as lowest));

comment on view core.meeting_pair_live is 'One row per meeting and pair of actors in it, computed.';
comment on column core.meeting_pair_live.meeting_id is 'The meeting.';
comment on column core.meeting_pair_live.actor_code is 'The actor whose code comes first.';
comment on column core.meeting_pair_live.other_actor_code is 'The other actor.';
comment on column core.meeting_pair_live.started_on is 'First day; NULL where unknown.';
comment on column core.meeting_pair_live.ended_on is 'Last day; NULL where unknown.';
comment on column core.meeting_pair_live.year is 'Year of the first day; NULL where unknown.';
comment on column core.meeting_pair_live.mode_code is 'How it takes place (core.meeting_mode).';
comment on column core.meeting_pair_live.status_code is 'Whether it took place (core.meeting_status).';
comment on column core.meeting_pair_live.level_code is 'The level that both sides reach (core.level).';
comment on column core.meeting_pair_live.host_code is 'Which of the two hosts; NULL where that is not told.';
comment on column core.meeting_pair_live.official_names is 'Officials of the first actor; NULL where none is named.';
comment on column core.meeting_pair_live.other_official_names is
'Officials of the other actor; NULL where none is named.';
comment on column core.meeting_pair_live.actor_count is 'Number of actors in the meeting.';
comment on column core.meeting_pair_live.weight is
'What the meeting counts for this pair: weight of level × weight of mode ÷ number of other actors.';
