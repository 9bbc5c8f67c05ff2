-- question: which actors are tied to which, and how closely, year by year?
-- grain: one row per actor, other actor and year with a meeting that took place; every tie stands in both directions.
-- key: actor_code, other_actor_code, year
-- joins: actor_code = actor.actor_code; other_actor_code = actor.actor_code
-- inputs: core.meeting_pair, core.actor.
-- caveat: both directions are here, so that one actor's ties are found on one side: for totals, and for tools that draw
-- networks, take the rows with actor_code < other_actor_code. Meetings without a known day are left out.

create or replace view mart.actor_network as
with both_ways as (
    select
        pair.actor_code,
        pair.other_actor_code,
        pair.year,
        pair.weight
    from core.meeting_pair as pair
    where pair.status_code = 'held' and pair.year is not null
    union all
    select
        pair.other_actor_code as actor_code,
        pair.actor_code as other_actor_code,
        pair.year,
        pair.weight
    from core.meeting_pair as pair
    where pair.status_code = 'held' and pair.year is not null
),

tie as (
    select
        both_ways.actor_code,
        both_ways.other_actor_code,
        both_ways.year,
        count(*) as meeting_count,
        sum(both_ways.weight) as weight
    from both_ways
    group by both_ways.actor_code, both_ways.other_actor_code, both_ways.year
)

select
    tie.actor_code,
    tie.other_actor_code,
    tie.year,
    actor.actor_name,
    other_actor.actor_name as other_actor_name,
    tie.meeting_count,
    round(tie.weight::numeric, 2)::double precision as weight,
    count(*) over (partition by tie.actor_code, tie.year) as degree
from tie
inner join core.actor on tie.actor_code = actor.actor_code
inner join core.actor as other_actor on tie.other_actor_code = other_actor.actor_code;

comment on view mart.actor_network is 'One row per actor, other actor and year with a meeting; ties stand both ways.';
comment on column mart.actor_network.actor_code is 'The actor whose tie it is.';
comment on column mart.actor_network.other_actor_code is 'The actor it is tied to.';
comment on column mart.actor_network.year is 'The year.';
comment on column mart.actor_network.actor_name is 'Name of the actor.';
comment on column mart.actor_network.other_actor_name is 'Name of the other actor.';
comment on column mart.actor_network.meeting_count is 'Meetings of the two that took place in the year.';
comment on column mart.actor_network.weight is
'Sum of the weights of these meetings: level × mode ÷ number of other actors.';
comment on column mart.actor_network.degree is 'Number of actors that the actor met in the year.';
