-- question: which relations have fallen silent?
-- grain: one row per pair of actors that used to meet and has stopped.
-- key: actor_code, other_actor_code
-- joins: actor_code, other_actor_code = bilateral_relation.actor_code, bilateral_relation.other_actor_code
-- inputs: mart.bilateral_relation.
-- caveat: stopped means at least three days of contact before, and then a silence of 30 days at least that is longer
-- than any gap before it. Silence is counted up to mart.as_of; sources that have dried up look the same: see
-- mart.source_coverage.

create or replace view mart.relation_gap as
select
    relation.actor_code,
    relation.other_actor_code,
    relation.pair_code,
    relation.pair_name,
    relation.contact_day_count,
    relation.first_meeting_on,
    relation.last_meeting_on,
    relation.usual_gap_days,
    relation.longest_gap_days,
    relation.days_since_last as silent_days,
    round(relation.days_since_last::numeric / relation.usual_gap_days, 1)::double precision as times_usual
from mart.bilateral_relation as relation
where
    relation.contact_day_count >= 3
    and relation.days_since_last >= 30
    and relation.days_since_last > relation.longest_gap_days;

comment on view mart.relation_gap is 'One row per pair of actors that used to meet and has stopped.';
comment on column mart.relation_gap.actor_code is 'The actor of the two whose code comes first.';
comment on column mart.relation_gap.other_actor_code is 'The other actor.';
comment on column mart.relation_gap.pair_code is 'Both codes in one, as in IRQ-PAK.';
comment on column mart.relation_gap.pair_name is 'Both names in one, as in Iraq – Pakistan.';
comment on column mart.relation_gap.contact_day_count is 'Number of days with a meeting that took place.';
comment on column mart.relation_gap.first_meeting_on is 'Day of the first meeting.';
comment on column mart.relation_gap.last_meeting_on is 'Day of the last meeting.';
comment on column mart.relation_gap.usual_gap_days is 'Median of the days between two days of contact.';
comment on column mart.relation_gap.longest_gap_days is 'Most days between two days of contact, before the silence.';
comment on column mart.relation_gap.silent_days is 'Days of silence up to mart.as_of.';
comment on column mart.relation_gap.times_usual is 'The silence in usual gaps.';
