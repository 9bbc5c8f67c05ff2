-- question: what does each account of one meeting mention, and what does it leave out that others have?
-- grain: one row per meeting that two documents or more report, and document that reports it.
-- key: meeting_id, document_id
-- joins: meeting_id = meeting.meeting_id; document_id = document.document_id
-- inputs: report.meeting, report.meeting_topic, report.meeting_participant, core.*_identity, report.statement, raw.*.
-- caveat: compares what was read from the documents, so a topic that was not recognised looks like one left out. The
-- side is read off the publisher's name; NULL where that names no actor.

create or replace view mart.readout_comparison as
with compared as (
    select meeting_identity.meeting_id
    from core.meeting_identity
    group by meeting_identity.meeting_id
    having count(distinct meeting_identity.document_id) > 1
),

account as (
    select
        compared.meeting_id,
        report.document_id,
        array_agg(report.meeting_no) as meeting_nos,
        bool_or(report.started_on is not null) as tells_day,
        bool_or(report.place_name is not null) as tells_place
    from compared
    inner join core.meeting_identity on compared.meeting_id = meeting_identity.meeting_id
    inner join report.meeting as report
        on
            meeting_identity.document_id = report.document_id
            and meeting_identity.meeting_no = report.meeting_no
    group by compared.meeting_id, report.document_id
),

detailed as (
    select
        account.meeting_id,
        account.document_id,
        account.meeting_nos,
        account.tells_day,
        account.tells_place,
        array(
            select distinct meeting_topic.topic_code
            from report.meeting_topic
            where
                meeting_topic.document_id = account.document_id
                and meeting_topic.meeting_no = any(account.meeting_nos)
            order by meeting_topic.topic_code
        ) as topics,
        array(
            select distinct official_identity.official_id
            from report.meeting_participant as participant
            inner join core.official_identity
                on
                    participant.document_id = official_identity.document_id
                    and participant.official_no = official_identity.official_no
            where participant.document_id = account.document_id and participant.meeting_no = any(account.meeting_nos)
            order by official_identity.official_id
        ) as official_ids
    from account
),

-- What all accounts of a meeting mention, put together once, so that no account is compared with each other one.
topic_told as (
    select
        detailed.meeting_id,
        array_agg(distinct topic.topic_code) as topics
    from detailed
    cross join lateral unnest(detailed.topics) as topic (topic_code)
    group by detailed.meeting_id
),

official_told as (
    select
        detailed.meeting_id,
        array_agg(distinct named.official_id) as official_ids
    from detailed
    cross join lateral unnest(detailed.official_ids) as named (official_id)
    group by detailed.meeting_id
),

-- Publishers are few and documents many: each name is looked up once, word by word, in the list of aliases.
publisher_word as (
    select
        publisher.name,
        word.word_no,
        string_to_array(regexp_replace(publisher.name, '[,;:()]', '', 'g'), ' ') as words
    from (
        select distinct document.publisher as name
        from compared
        inner join core.meeting_identity on compared.meeting_id = meeting_identity.meeting_id
        inner join raw.document on meeting_identity.document_id = document.document_id
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
    detailed.meeting_id,
    detailed.document_id,
    document.publisher,
    publisher_side.actor_code as side_code,
    document.url,
    detailed.tells_day,
    detailed.tells_place,
    detailed.topics as topics_mentioned,
    array(
        select topic.topic_code
        from unnest(topic_told.topics) as topic (topic_code)
        where topic.topic_code <> all(detailed.topics)
        order by topic.topic_code
    ) as topics_omitted,
    array(
        select official.full_name
        from core.official
        where official.official_id = any(detailed.official_ids)
        order by official.full_name
    ) as officials_mentioned,
    array(
        select official.full_name
        from core.official
        where
            official.official_id = any(official_told.official_ids)
            and official.official_id <> all(detailed.official_ids)
        order by official.full_name
    ) as officials_omitted,
    array(
        select distinct statement.act_code
        from report.statement
        where statement.document_id = detailed.document_id and statement.meeting_no = any(detailed.meeting_nos)
        order by statement.act_code
    ) as acts,
    (
        select count(*)
        from report.statement
        where statement.document_id = detailed.document_id and statement.meeting_no = any(detailed.meeting_nos)
    ) as statement_count
from detailed
inner join raw.document on detailed.document_id = document.document_id
left join topic_told on detailed.meeting_id = topic_told.meeting_id
left join official_told on detailed.meeting_id = official_told.meeting_id
left join publisher_side on document.publisher = publisher_side.name;

comment on view mart.readout_comparison is
'One row per meeting that two documents or more report, and document that reports it.';
comment on column mart.readout_comparison.meeting_id is 'The meeting.';
comment on column mart.readout_comparison.document_id is 'The account: a document.';
comment on column mart.readout_comparison.publisher is 'Who published the account; NULL where unknown.';
comment on column mart.readout_comparison.side_code is
'Actor that the name of the publisher tells; NULL where it tells none, as with most newspapers.';
comment on column mart.readout_comparison.url is 'Address of the account.';
comment on column mart.readout_comparison.tells_day is 'Whether the account tells the day.';
comment on column mart.readout_comparison.tells_place is 'Whether the account tells the place.';
comment on column mart.readout_comparison.topics_mentioned is 'Topics that the account has (mart.topic).';
comment on column mart.readout_comparison.topics_omitted is 'Topics that other accounts have and this one has not.';
comment on column mart.readout_comparison.officials_mentioned is 'Officials that the account names as taking part.';
comment on column mart.readout_comparison.officials_omitted is
'Officials that other accounts name as taking part and this one does not.';
comment on column mart.readout_comparison.acts is 'What its statements at the meeting do (mart.act).';
comment on column mart.readout_comparison.statement_count is
'Number of statements that it gives as made at the meeting.';
