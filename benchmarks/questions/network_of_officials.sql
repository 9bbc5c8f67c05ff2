select official_id, other_official_id, year, meeting_count from mart.official_network
-- by hand
with tie as (
    select a.official_id, b.official_id as other_id, extract(year from m.started_on)::int as year, count(*) as n
    from core.meeting_participant a join core.meeting_participant b
        on a.meeting_id = b.meeting_id and a.official_id <> b.official_id and a.actor_code <> b.actor_code
    join core.meeting m on a.meeting_id = m.meeting_id
    where m.status_code = 'held' and m.started_on is not null
    group by 1, 2, 3
)
select tie.*, o.full_name, x.full_name as other_name, count(*) over (partition by tie.official_id, year) as degree
from tie join core.official o using (official_id) join core.official x on other_id = x.official_id
