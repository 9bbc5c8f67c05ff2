-- question: which topics does a meeting have, and which meetings a topic?
-- grain: one row per meeting and topic.
-- key: meeting_id, topic
-- joins: meeting_id = dim_meeting.meeting_id; topic = dim_topic.topic
-- inputs: core.meeting_topic.
-- caveat: joins meetings and topics, which multiplies rows: sum topic_share to count every meeting once.

create or replace view mart.bridge_meeting_topic as
select
    meeting_topic.meeting_id,
    meeting_topic.topic_code as topic,
    1.0::double precision / (
        select count(*)
        from core.meeting_topic as every_topic
        where every_topic.meeting_id = meeting_topic.meeting_id
    ) as topic_share
from core.meeting_topic;

comment on view mart.bridge_meeting_topic is 'One row per meeting and topic. Bridge from dim_meeting to dim_topic.';
comment on column mart.bridge_meeting_topic.meeting_id is 'The meeting (dim_meeting).';
comment on column mart.bridge_meeting_topic.topic is 'The topic (dim_topic).';
comment on column mart.bridge_meeting_topic.topic_share is
'One divided by the topics of the meeting: sums to one each.';
