select * from mart.relation_gap
-- by hand
with present as (
    select distinct p.actor_code, m.meeting_id, m.started_on from core.meeting_participant p join core.meeting m using (meeting_id)
    where m.status_code = 'held' and m.started_on is not null
), day as (
    select distinct a.actor_code, b.actor_code as other_code, a.started_on
    from present a join present b on a.meeting_id = b.meeting_id and a.actor_code < b.actor_code
), gap as (
    select *, started_on - lag(started_on) over (partition by actor_code, other_code order by started_on) as days from day
)
select actor_code, other_code, max(started_on) as last_on, max(days) as longest from gap group by 1, 2
having count(*) >= 3 and (select max(published_on) from raw.revision) - max(started_on) > max(days)
