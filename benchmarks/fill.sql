-- Made-up rows: readout.meetings meetings of two or three participants, a document each; every tenth has two documents.
-- Triggers and foreign keys are off, since the rows are known to be right.
set session_replication_role = replica;

create temp table nation as
select
    row_number() over (order by actor_code) - 1 as n,
    actor_code
from core.country
where iso_alpha2 is not null;

-- Some actors meet often, most rarely: the number is drawn by its square.
create temp table seat as
select
    m as meeting,
    k as seat,
    floor(power((hashint8(m * 7 + k * 1000003)::bigint + 2147483648) / 4294967296.0, 2) * (select count(*) from nation))::int as n,
    abs(hashint8(m * 31 + k)) % 200 as person
from
    generate_series(1, current_setting('readout.meetings')::int) as m,
    generate_series(0, 2) as k
where k < 2 or m % 2 = 0;

create temp table present as
select
    seat.meeting,
    (row_number() over (partition by seat.meeting order by seat.seat) - 1)::int as no,
    nation.actor_code,
    (nation.n * 200 + seat.person + 1)::bigint as official
from seat
inner join nation on seat.n = nation.n;

insert into core.official (official_id, full_name, actor_code)
select nation.n * 200 + p + 1, 'Name ' || nation.n || ' ' || p, nation.actor_code
from nation, generate_series(0, 199) as p;

insert into core.office (office_id, actor_code, office_type_code, title)
select row_number() over (), nation.actor_code, office_type.office_type_code, office_type.office_type_name
from nation, core.office_type;

insert into core.tenure (tenure_id, official_id, office_id, started_on, ended_on)
select
    official.official_id,
    official.official_id,
    (official.official_id - 1) / 200 * 22 + official.official_id % 22 + 1,
    date '2000-01-01' + (official.official_id * 37 % 8000)::int,
    date '2000-01-01' + (official.official_id * 37 % 8000)::int + 400
from core.official;

insert into raw.document (document_id, url, publisher)
select d, 'https://example.org/' || d, 'Paper ' || d % 50
from generate_series(1, current_setting('readout.meetings')::int) as d;

insert into raw.revision (revision_id, document_id, revision_no, content_hash, published_on, text, origin)
select d, d, 1, repeat(md5(d::text), 2), date '2000-01-01' + d % 9000, 'They met in the town.', 'made up'
from generate_series(1, current_setting('readout.meetings')::int) as d;

insert into report.extraction (document_id, revision_id, extractor, version)
select d, d, 'test', '1' from generate_series(1, current_setting('readout.meetings')::int) as d;

insert into report.official (document_id, official_no, name, office_title, office_type_code, actor_code, rule, confidence)
select
    present.meeting, present.no, 'Name', 'Office',
    (array['head_of_state', 'foreign_minister', 'ambassador', 'diplomat'])[present.official % 4 + 1],
    present.actor_code, 'r', 0.5
from present;

insert into core.official_identity (document_id, official_no, official_id)
select present.meeting, present.no, present.official from present;

insert into report.meeting
    (document_id, meeting_no, mode_code, status_code, started_on, first_char, last_char, excerpt, rule, confidence)
select
    m, 0, 'phone', case when m % 20 = 0 then 'planned' else 'held' end, date '2000-01-01' + m % 9000, 0, 9, 'They met.',
    'r', 0.5
from generate_series(1, current_setting('readout.meetings')::int) as m;

insert into report.meeting_participant (document_id, meeting_no, participant_no, actor_code, official_no)
select present.meeting, 0, present.no, present.actor_code, present.no from present;

insert into report.meeting_topic (document_id, meeting_no, topic_code)
select document_id, 0, (array['energy', 'health', 'migration_and_refugees'])[document_id % 3 + 1] from report.meeting;

insert into core.meeting (meeting_id, mode_code, status_code, started_on, ended_on, confidence)
select
    m, (array['phone', 'in_person', 'video'])[m % 3 + 1], case when m % 25 = 0 then 'planned' else 'held' end,
    date '2000-01-01' + m % 9000, date '2000-01-01' + m % 9000, 0.5
from generate_series(1, current_setting('readout.meetings')::int) as m;

insert into core.meeting_participant (meeting_id, participant_no, actor_code, official_id)
select distinct on (meeting, actor_code, official) meeting, no, actor_code, official from present
order by meeting, actor_code, official, no;

insert into core.meeting_topic (meeting_id, topic_code)
select document_id, topic_code from report.meeting_topic;

-- Every tenth meeting is told by the next document too.
insert into core.meeting_identity (document_id, meeting_no, meeting_id)
select m, 0, case when m % 10 = 1 then greatest(m - 1, 1) else m end
from generate_series(1, current_setting('readout.meetings')::int) as m;

insert into report.visit
    (document_id, visit_no, official_no, status_code, first_char, last_char, excerpt, rule, confidence)
select d, 0, 0, 'held', 0, 9, 'They met.', 'r', 0.5
from generate_series(1, current_setting('readout.meetings')::int / 5) as d;

insert into core.visit (visit_id, official_id, origin_code, status_code, started_on)
select present.meeting, present.official, present.actor_code, 'held', date '2000-01-01' + present.meeting % 9000
from present where present.no = 0 and present.meeting <= current_setting('readout.meetings')::int / 5;

insert into core.visit_destination (visit_id, ordinal, country_code)
select present.meeting, 1, present.actor_code
from present where present.no = 1 and present.meeting <= current_setting('readout.meetings')::int / 5;

insert into core.visit_identity (document_id, visit_no, visit_id)
select visit_id, 0, visit_id from core.visit;

insert into report.statement (document_id, statement_no, official_no, actor_code, kind_code, act_code, meeting_no,
    first_char, last_char, words, rule, confidence)
select
    present.meeting, 0, 0, present.actor_code, 'direct',
    (array['assess', 'affirm', 'offer', 'praise', 'agree'])[present.meeting % 5 + 1], 0, 0, 9, 'They met.', 'r', 0.5
from present where present.no = 0;

insert into core.statement (statement_id, document_id, statement_no)
select document_id, document_id, 0 from report.statement;

drop table seat, present, nation;
set session_replication_role = origin;
update ops.freshness set is_fresh = false;
