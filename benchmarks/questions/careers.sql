select * from mart.official_career
-- by hand
select t.*, o.title, p.full_name, t.started_on - lag(t.ended_on) over (partition by t.official_id order by t.started_on) as gap
from core.tenure t join core.office o using (office_id) join core.official p using (official_id)
