"""Whom a title without a name means: "the minister", "the Turkish leader", "his counterpart", "the guest"."""

from __future__ import annotations

from dataclasses import replace

from etl.facts import OfficialReport
from etl.transform.gazetteer import kind_of_actor
from etl.transform.officials.lines import Line
from etl.transform.officials.officials import Cast
from etl.transform.officials.own_titles import is_own, own_of
from etl.transform.officials.titles.colleagues import country_there
from etl.transform.officials.titles.office_types import actor_of_title, office_type
from etl.transform.officials.titles.offices import Office
from etl.transform.officials.units.plurals import singular
from etl.transform.officials.untitled.linking import RULERS
from etl.transform.reading import Party, official_party
from etl.transform.references.antecedents import Discourse
from etl.transform.references.callings_meant import APART, envoy_meant, of_organization
from etl.transform.references.met_beside import met_by_holder
from etl.transform.references.title_fit import fitting
from etl.transform.references.unnamed_voices import unnamed_voice, voice_before
from etl.transform.text.kinds import A_OR_AN, VISITORS

HOST = frozenset({"host"})
ON_THE_ROAD = frozenset({"mediator", "envoy", "negotiator", "representative", "emissary", "facilitator", "coordinator"})
"""Last words of titles of those who travel, so that "in" and a town behind them tells where they are."""
CHAIRS = frozenset("chair chairman chairwoman chairperson president mediator facilitator".split())
"""What officials of countries are for an organisation besides their office."""
TURNS = frozenset("the its current rotating present acting outgoing incoming this year year's 's ’s years also".split())
BELOW = frozenset("minister deputy_minister diplomat envoy security_adviser intelligence_chief military_chief".split())
"""Types of office of those who serve under leaders."""
OF_SEVERAL = ("secretary of state", "deputy secretary of state", "under secretary", "assistant secretary")
"""Titles that are taken for one country's, though others have them too."""
OF_THE_REPUBLIC = "of the republic"
"""How the title of a head of state ends who is the writer's own."""
WHOLE = 3  # how well a title fits him who is told to hold it by just these words
COLLEAGUES = (["counterparts"], ["colleagues"], ["friends"])
COUNTED = frozenset({"two", "three", "four", "five"})
STATES = frozenset({"countries", "nations", "states", "neighbours", "neighbors", "sides", "governments"})
"""Words of "the ministers of the two countries"."""
MINISTERS = frozenset({"foreign_minister", "defence_minister", "minister"})
"""Types of office whose holder is a minister for short: "met his Thai counterpart. The Thai minister, X, said"."""


def meant_by(
    officials: list[OfficialReport], cast: Cast, line: Line, office: Office, discourse: Discourse,
    owner: int | None = None,
) -> tuple[Party, ...]:  # fmt: skip
    """Who a title without a name means; `owner`: whom "her" before it means ("During her visit the president")."""
    apposed = person_apposed(line, office.last)
    if apposed is not None and not office.plural:
        return (official_party(officials, apposed),)
    if line.units[office.first].low in A_OR_AN:  # "an Estonian diplomat" is somebody not spoken of before
        return _somebody(officials, line, office, discourse)
    if office.plural or office.title.lower() in {"counterparts", "colleagues"}:
        return _plural(officials, line, office, discourse)
    role = office.title.lower()
    if role in VISITORS | HOST:
        return _by_role(officials, cast, line, office, discourse)
    if role in {"predecessor", "successor"}:
        return ()
    if office.counterpart:
        there = office.actor_code or country_there(line.units, office.first, office.last)
        return _counterpart(officials, replace(office, actor_code=there), discourse)
    if (known := voice_before(officials, office, discourse) or _besides(officials, line, office)) is not None:
        return (known,)
    if not (office.article or office.stated) and not line.units[office.head].capital:
        return ()
    fits = fitting(cast, officials, office) or fitting(cast, officials, _without_place(office))
    fits = _without_later(officials, cast, office, fits, discourse)
    sole = actor_of_title(office.title) if office.actor_code is None else None
    fits = [(score, n) for score, n in fits if sole in {None, officials[n].actor_code} or score >= WHOLE]
    if is_own(line, office, discourse.government, [n for _, n in fits], officials):
        return (Party("official", None, discourse.government),)
    if not fits:
        return _unknown(officials, office, discourse, sole)
    if line.units[office.head].capital and not office.stated and not office.visiting:
        fits = own_of(discourse.government, officials, fits)
    fits = [(score, n) for score, n in fits if n == owner] or fits
    return _likeliest(officials, cast, line, office, fits, discourse)


