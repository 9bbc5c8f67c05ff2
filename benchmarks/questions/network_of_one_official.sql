select * from mart.official_network where official_id = 77
-- by hand
select other.official_id, o.full_name, extract(year from m.started_on) as year, count(distinct m.meeting_id) as n
from core.meeting_participant me join core.meeting m using (meeting_id)
join core.meeting_participant other using (meeting_id)
join core.official o on other.official_id = o.official_id
where me.official_id = 77 and other.official_id <> 77 and other.actor_code <> me.actor_code and m.status_code = 'held'
group by 1, 2, 3
