select * from mart.office_holder('2015-06-01', 'IRQ')
-- by hand
select t.*, o.title, p.full_name from core.tenure t join core.office o using (office_id) join core.official p using (official_id)
where o.actor_code = 'IRQ' and t.started_on <= '2015-06-01' and t.ended_on >= date '2015-06-01' - 365
