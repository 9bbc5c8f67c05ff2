-- question: while the stored views are called fresh, do they hold what would be computed?
-- grain: one row per pair of actors in a meeting that is stored and not computed, or computed and not stored.
-- severity: error
-- inputs: ops.freshness, core.meeting_pair_stored, core.meeting_pair_live.
-- caveat: nothing is compared while they are stale, since nobody reads them then.

select
    coalesce(kept.meeting_id, computed.meeting_id) as meeting_id,
    coalesce(kept.actor_code, computed.actor_code) as actor_code,
    coalesce(kept.other_actor_code, computed.other_actor_code) as other_actor_code,
    kept.weight as stored_weight,
    computed.weight as computed_weight
from core.meeting_pair_stored as kept
full outer join core.meeting_pair_live as computed
    on
        kept.meeting_id = computed.meeting_id
        and kept.actor_code = computed.actor_code
        and kept.other_actor_code = computed.other_actor_code
where
    kept is distinct from computed
    and exists (
        select
        from ops.freshness
        where freshness.is_fresh
    )
order by meeting_id, actor_code, other_actor_code;
