-- question: what do the codes in topics mean?
-- grain: one row per topic of talks.
-- key: topic
-- inputs: core.topic.
-- caveat: the list is closed; a new code comes with a new version of Readout.

create or replace view mart.topic as
select
    topic.topic_code as topic,
    topic.topic_name,
    topic.description
from core.topic;

comment on view mart.topic is 'One row per topic of talks.';
comment on column mart.topic.topic is 'The code.';
comment on column mart.topic.topic_name is 'Name to show.';
comment on column mart.topic.description is 'What the code covers, and what it does not.';