def _without_later(
    officials: list[OfficialReport], cast: Cast, office: Office, fits: list[tuple[int, int]], discourse: Discourse
) -> list[tuple[int, int]]:
    """Those whom a title fits, without another country's president for "the President of the Republic" told before."""
    if office.actor_code is not None or not office.title.lower().endswith(OF_THE_REPUBLIC):
        return fits
    own = {cast.home, cast.host}
    return [
        (score, n)
        for score, n in fits
        if n in discourse.recent or officials[n].actor_code in own or not _is_of_stated(cast, n)
    ]


def _is_of_stated(cast: Cast, number: int) -> bool:
    """Whether it is told with somebody's first name and title what country he serves: "President Doe of Peru"."""
    office = next((p.named.office for p in cast.persons[number].places if p.named.office is not None), None)
    return office is not None and office.stated


def _likeliest(
    officials: list[OfficialReport], cast: Cast, line: Line, office: Office, fits: list[tuple[int, int]],
    discourse: Discourse,
) -> tuple[Party, ...]:  # fmt: skip
    """Who of those whom a title fits is meant: whom it fits best, of several the one spoken of last."""
    is_open = len(fits) > 1 and not office.stated and not line.is_title
    met = met_by_holder(officials, line, office) if is_open else None
    if met is not None:
        fits = [(score, n) for score, n in fits if officials[n].actor_code != met] or fits
    if office.visiting:
        fits = [(score, n) for score, n in fits if officials[n].actor_code != cast.host] or fits
        fits = [(score, n) for score, n in fits if n in discourse.recent] or fits  # whoever visits was told of before
    if is_open and line.units[office.head].capital and not office.visiting:
        fits = [(score, n) for score, n in fits if not _is_small(cast, n, line.units[office.head].low)] or fits
    best = max(score for score, _ in fits)
    candidates = [n for score, n in fits if score == best]
    if len(candidates) == 1:
        return (official_party(officials, candidates[0]),)
    chosen = discourse.likeliest(candidates)
    if chosen is None:  # nobody was spoken of yet: a government's own text means its own
        home = cast.home or cast.host
        chosen = next((n for n in candidates if officials[n].actor_code == home), candidates[0])
    return (official_party(officials, chosen),)


def _is_small(cast: Cast, number: int, head: str) -> bool:
    """Whether somebody's title is told with a small letter, who is not "the President" with a capital then."""
    told: set[bool] = set()
    for place in cast.persons[number].places:
        line, office = cast.lines[place.paragraph], place.named.office
        if office is not None and not (office.elsewhere or line.is_title) and line.units[office.head].low == head:
            told.add(line.units[office.head].capital)
    return told == {False}


def _by_role(
    officials: list[OfficialReport], cast: Cast, line: Line, office: Office, discourse: Discourse
) -> tuple[Party, ...]:
    """Whom "the guest" or "his host" means: the one named right before ("Jane Doe, his host, …"), else the latest."""
    told = _person_before(line, office.first)
    if told is not None:
        return (official_party(officials, told),)
    is_told = office.article or office.owner
    return guest(officials, cast, discourse, host=office.title.lower() in HOST) if is_told else ()


def _person_before(line: Line, first: int) -> int | None:
    """The person who is named right before a comma and a role."""
    person = line.people.get(first - 2) if first > 1 and line.units[first - 1].cls == "," else None
    return person[0] if person is not None else None


def _besides(officials: list[OfficialReport], line: Line, office: Office) -> Party | None:
    """Who is named right before what he is for an organisation besides his office: "X, this year's G8 chairman,"."""
    if office.actor_code is None or kind_of_actor(office.actor_code) != "organization":
        return None
    if not CHAIRS & set(office.title.lower().replace("-", " ").split()):
        return None
    k = office.first - 1
    while k > 0 and line.units[k].low in TURNS:
        k -= 1
    if k < 1 or line.units[k].low not in {",", "(", "as"}:
        return None
    if office.last < len(line.units) and line.units[office.last].cls == "&":
        return None  # a row: "X, the Union's chairman and Y"
    person = line.people.get(k - 1)
    is_of_other = person is not None and officials[person[0]].actor_code != office.actor_code
    return official_party(officials, person[0]) if person is not None and is_of_other else None


def _somebody(
    officials: list[OfficialReport], line: Line, office: Office, discourse: Discourse
) -> tuple[Party, ...]:  # fmt: skip
    """Who an indefinite title means: somebody unnamed; a spokesman speaks for his body, or for whom he serves."""
    told = _person_before(line, office.first) if office.standing == "former" else None
    if told is not None:  # "Doe, a former Slovak minister,"
        return (official_party(officials, told),)
    if (voice := unnamed_voice(officials, line, office, discourse)) is not None:
        return (voice,)
    return (Party("official", None, office.actor_code),) if office.actor_code else ()


