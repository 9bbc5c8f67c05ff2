-- question: who travels to whom, and is it returned?
-- grain: one row per pair of actors between which an official has travelled, the actor whose code comes first first.
-- key: actor_code, other_actor_code
-- joins: actor_code = actor.actor_code; other_actor_code = actor.actor_code
-- inputs: core.visit, core.visit_destination, core.actor.
-- caveat: counts visits that took place and whose traveller's own actor is known; a trip to three countries is one
-- visit to each of three, so sums over pairs are of visits to a country, not of trips.

create or replace view mart.visit_balance as
with leg as (
    select distinct
        visit.visit_id,
        visit.origin_code,
        destination.country_code,
        visit.started_on
    from core.visit
    inner join core.visit_destination as destination on visit.visit_id = destination.visit_id
    where visit.status_code = 'held' and visit.origin_code <> destination.country_code
),

balance as (
    select
        least(leg.origin_code, leg.country_code) as actor_code,
        greatest(leg.origin_code, leg.country_code) as other_actor_code,
        count(*) filter (where leg.origin_code < leg.country_code) as made_count,
        count(*) filter (where leg.origin_code > leg.country_code) as received_count,
        max(leg.started_on) filter (where leg.origin_code < leg.country_code) as last_made_on,
        max(leg.started_on) filter (where leg.origin_code > leg.country_code) as last_received_on
    from leg
    group by least(leg.origin_code, leg.country_code), greatest(leg.origin_code, leg.country_code)
)

select
    balance.actor_code,
    balance.other_actor_code,
    balance.actor_code || '-' || balance.other_actor_code as pair_code,
    actor.actor_name,
    other_actor.actor_name as other_actor_name,
    balance.made_count + balance.received_count as visit_count,
    balance.made_count,
    balance.received_count,
    balance.made_count - balance.received_count as balance,
    balance.last_made_on,
    balance.last_received_on
from balance
inner join core.actor on balance.actor_code = actor.actor_code
inner join core.actor as other_actor on balance.other_actor_code = other_actor.actor_code;

comment on view mart.visit_balance is 'One row per pair of actors between which an official has travelled.';
comment on column mart.visit_balance.actor_code is 'The actor of the two whose code comes first.';
comment on column mart.visit_balance.other_actor_code is 'The other actor.';
comment on column mart.visit_balance.pair_code is 'Both codes in one, as in IRQ-PAK.';
comment on column mart.visit_balance.actor_name is 'Name of the first actor.';
comment on column mart.visit_balance.other_actor_name is 'Name of the other actor.';
comment on column mart.visit_balance.visit_count is 'Visits in either direction that took place.';
comment on column mart.visit_balance.made_count is 'Visits of officials of the first actor to the other.';
comment on column mart.visit_balance.received_count is 'Visits of officials of the other actor to the first.';
comment on column mart.visit_balance.balance is 'Visits made less visits received: above zero, the first travels more.';
comment on column mart.visit_balance.last_made_on is 'First day of the last visit of the first actor to the other.';
comment on column mart.visit_balance.last_received_on is 'First day of the last visit of the other actor to the first.';
