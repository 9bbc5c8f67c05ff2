-- question: what does each account of a meeting that is told more than once say, and what does it leave out?
-- grain: one row per meeting that two documents or more report, and document that reports it.
-- key: meeting_id, document_id
-- inputs: report.meeting, report.meeting_topic, report.meeting_participant, report.statement, core.meeting_identity,
-- core.official_identity, core.official, core.actor_alias, raw.document.
-- caveat: the side is read off the publisher's name; NULL where that names no actor.

create or replace view core.account_live as
with compared as (
    select meeting_identity.meeting_id
    from core.meeting_identity
    group by meeting_identity.meeting_id
    having count(distinct meeting_identity.document_id) > 1
),

told as (
    select
        meeting_identity.meeting_id,
        meeting_identity.document_id,
        meeting_identity.meeting_no
    from compared
    inner join core.meeting_identity on compared.meeting_id = meeting_identity.meeting_id
),

detail as (
    select
        told.meeting_id,
        told.document_id,
        bool_or(report.started_on is not null) as tells_day,
        bool_or(report.place_name is not null) as tells_place
    from told
    inner join report.meeting as report
        on told.document_id = report.document_id and told.meeting_no = report.meeting_no
    group by told.meeting_id, told.document_id
),

topic as (
    select
        told.meeting_id,
        told.document_id,
        array_agg(distinct meeting_topic.topic_code) as topics
    from told
    inner join report.meeting_topic
        on told.document_id = meeting_topic.document_id and told.meeting_no = meeting_topic.meeting_no
    group by told.meeting_id, told.document_id
),

-- What all accounts of a meeting mention, put together once, so that no account is compared with each other one.
topic_of_all as (
    select
        topic.meeting_id,
        array_agg(distinct each_topic.topic_code) as topics
    from topic
    cross join lateral unnest(topic.topics) as each_topic (topic_code)
    group by topic.meeting_id
),

present as (
    select
        told.meeting_id,
        told.document_id,
        array_agg(distinct official_identity.official_id) as official_ids
    from told
    inner join report.meeting_participant as participant
        on told.document_id = participant.document_id and told.meeting_no = participant.meeting_no
    inner join core.official_identity
        on
            participant.document_id = official_identity.document_id
            and participant.official_no = official_identity.official_no
    group by told.meeting_id, told.document_id
),

present_in_any as (
    select
        present.meeting_id,
        array_agg(distinct each_official.official_id) as official_ids
    from present
    cross join lateral unnest(present.official_ids) as each_official (official_id)
    group by present.meeting_id
),

-- Each account with each official of the meeting, and whether it names them.
named as (
    select
        detail.meeting_id,
        detail.document_id,
        array_agg(official.full_name order by official.full_name)
        filter (where official.official_id = any(present.official_ids)) as mentioned,
        array_agg(official.full_name order by official.full_name)
        filter (where official.official_id <> all(coalesce(present.official_ids, '{}'))) as omitted
    from detail
    inner join present_in_any on detail.meeting_id = present_in_any.meeting_id
    left join present on detail.meeting_id = present.meeting_id and detail.document_id = present.document_id
    cross join lateral unnest(present_in_any.official_ids) as each_official (official_id)
    inner join core.official on each_official.official_id = official.official_id
    group by detail.meeting_id, detail.document_id
),

said as (
    select
        told.meeting_id,
        told.document_id,
        array_agg(distinct statement.act_code) as acts,
        count(*) as statement_count
    from told
    inner join report.statement
        on told.document_id = statement.document_id and told.meeting_no = statement.meeting_no
    group by told.meeting_id, told.document_id
),

-- Publishers are few and documents many: each name is looked up once, word by word, in the list of aliases.
publisher_word as (
    select
        publisher.name,
        word.word_no,
        string_to_array(regexp_replace(publisher.name, '[,;:()]', '', 'g'), ' ') as words
    from (
        select distinct document.publisher as name
        from detail
        inner join raw.document on detail.document_id = document.document_id
        where document.publisher is not null
    ) as publisher
    cross join
        lateral generate_series(1, cardinality(string_to_array(publisher.name, ' '))) as word (word_no)
),

publisher_side as (
    select distinct on (publisher_word.name)
        publisher_word.name,
        actor_alias.actor_code
    from publisher_word
    cross join lateral generate_series(0, 4) as length (more)
    inner join core.actor_alias
        on
            array_to_string(
                publisher_word.words[publisher_word.word_no:publisher_word.word_no + length.more], ' '
            ) = actor_alias.alias
    where actor_alias.certainty >= 0.9
    order by publisher_word.name asc, length.more desc, publisher_word.word_no asc, actor_alias.actor_code asc
)

select
    detail.meeting_id,
    detail.document_id,
    publisher_side.actor_code as side_code,
    detail.tells_day,
    detail.tells_place,
    coalesce(topic.topics, '{}') as topics_mentioned,
    array(
        select each_topic.topic_code
        from unnest(topic_of_all.topics) as each_topic (topic_code)
        where each_topic.topic_code <> all(coalesce(topic.topics, '{}'))
        order by each_topic.topic_code
    ) as topics_omitted,
    coalesce(named.mentioned, '{}') as officials_mentioned,
    coalesce(named.omitted, '{}') as officials_omitted,
    coalesce(said.acts, '{}') as acts,
    coalesce(said.statement_count, 0) as statement_count
from detail
inner join raw.document on detail.document_id = document.document_id
left join topic on detail.meeting_id = topic.meeting_id and detail.document_id = topic.document_id
left join topic_of_all on detail.meeting_id = topic_of_all.meeting_id
left join named on detail.meeting_id = named.meeting_id and detail.document_id = named.document_id
left join said on detail.meeting_id = said.meeting_id and detail.document_id = said.document_id
left join publisher_side on document.publisher = publisher_side.name;

comment on view core.account_live is
'One row per meeting that two documents or more report, and document that reports it, computed.';
comment on column core.account_live.meeting_id is 'The meeting.';
comment on column core.account_live.document_id is 'The account: a document.';
comment on column core.account_live.side_code is
'Actor that the name of the publisher tells; NULL where it tells none, as with most newspapers.';
comment on column core.account_live.tells_day is 'Whether the account tells the day.';
comment on column core.account_live.tells_place is 'Whether the account tells the place.';
comment on column core.account_live.topics_mentioned is 'Topics that the account has (core.topic).';
comment on column core.account_live.topics_omitted is 'Topics that other accounts have and this one has not.';
comment on column core.account_live.officials_mentioned is 'Officials that the account names as taking part.';
comment on column core.account_live.officials_omitted is
'Officials that other accounts name as taking part and this one does not.';
comment on column core.account_live.acts is 'What its statements at the meeting do (core.act).';
comment on column core.account_live.statement_count is 'Number of statements that it gives as made at the meeting.';
