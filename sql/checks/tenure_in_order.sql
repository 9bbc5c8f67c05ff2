-- question: do tenures begin before they end, and never overlap within one office of one official?
-- grain: one row per tenure that is out of order, or pair of tenures that overlap.
-- severity: error
-- inputs: core.tenure.
-- caveat: constraints refuse such rows; this finds what came around them.

select
    tenure.tenure_id,
    tenure.official_id,
    tenure.office_id,
    tenure.started_on,
    tenure.ended_on,
    other.tenure_id as overlapping_tenure_id
from core.tenure
left join core.tenure as other
    on
        tenure.official_id = other.official_id
        and tenure.office_id = other.office_id
        and tenure.tenure_id < other.tenure_id
        and coalesce(tenure.started_on, '-infinity') <= coalesce(other.ended_on, 'infinity')
        and coalesce(other.started_on, '-infinity') <= coalesce(tenure.ended_on, 'infinity')
where tenure.ended_on < tenure.started_on or other.tenure_id is not null
order by tenure.tenure_id, other.tenure_id;
