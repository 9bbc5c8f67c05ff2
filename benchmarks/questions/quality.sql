select * from mart.data_quality
-- by hand
select count(*), count(started_on) as dated, count(place_id) as placed from core.meeting
union all select count(*), count(official_id), 0 from core.meeting_participant
union all select count(*), count(office_type_code), 0 from report.official
union all select count(*), count(official_no), count(*) filter (where confidence >= 0.5) from report.statement
union all select count(*), count(r.published_on), 0 from report.extraction e join raw.revision r using (revision_id)
