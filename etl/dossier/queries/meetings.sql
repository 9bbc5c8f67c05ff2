-- Meetings in which every given actor (`actors`) and the given official (`official`, null for any) took part.
-- grain: one row per meeting, with its participants and the reports of it as JSON.
with chosen as (
    select meeting.meeting_id
    from mart.meeting
    where
        (
            select count(distinct participant.actor_code)
            from mart.meeting_participant as participant
            where participant.meeting_id = meeting.meeting_id and participant.actor_code = any(%(actors)s::text[])
        ) = cardinality(%(actors)s::text[])
        and (
            %(official)s::bigint is null
            or exists (
                select from mart.meeting_participant as participant
                where participant.meeting_id = meeting.meeting_id and participant.official_id = %(official)s::bigint
            )
        )
)

select
    meeting.meeting_id,
    meeting.title,
    meeting.mode,
    meeting.status,
    meeting.started_on,
    meeting.ended_on,
    meeting.place_name,
    place.actor_name as place_country_name,
    meeting.topics,
    (
        select
            json_agg(
                json_build_object(
                    'actor_code', participant.actor_code,
                    'actor_name', participant.actor_name,
                    'official_id', participant.official_id,
                    'name', participant.official_name,
                    'office', participant.office_title,
                    'role', participant.role
                )
                order by participant.participant_no
            )
        from mart.meeting_participant as participant
        where participant.meeting_id = meeting.meeting_id
    ) as participants,
    (
        select
            json_agg(
                json_build_object('document_id', report.document_id, 'words', report.excerpt, 'status', report.status)
                order by report.document_id, report.first_char
            )
        from mart.meeting_report as report
        where report.meeting_id = meeting.meeting_id
    ) as reports
from chosen
inner join mart.meeting on chosen.meeting_id = meeting.meeting_id
left join mart.actor as place on meeting.place_country_code = place.actor_code
order by meeting.started_on desc nulls last, meeting.meeting_id desc
