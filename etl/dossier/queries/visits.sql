-- Visits: from one of the given actors to another of them, or by the given official.
-- grain: one row per visit, with the reports of it as JSON.
select
    visit.visit_id,
    visit.official_id,
    visit.official_name,
    visit.origin_code,
    origin.actor_name as origin_name,
    visit.status,
    visit.started_on,
    visit.ended_on,
    (
        select array_agg(destination.actor_name order by listed.ordinal)
        from unnest(visit.destination_codes) with ordinality as listed (actor_code, ordinal)
        inner join mart.actor as destination on listed.actor_code = destination.actor_code
    ) as destination_names,
    (
        select
            json_agg(
                json_build_object('document_id', report.document_id, 'words', report.excerpt)
                order by report.document_id
            )
        from mart.visit_report as report
        where report.visit_id = visit.visit_id
    ) as reports
from mart.visit
left join mart.actor as origin on visit.origin_code = origin.actor_code
where
    case
        when %(official)s::bigint is not null then visit.official_id = %(official)s::bigint
        else
            visit.origin_code = any(%(actors)s::text[])
            and visit.destination_codes && array_remove(%(actors)s::text[], visit.origin_code)
    end
order by visit.started_on desc nulls last, visit.visit_id desc
