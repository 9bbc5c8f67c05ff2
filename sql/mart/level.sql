-- question: what do the codes in level mean, and what does a level count in the index of engagement?
-- grain: one row per level.
-- key: level
-- inputs: core.level.
-- caveat: weights are a convention of this project (docs/engagement.md); counts by level let you use others.

create or replace view mart.level as
select
    level.level_code as level,
    level.level_name,
    level.description,
    level.rank,
    level.weight
from core.level;

comment on view mart.level is 'One row per level of encounter.';
comment on column mart.level.level is 'Code of the level.';
comment on column mart.level.level_name is 'Name to show.';
comment on column mart.level.description is 'What the level covers.';
comment on column mart.level.rank is '1 for the highest.';
comment on column mart.level.weight is 'What a meeting in person of this level counts in the index of engagement.';
