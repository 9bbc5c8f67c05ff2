-- question: what was discussed at a meeting?
-- grain: one row per meeting and topic.
-- key: meeting_id, topic
-- joins: meeting_id = meeting.meeting_id; topic = topic.topic
-- inputs: core.meeting_topic, core.topic.
-- caveat: only what documents say was, or is to be, discussed there.

create or replace view mart.meeting_topic as
select
    meeting_topic.meeting_id,
    meeting_topic.topic_code as topic,
    topic.topic_name
from core.meeting_topic
inner join core.topic on meeting_topic.topic_code = topic.topic_code;

comment on view mart.meeting_topic is 'One row per meeting and topic.';
comment on column mart.meeting_topic.meeting_id is 'The meeting.';
comment on column mart.meeting_topic.topic is 'Code of the topic (mart.topic).';
comment on column mart.meeting_topic.topic_name is 'Name of the topic.';
