-- question: by what words do texts name an actor?
-- grain: one row per actor, word and kind of word.
-- key: actor_code, alias, alias_kind
-- joins: actor_code = actor.actor_code
-- inputs: core.actor_alias.
-- caveat: a word may stand for several actors; certainty says how far it can be trusted alone.

create or replace view mart.actor_alias as
select
    actor_alias.actor_code,
    actor_alias.alias,
    actor_alias.alias_kind,
    actor_alias.certainty
from core.actor_alias;

comment on view mart.actor_alias is 'One row per actor, word for it and kind of word.';
comment on column mart.actor_alias.actor_code is 'The actor.';
comment on column mart.actor_alias.alias is 'The word.';
comment on column mart.actor_alias.alias_kind is
'name, adjective, demonym_plural, capital, metonym, institution or abbreviation.';
comment on column mart.actor_alias.certainty is
'1 where the word means this actor wherever it stands, less where it has other common meanings.';
