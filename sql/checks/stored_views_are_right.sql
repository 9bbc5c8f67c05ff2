-- question: while the stored views are called fresh, do they hold what would be computed?
-- grain: one row per stored view and row of it that is stored and not computed, or computed and not stored.
-- severity: error
-- inputs: ops.freshness, core.*_stored, core.*_live.
-- caveat: nothing is compared while they are stale, since nobody reads them then.

with difference as (
    select
        'meeting_pair' as view_name,
        concat_ws(
            ' ',
            coalesce(kept.meeting_id, computed.meeting_id),
            coalesce(kept.actor_code, computed.actor_code),
            coalesce(kept.other_actor_code, computed.other_actor_code)
        ) as row_key,
        kept.meeting_id is not null as is_stored,
        computed.meeting_id is not null as is_computed
    from core.meeting_pair_stored as kept
    full outer join core.meeting_pair_live as computed
        on
            kept.meeting_id = computed.meeting_id
            and kept.actor_code = computed.actor_code
            and kept.other_actor_code = computed.other_actor_code
    where kept is distinct from computed
    union all
    select
        'meeting_summary' as view_name,
        coalesce(kept.meeting_id, computed.meeting_id)::text as row_key,
        kept.meeting_id is not null as is_stored,
        computed.meeting_id is not null as is_computed
    from core.meeting_summary_stored as kept
    full outer join core.meeting_summary_live as computed on kept.meeting_id = computed.meeting_id
    where kept is distinct from computed
    union all
    select
        'official_summary' as view_name,
        coalesce(kept.official_id, computed.official_id)::text as row_key,
        kept.official_id is not null as is_stored,
        computed.official_id is not null as is_computed
    from core.official_summary_stored as kept
    full outer join core.official_summary_live as computed on kept.official_id = computed.official_id
    where kept is distinct from computed
    union all
    select
        'account' as view_name,
        concat_ws(
            ' ',
            coalesce(kept.meeting_id, computed.meeting_id),
            coalesce(kept.document_id, computed.document_id)
        ) as row_key,
        kept.meeting_id is not null as is_stored,
        computed.meeting_id is not null as is_computed
    from core.account_stored as kept
    full outer join core.account_live as computed
        on kept.meeting_id = computed.meeting_id and kept.document_id = computed.document_id
    where kept is distinct from computed
    union all
    select
        'told_day' as view_name,
        coalesce(kept.day, computed.day)::text as row_key,
        kept.day is not null as is_stored,
        computed.day is not null as is_computed
    from core.told_day_stored as kept
    full outer join core.told_day_live as computed on kept.day = computed.day
    where kept is distinct from computed
)

select
    difference.view_name,
    difference.row_key,
    difference.is_stored,
    difference.is_computed
from difference
where
    exists (
        select
        from ops.freshness
        where freshness.is_fresh
    )
order by difference.view_name, difference.row_key;
