-- question: by which topic is a fact to be filtered or grouped?
-- grain: one row per topic.
-- key: topic
-- inputs: mart.topic.
-- caveat: reached over bridge_meeting_topic: a meeting has several topics.

create or replace view mart.dim_topic as
select
    topic.topic,
    topic.topic_name,
    topic.description
from mart.topic;

comment on view mart.dim_topic is 'One row per topic. Dimension; key topic.';
comment on column mart.dim_topic.topic is 'Key of the topic: its code.';
comment on column mart.dim_topic.topic_name is 'Name to show.';
comment on column mart.dim_topic.description is 'What the topic covers.';
