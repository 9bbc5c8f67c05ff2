select * from mart.bilateral_relation where actor_code = 'IRQ' and other_actor_code = 'PAK'
-- by hand
with both_there as (
    select meeting_id from core.meeting_participant where actor_code = 'IRQ'
    intersect
    select meeting_id from core.meeting_participant where actor_code = 'PAK'
)
select min(m.started_on), max(m.started_on) as last_on, count(*) from both_there join core.meeting m using (meeting_id)
where m.status_code = 'held'
