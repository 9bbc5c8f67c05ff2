-- question: where is an official named?
-- grain: one row per place in a document where an official is named.
-- key: document_id, mention_no
-- joins: document_id = document.document_id; official_id = official.official_id
-- inputs: report.mention, report.official, core.official, core.official_identity.
-- caveat: pronouns and offices without a name are no mentions.

create or replace view mart.official_mention as
select
    mention.document_id,
    official_identity.official_id,
    reported.name as official_name,
    mention.words as name_in_text,
    reported.office_title,
    reported.office_type_code as office_type,
    coalesce(reported.actor_code, person.actor_code) as actor_code,
    mention.first_char,
    mention.last_char,
    mention.mention_no,
    reported.standing,
    reported.rule,
    reported.confidence,
    official_identity.probability as identity_probability
from report.mention
inner join report.official as reported
    on mention.document_id = reported.document_id and mention.official_no = reported.official_no
left join core.official_identity
    on mention.document_id = official_identity.document_id and mention.official_no = official_identity.official_no
left join core.official as person on official_identity.official_id = person.official_id;

comment on view mart.official_mention is 'One row per place in a document where an official is named.';
comment on column mart.official_mention.document_id is 'The document.';
comment on column mart.official_mention.official_id is 'The official; NULL while not yet resolved.';
comment on column mart.official_mention.official_name is
'The fullest name that the document gives; mart.official.full_name has the one to show.';
comment on column mart.official_mention.name_in_text is 'The words at this place, exactly as in the text.';
comment on column mart.official_mention.office_title is 'The office that this document gives the official.';
comment on column mart.official_mention.office_type is 'Kind of that office (mart.office_type).';
comment on column mart.official_mention.actor_code is
'Actor that the official serves by this document; where it leaves that open, by what others tell of the same person.';
comment on column mart.official_mention.first_char is
'Where the words begin in mart.document.text: code points from 0.';
comment on column mart.official_mention.last_char is 'Where they end: the first code point after them.';
comment on column mart.official_mention.mention_no is 'Number of the mention within the document.';
comment on column mart.official_mention.standing is 'current, former, elect or acting, by this document.';
comment on column mart.official_mention.rule is 'Name of the rule that found the official.';
comment on column mart.official_mention.confidence is 'How sure it is that this is an official, from 0 to 1.';
comment on column mart.official_mention.identity_probability is
'How likely it is that this is that person and not another of a like name, from 0 to 1.';
