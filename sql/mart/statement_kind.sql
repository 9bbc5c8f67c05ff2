-- question: what do the codes in kind mean?
-- grain: one row per way in which a statement's words are given.
-- key: kind
-- inputs: core.statement_kind.
-- caveat: the list is closed; a new code comes with a new version of Readout.

create or replace view mart.statement_kind as
select
    statement_kind.kind_code as kind,
    statement_kind.kind_name,
    statement_kind.description
from core.statement_kind;

comment on view mart.statement_kind is 'One row per way in which the words of a statement are given.';
comment on column mart.statement_kind.kind is 'The code.';
comment on column mart.statement_kind.kind_name is 'Name to show.';
comment on column mart.statement_kind.description is 'What the code covers, and what it does not.';
