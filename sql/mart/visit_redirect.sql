-- question: which visit does a key stand for that is in visit no more?
-- grain: one row per former key.
-- key: former_id
-- joins: visit_id = visit.visit_id
-- inputs: core.visit_redirect.
-- caveat: a key that is in mart.visit is not here.

create or replace view mart.visit_redirect as
select
    visit_redirect.former_id,
    visit_redirect.visit_id,
    visit_redirect.redirected_at
from core.visit_redirect;

comment on view mart.visit_redirect is 'One row per key that was a visit''s and is no more.';
comment on column mart.visit_redirect.former_id is 'The former key.';
comment on column mart.visit_redirect.visit_id is 'The visit that it now stands for.';
comment on column mart.visit_redirect.redirected_at is 'When it was redirected first.';
