-- question: who offered, pledged or agreed what, to whom, about what, and in which words?
-- grain: one row per statement that offers or agrees to something.
-- key: statement_id
-- joins: statement_id = statement.statement_id; document_id = document.document_id; official_id = official.official_id;
-- meeting_id = meeting.meeting_id
-- inputs: mart.statement, raw.document, raw.revision, report.extraction, core.meeting_identity,
-- core.meeting_participant, core.meeting_topic.
-- caveat: an offer goes to the other actors of the meeting at which it was made. Where the document does not tie the
-- statement to a meeting, it is taken to be at the only one that it reports (is_meeting_told is false then); where it
-- reports several or none, to_actor_codes is empty. Topics are those of the meeting, not of the sentence.

create or replace view mart.commitment as
with promise as (
    select
        statement.statement_id,
        statement.document_id,
        statement.act,
        statement.said_on,
        statement.official_id,
        statement.speaker_name,
        statement.speaker_actor_code,
        coalesce(statement.meeting_id, only_meeting.meeting_id) as meeting_id,
        statement.meeting_id is not null as is_meeting_told,
        statement.text,
        statement.confidence
    from mart.statement
    left join lateral (
        select min(meeting_identity.meeting_id) as meeting_id
        from core.meeting_identity
        where meeting_identity.document_id = statement.document_id
        having count(distinct meeting_identity.meeting_id) = 1
    ) as only_meeting on true
    where statement.act in ('offer', 'agree')
)

select
    promise.statement_id,
    promise.document_id,
    promise.act,
    promise.said_on,
    promise.official_id,
    promise.speaker_name,
    promise.speaker_actor_code,
    case
        when promise.speaker_actor_code is null then coalesce(party.actor_codes, '{}')
        else array[promise.speaker_actor_code]
    end as from_actor_codes,
    case
        when promise.speaker_actor_code is null then coalesce(party.actor_codes, '{}')
        else array_remove(coalesce(party.actor_codes, '{}'), promise.speaker_actor_code)
    end as to_actor_codes,
    promise.meeting_id,
    promise.is_meeting_told,
    array(
        select meeting_topic.topic_code
        from core.meeting_topic
        where meeting_topic.meeting_id = promise.meeting_id
        order by meeting_topic.topic_code
    ) as topics,
    promise.text,
    document.url,
    revision.published_on,
    promise.confidence
from promise
inner join raw.document on promise.document_id = document.document_id
inner join report.extraction on promise.document_id = extraction.document_id
inner join raw.revision on extraction.revision_id = revision.revision_id
left join lateral (
    select array_agg(distinct participant.actor_code order by participant.actor_code) as actor_codes
    from core.meeting_participant as participant
    where participant.meeting_id = promise.meeting_id
) as party on true;

comment on view mart.commitment is 'One row per statement that offers or agrees to something.';
comment on column mart.commitment.statement_id is 'Key of the statement.';
comment on column mart.commitment.document_id is 'The document that says so.';
comment on column mart.commitment.act is 'offer (offers, pledges, promises) or agree.';
comment on column mart.commitment.said_on is 'Day on which it was said; NULL where unknown.';
comment on column mart.commitment.official_id is 'Who said it; NULL where no official is named.';
comment on column mart.commitment.speaker_name is 'Name of the speaker.';
comment on column mart.commitment.speaker_actor_code is
'Actor that the speaker speaks for; NULL where both sides speak.';
comment on column mart.commitment.from_actor_codes is 'Actors that commit themselves; empty where none is known.';
comment on column mart.commitment.to_actor_codes is 'Actors that it is made to; empty where none is known.';
comment on column mart.commitment.meeting_id is
'The meeting at which it was made, told or the only one of the document; NULL where there is none.';
comment on column mart.commitment.is_meeting_told is 'Whether the document itself ties the statement to the meeting.';
comment on column mart.commitment.topics is 'Topics of that meeting (mart.topic); empty where none is told.';
comment on column mart.commitment.text is 'The words.';
comment on column mart.commitment.url is 'Address of the document.';
comment on column mart.commitment.published_on is 'Day of publication; NULL where unknown.';
comment on column mart.commitment.confidence is 'How sure it is, from 0 to 1.';
