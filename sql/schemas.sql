-- What the schemas are for, and the one that is the users' own. Run at every upgrade.

create schema if not exists sandbox;

comment on schema raw is 'Documents as they came, with every revision.';
comment on schema report is 'What each document says, with the characters that say it.';
comment on schema core is 'What is believed: who is who, which meeting is which, with the code lists.';
comment on schema mart is 'The public views: start here.';
comment on schema ops is 'Runs of the loader, rejected input, decisions of people, results of checks.';
comment on schema sandbox is 'For tables and views of users. Readout never touches it.';
