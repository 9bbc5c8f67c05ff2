-- question: under which names is an official known?
-- grain: one row per official and name.
-- key: official_id, name
-- joins: official_id = official.official_id
-- inputs: core.official_name.
-- caveat: names stand as documents spell them, the one shown in mart.official among them.

create or replace view mart.official_name as
select
    official_name.official_id,
    official_name.name
from core.official_name;

comment on view mart.official_name is 'One row per official and name by which documents call them.';
comment on column mart.official_name.official_id is 'The official.';
comment on column mart.official_name.name is 'The name, in one spelling.';
