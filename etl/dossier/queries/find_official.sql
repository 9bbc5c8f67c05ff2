-- Persons whose name or another spelling of it holds the given words; an exact name comes first.
-- grain: one row per person.
select
    official.official_id,
    official.full_name,
    official.actor_code,
    official.office_title,
    official.meeting_count,
    exists (
        select from unnest(official.full_name || official.other_names) as each_name
        where lower(each_name) = lower(%(name)s)
    ) as is_exact
from mart.official
where exists (
    select from unnest(official.full_name || official.other_names) as each_name
    where strpos(lower(each_name), lower(%(name)s)) > 0
)
order by is_exact desc, official.meeting_count desc, official.official_id
