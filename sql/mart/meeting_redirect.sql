-- question: which meeting does a key stand for that is in meeting no more?
-- grain: one row per former key.
-- key: former_id
-- joins: meeting_id = meeting.meeting_id
-- inputs: core.meeting_redirect.
-- caveat: a key that is in mart.meeting is not here.

create or replace view mart.meeting_redirect as
select
    meeting_redirect.former_id,
    meeting_redirect.meeting_id,
    meeting_redirect.redirected_at
from core.meeting_redirect;

comment on view mart.meeting_redirect is 'One row per key that was a meeting''s and is no more.';
comment on column mart.meeting_redirect.former_id is 'The former key.';
comment on column mart.meeting_redirect.meeting_id is 'The meeting that it now stands for.';
comment on column mart.meeting_redirect.redirected_at is 'When it was redirected first.';
