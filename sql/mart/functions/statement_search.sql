-- question: who said something about this, in which words?
-- grain: one row per statement that holds the words searched for, the best match first.
-- key: statement_id
-- inputs: mart.statement, mart.document.
-- caveat: the query is as in a web search: words, "an exact phrase", or, -without. Forms of an English word are one.
-- The hit stands between ** and ** in the headline, which is plain text; text has the statement as it is.

create or replace function mart.statement_search(query text, max_rows integer default 100)
returns table (
    statement_id bigint,
    search_rank real,
    headline text,
    speaker_name text,
    speaker_actor_code text,
    act text,
    said_on date,
    text text,
    document_id bigint,
    url text
)
language sql stable
as $body$
    with hit as (
        select
            statement.statement_id,
            ts_rank_cd(
                to_tsvector('english', statement.text), websearch_to_tsquery('english', query), 1
            ) as search_rank,
            statement.speaker_name,
            statement.speaker_actor_code,
            statement.act,
            statement.said_on,
            statement.text,
            statement.document_id
        from mart.statement
        where to_tsvector('english', statement.text) @@ websearch_to_tsquery('english', query)
        order by search_rank desc, statement.statement_id
        limit max_rows
    )

    select
        hit.statement_id,
        hit.search_rank,
        ts_headline(
            'english', hit.text, websearch_to_tsquery('english', query),
            'StartSel=**, StopSel=**, MaxFragments=3, MinWords=8, MaxWords=25'
        ) as headline,
        hit.speaker_name,
        hit.speaker_actor_code,
        hit.act,
        hit.said_on,
        hit.text,
        hit.document_id,
        document.url
    from hit
    inner join mart.document on hit.document_id = document.document_id
    order by hit.search_rank desc, hit.statement_id
$body$;

comment on function mart.statement_search(text, integer) is
'Statements that hold the words searched for, the best first: select * from mart.statement_search(''energy -oil'').';
