-- A person: names, and the offices in which documents and registers show them.
-- grain: one row.
select
    official.official_id,
    official.full_name,
    official.other_names,
    official.actor_code,
    actor.actor_name,
    official.office_title,
    official.first_seen_on,
    official.last_seen_on,
    official.source_count,
    (
        select
            json_agg(
                json_build_object(
                    'office', tenure.office_title,
                    'actor_code', tenure.actor_code,
                    'started_on', tenure.started_on,
                    'ended_on', tenure.ended_on,
                    'is_exact', tenure.is_exact,
                    'source_count', tenure.source_count
                )
                order by tenure.started_on desc nulls last, tenure.office_title
            )
        from mart.tenure
        where tenure.official_id = official.official_id
    ) as tenures
from mart.official
left join mart.actor on official.actor_code = actor.actor_code
where official.official_id = %(official)s
