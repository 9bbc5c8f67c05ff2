-- question: which official does a key stand for that is in official no more?
-- grain: one row per former key.
-- key: former_id
-- joins: official_id = official.official_id
-- inputs: core.official_redirect.
-- caveat: a key that is in mart.official is not here.

create or replace view mart.official_redirect as
select
    official_redirect.former_id,
    official_redirect.official_id,
    official_redirect.redirected_at
from core.official_redirect;

comment on view mart.official_redirect is 'One row per key that was an official''s and is no more.';
comment on column mart.official_redirect.former_id is 'The former key.';
comment on column mart.official_redirect.official_id is 'The official that it now stands for.';
comment on column mart.official_redirect.redirected_at is 'When it was redirected first.';
