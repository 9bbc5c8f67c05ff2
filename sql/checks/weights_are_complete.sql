-- question: has every kind of office a level, and every way of meeting a weight?
-- grain: one row per code without one.
-- severity: error
-- inputs: core.office_type, core.office_level, core.meeting_mode, core.mode_weight.
-- caveat: a meeting of a mode without a weight is missing from all views of relations.

select
    'office_type' as list,
    office_type.office_type_code as code
from core.office_type
left join core.office_level on office_type.office_type_code = office_level.office_type_code
where office_level.level_code is null
union all
select
    'meeting_mode' as list,
    meeting_mode.mode_code as code
from core.meeting_mode
left join core.mode_weight on meeting_mode.mode_code = mode_weight.mode_code
where mode_weight.weight is null
order by list, code;
