-- question: what do the codes in act mean?
-- grain: one row per kind of act that a statement can be.
-- key: act
-- inputs: core.act.
-- caveat: the list is closed; a new code comes with a new version of Readout.

create or replace view mart.act as
select
    act.act_code as act,
    act.act_name,
    act.description
from core.act;

comment on view mart.act is 'One row per kind of act that a statement can be.';
comment on column mart.act.act is 'The code.';
comment on column mart.act.act_name is 'Name to show.';
comment on column mart.act.description is 'What the code covers, and what it does not.';