def _unknown(
    officials: list[OfficialReport], office: Office, discourse: Discourse, sole: str | None
) -> tuple[Party, ...]:
    """Who a title means that fits nobody named; `sole`: the only actor that has such an office ("the Pope")."""
    if sole is not None and not office.title.lower().startswith(OF_SEVERAL):
        return (Party("official", None, sole),)
    known = of_organization(officials, office, discourse) if office.article else None
    known = envoy_meant(officials, office, discourse) if known is None and office.article else known
    if known is not None:
        return (official_party(officials, known),)
    return (Party("official", None, office.actor_code),) if office.actor_code else ()


def _without_place(office: Office) -> Office:
    """The office of "met the mediator in Athens", which tells where he was met; an ambassador is posted there."""
    title, _, place = office.title.partition(" in ")
    if not place or title.lower().split()[-1] not in ON_THE_ROAD:
        return office
    return replace(office, title=title, actor_code=None)


def person_apposed(line: Line, last: int) -> int | None:
    """The person who is named right after a title or role and a comma: "his host, Foreign Minister X"."""
    if last + 1 < len(line.units) and line.units[last].cls == ",":
        person = line.people.get(last + 1)
        return person[0] if person is not None and person[1] == last + 1 else None
    return None


def _is_of_countries_told(line: Line, office: Office) -> bool:
    """Whether officials are told to be of countries told before: "the ministers of the two countries"."""
    lows = [unit.low for unit in line.units[office.head + 1 : office.head + 5]]
    return lows[:2] == ["of", "the"] and bool(COUNTED & set(lows)) and bool(STATES & set(lows))


def _is_some_of_many(line: Line, office: Office) -> bool:
    """Whether a plural is of many of whom a clause tells: "is among the leaders who are to come"."""
    units, before = line.units, [unit.low for unit in line.units[max(0, office.title_first - 2) : office.title_first]]
    behind = units[office.last].low if office.last < len(units) else ""
    return before in (["among", "the"], ["of", "the"]) and behind == "who"


def _plural(officials: list[OfficialReport], line: Line, office: Office, discourse: Discourse) -> tuple[Party, ...]:
    """Resolve "the two ministers" and "foreign ministers of A and B"."""
    if office.actors:
        return tuple(Party("official", None, actor) for actor in dict.fromkeys(office.actors))
    if _is_some_of_many(line, office):
        return ()
    if office.title.lower().split()[-1:] in COLLEAGUES and (office.owner or not office.article):
        return ()  # "all of our colleagues": not the two spoken of last
    is_many = office_type(singular(office.title), office.actor_code) in {"legislator", "judge"} and not office.article
    if is_many or (not office.article and len(discourse.recent) < 2):
        return ()
    pair = discourse.pair
    kind = office_type(office.title, office.actor_code)
    types = {officials[p.official].office_type for p in pair if p.official is not None} - {None}
    if kind in APART and types and kind not in types:
        if _is_of_countries_told(line, office):  # "the defence ministers of the three countries"
            return tuple(replace(p, official=None) for p in pair)
        return ()  # "the heads of mission" are not the premiers told before
    is_of_field = not office.article or office.title.lower().startswith("ministers of ")
    if kind in BELOW and types and types <= RULERS and is_of_field:
        return tuple(replace(p, official=None) for p in pair) if len(pair) > 1 else ()  # "ministers in charge of trade"
    return pair if len(pair) > 1 else ()


def _counterpart(officials: list[OfficialReport], office: Office, discourse: Discourse) -> tuple[Party, ...]:
    """Resolve "his Turkish counterpart": the one of that country named before, or later, or an unnamed one of it."""
    if office.actor_code is None:
        others = [party for party in discourse.pair if party.official not in discourse.subjects[-1:]]
        return tuple(others[:1]) if office.owner else ()
    same = [n for n in reversed(discourse.recent) if officials[n].actor_code == office.actor_code]
    wanted = officials[discourse.recent[-1]].office_type if discourse.recent else None
    typed = [n for n in same if officials[n].office_type == wanted] or []
    if not typed and wanted is not None:
        theirs = [n for n, one in enumerate(officials) if one.actor_code == office.actor_code]
        holders = [n for n in theirs if officials[n].office_type == wanted] or [
            n for n in theirs if wanted in MINISTERS and (officials[n].office_title or "").lower() == "minister"
        ]
        typed = holders if len(holders) == 1 and officials[holders[0]].standing == "current" else []
    return (official_party(officials, typed[0]),) if typed else (Party("official", None, office.actor_code),)


def guest(officials: list[OfficialReport], cast: Cast, discourse: Discourse, host: bool) -> tuple[Party, ...]:
    """The latest person of the host country, or of another one."""
    if cast.host is None:
        return ()
    fitting = [
        n
        for n in reversed(discourse.recent)
        if officials[n].actor_code is not None and (officials[n].actor_code == cast.host) == host
    ]
    return (official_party(officials, fitting[0]),) if fitting else ()
