-- Run once, when the server of the BI tools is set up: a database for each.
create database superset;
create database metabase;
