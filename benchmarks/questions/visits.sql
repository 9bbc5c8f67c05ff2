select * from mart.visit_balance
-- by hand
select least(v.origin_code, d.country_code) as a, greatest(v.origin_code, d.country_code) as b,
    count(distinct v.visit_id) filter (where v.origin_code < d.country_code) as made,
    count(distinct v.visit_id) filter (where v.origin_code > d.country_code) as received
from core.visit v join core.visit_destination d using (visit_id)
where v.status_code = 'held' and v.origin_code <> d.country_code group by 1, 2
