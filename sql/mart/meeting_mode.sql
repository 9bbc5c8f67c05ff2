-- question: what do the codes in mode mean?
-- grain: one row per way of meeting.
-- key: mode
-- inputs: core.meeting_mode.
-- caveat: the list is closed; a new code comes with a new version of Readout.

create or replace view mart.meeting_mode as
select
    meeting_mode.mode_code as mode,
    meeting_mode.mode_name,
    meeting_mode.description
from core.meeting_mode;

comment on view mart.meeting_mode is 'One row per way of meeting.';
comment on column mart.meeting_mode.mode is 'The code.';
comment on column mart.meeting_mode.mode_name is 'Name to show.';
comment on column mart.meeting_mode.description is 'What the code covers, and what it does not.';
