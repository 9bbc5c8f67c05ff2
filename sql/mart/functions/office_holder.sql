-- question: who held an office on a given day, and how sure is that?
-- grain: one row per holder of an office on the day.
-- key: tenure_id
-- inputs: mart.office_holder.
-- caveat: certainty is recorded (a record covers the day; one without an end until the next holder), seen (sightings
-- before and after it) or presumed: the last one seen in the office in the 365 days before, nobody else since.

create or replace function mart.office_holder(day date, actor text default null, type text default null)
returns table (
    tenure_id bigint,
    actor_code text,
    office_title text,
    office_type text,
    official_id bigint,
    official_name text,
    started_on date,
    ended_on date,
    certainty text
)
language sql stable
as $body$
    select
        holder.tenure_id,
        holder.actor_code,
        holder.office_title,
        holder.office_type,
        holder.official_id,
        holder.official_name,
        holder.started_on,
        holder.ended_on,
        case
            when day > holder.ended_on then 'presumed'
            when holder.is_recorded then 'recorded'
            else 'seen'
        end as certainty
    from mart.office_holder as holder
    where
        holder.started_on <= day
        and (
            holder.ended_on >= day
            or (
                (holder.next_started_on is null or holder.next_started_on > day)
                and case when holder.is_recorded then holder.ended_on is null else holder.ended_on >= day - 365 end
            )
        )
        and (actor is null or holder.actor_code = actor)
        and (type is null or holder.office_type = type)
    order by holder.actor_code, holder.office_type, holder.started_on desc, holder.tenure_id
$body$;

comment on function mart.office_holder(date, text, text) is
'Who held an office on a day: select * from mart.office_holder(''2021-06-04'', ''GTM'', ''foreign_minister'').';
