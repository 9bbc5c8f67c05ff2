-- Statements: by the given official; or, for a relation, by its two actors or by both together, in the documents that
-- report a meeting (`meetings`) or a visit (`visits`) of theirs. Long documents speak of much else: there a statement
-- counts if it was made at such a meeting or names the other side.
-- grain: one row per statement.
with reporting as (
    select report.document_id
    from mart.meeting_report as report
    where report.meeting_id = any(%(meetings)s::bigint[])
    union
    select report.document_id
    from mart.visit_report as report
    where report.visit_id = any(%(visits)s::bigint[])
),

about_others as (
    select distinct report.document_id
    from mart.meeting_report as report
    inner join reporting on report.document_id = reporting.document_id
    where not report.meeting_id = any(%(meetings)s::bigint[])
),

naming as (
    select
        actor_alias.actor_code,
        '\m(' || string_agg(regexp_replace(actor_alias.alias, '(\W)', '\\\1', 'g'), '|') || ')\M' as pattern
    from mart.actor_alias
    where actor_alias.actor_code = any(%(actors)s::text[]) and actor_alias.certainty = 1
    group by actor_alias.actor_code
)

select
    statement.statement_id,
    statement.document_id,
    statement.official_id,
    statement.speaker_name,
    statement.speaker_actor_code,
    actor.actor_name as speaker_actor_name,
    statement.office_title,
    statement.kind,
    statement.act,
    coalesce(statement.said_on, document.published_on) as said_on,
    statement.text as words
from mart.statement
inner join mart.document on statement.document_id = document.document_id
left join mart.actor on statement.speaker_actor_code = actor.actor_code
where
    case
        when %(official)s::bigint is not null then statement.official_id = %(official)s::bigint
        when statement.document_id not in (select reporting.document_id from reporting) then false
        when statement.meeting_id is not null then statement.meeting_id = any(%(meetings)s::bigint[])
        when statement.speaker_actor_code is null
            then statement.document_id not in (select about_others.document_id from about_others)
        else
            statement.speaker_actor_code = any(%(actors)s::text[])
            and (
                statement.document_id not in (select about_others.document_id from about_others)
                or exists (
                    select from naming
                    where naming.actor_code <> statement.speaker_actor_code and statement.text ~ naming.pattern
                )
            )
    end
order by coalesce(statement.said_on, document.published_on) desc nulls last, statement.document_id, statement.first_char
