-- question: what do the codes in status mean?
-- grain: one row per status of a meeting or a visit.
-- key: status
-- inputs: core.meeting_status.
-- caveat: the list is closed; a new code comes with a new version of Readout.

create or replace view mart.meeting_status as
select
    meeting_status.status_code as status,
    meeting_status.status_name,
    meeting_status.description
from core.meeting_status;

comment on view mart.meeting_status is 'One row per status of a meeting or a visit.';
comment on column mart.meeting_status.status is 'The code.';
comment on column mart.meeting_status.status_name is 'Name to show.';
comment on column mart.meeting_status.description is 'What the code covers, and what it does not.';
