-- question: what do the codes in office_type mean?
-- grain: one row per kind of office.
-- key: office_type
-- inputs: core.office_type.
-- caveat: the list is closed; a new code comes with a new version of Readout.

create or replace view mart.office_type as
select
    office_type.office_type_code as office_type,
    office_type.office_type_name,
    office_type.description
from core.office_type;

comment on view mart.office_type is 'One row per kind of office.';
comment on column mart.office_type.office_type is 'The code.';
comment on column mart.office_type.office_type_name is 'Name to show.';
comment on column mart.office_type.description is 'What the code covers, and what it does not.';
