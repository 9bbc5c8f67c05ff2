"""Who is meant: titles without names, pronouns, "both sides", countries and governments, resolved inside the document.

Left open rather than guessed: what cannot be resolved gets no entry, or the country alone where that is sure.
"""

from __future__ import annotations

from etl.transform.officials.lines import Line
from etl.transform.officials.officials import Cast
from etl.transform.officials.titles.offices import Office
from etl.transform.reading import Paragraph, Party, Reading, official_party
from etl.transform.references.antecedents import Discourse, Watch
from etl.transform.references.asides import is_commentator
from etl.transform.references.blocs import resolve_blocs
from etl.transform.references.bodies_meant import BODIES, are_civil, body_meant, is_definite, legislators
from etl.transform.references.candidate_features import SUBJECTS
from etl.transform.references.cataphora import owner_set_before
from etl.transform.references.company import REACH
from etl.transform.references.datelines_meant import leave_out_datelines
from etl.transform.references.delegations import resolve_delegations
from etl.transform.references.epithets_meant import elided_title, epithet_meant
from etl.transform.references.former_and_latter import resolve_former_and_latter
from etl.transform.references.genders import genders_of
from etl.transform.references.groups import resolve_groups
from etl.transform.references.initials import resolve_initials
from etl.transform.references.named_next import resolve_named_next
from etl.transform.references.one_of_two import LAST, one_of_two
from etl.transform.references.own_words import quoted, spoken
from etl.transform.references.owned_titles import government_of, of_owner
from etl.transform.references.pronouns_meant import pronoun_meant
from etl.transform.references.quoted_voice import resolve_quoted
from etl.transform.references.ranks_meant import RANKS, ranked
from etl.transform.references.returns_home import resolve_returns
from etl.transform.references.roles_meant import ROLES, is_told_as, role_told
from etl.transform.references.sides_told import first_two, unnamed_row
from etl.transform.references.styles_meant import STYLES, styled
from etl.transform.references.title_there import title_there
from etl.transform.references.titles_meant import meant_by, person_apposed
from etl.transform.references.travelling_parties import resolve_travellers
from etl.transform.references.unnamed_plurals import called_so_before
from etl.transform.references.unnamed_subjects import unnamed_lead
from etl.transform.references.visitors_there import resolve_visitors_there
from etl.transform.references.where_one_goes import resolve_where_one_goes
from etl.transform.references.whose_leaders import resolve_whose_leaders
from etl.transform.text.clauses import first_of_row
from etl.transform.text.kinds import GUEST_OR_HOST, VISITORS
from etl.transform.text.neighbours import next_to
from etl.transform.text.tokens import Span, Token
from etl.transform.wordlists import words

SINGULAR = frozenset({"he", "she", "him", "her", "his", "himself", "herself"})
PLURAL = frozenset({"they", "them", "their", "theirs", "both", "themselves"})
COUNTRIES = frozenset({"country", "nation", "government", "homeland"})
BEFORE = 2  # units from a comma to a role: ", his host"
PRINCIPAL = 2  # units from a title to whomever it serves: "adviser to President Doe"
FOLLOWERS = words("followers")


def resolve(reading: Reading, cast: Cast, watch: Watch | None = None) -> None:
    """Fill `reading.references`: for every noun phrase and pronoun of interest, who is meant.

    Args:
        watch: is told of each "he" and "she", for those who learn from them.
    """
    genders = genders_of(cast)
    women = frozenset(n for n, gender in genders.items() if gender == "f")
    discourse = Discourse(women, actors=[one.actor_code for one in reading.officials], host=cast.host, watch=watch)
    reading.home, reading.host = cast.home, cast.home or cast.host
    for line, paragraph in zip(cast.lines, reading.paragraphs, strict=True):
        units = _units_by_token(line, paragraph)
        offices = {k: office for office in line.bare for k in range(office.title_first, office.last)}
        discourse.government = _own_government(reading, cast, paragraph)
        discourse.speaker = paragraph.speaker
        discourse.open_paragraph(paragraph.number, quoted(paragraph), spoken(paragraph))
        for sentence in paragraph.doc.sents:
            _sentence(reading, cast, line, paragraph, sentence, units, offices, discourse, genders)
    leave_out_datelines(reading)
    resolve_named_next(reading)
    resolve_where_one_goes(reading)
    resolve_returns(reading)
    resolve_former_and_latter(reading)  # so that "they" behind it means the two
    resolve_groups(reading)
    resolve_whose_leaders(reading)
    resolve_visitors_there(reading)
    resolve_blocs(reading)
    resolve_initials(reading)
    resolve_delegations(reading)
    resolve_travellers(reading)
    resolve_quoted(reading)
    resolve_former_and_latter(reading)


def _own_government(reading: Reading, cast: Cast, paragraph: Paragraph) -> str | None:
    """Whose words a paragraph is: those of the government that publishes, in a transcript where its own speak or ask.

    A guest's "the President" may be his own or his host's.
    """
    speaker = paragraph.speaker
    is_guest = speaker is not None and reading.officials[speaker].actor_code != cast.government
    return None if is_guest else cast.government


def _units_by_token(line: Line, paragraph: Paragraph) -> dict[int, int]:
    """Token → unit, by their characters."""
    found: dict[int, int] = {}
    k = 0
    for token in paragraph.doc:
        while k < len(line.units) and line.units[k].last <= token.idx:
            k += 1
        if k < len(line.units) and line.units[k].first <= token.idx:
            found[token.i] = k
    return found


def _sentence(
    reading: Reading, cast: Cast, line: Line, paragraph: Paragraph, sentence: Span, units: dict[int, int],
    offices: dict[int, Office], discourse: Discourse, genders: dict[int, str],
) -> None:  # fmt: skip
    discourse.turn()
    seen: set[int] = set()
    group: dict[Party, None] = {}
    for token in sentence:
        unit = units.get(token.i)
        parties: tuple[Party, ...] = ()
        is_whose = token.tag_ == "PRP$" and token.head.lower_ in GUEST_OR_HOST  # "his guest, Doe"
        person = line.people.get(unit) if unit is not None and not is_whose else None
        if person is not None:
            number = person[0]
            parties = (official_party(reading.officials, number),)
            if (number not in seen or first_of_row(token).dep_ in SUBJECTS) and token.i not in discourse.quoted:
                is_aside = is_commentator(reading.officials[number], line, token, person)
                discourse.mention(number, token, is_aside=is_aside)
                seen.add(number)
            discourse.mention_within(number, token)
        elif (
            titled := called_so_before(reading, paragraph, token)
            or _titled(reading, cast, line, token, unit, offices, discourse)
        ) is not None:
            parties = titled
            _note(parties, token, discourse)
        elif (
            unit is not None and (epithet := epithet_meant(reading.officials, line, token, unit, discourse)) is not None
        ):
            parties = (official_party(reading.officials, epithet),)
            _note(parties, token, discourse)
        elif unit is not None and line.units[unit].actor is not None and line.units[unit].cls == "A":
            parties = (Party("actor", None, line.units[unit].actor.actor_code),)  # type: ignore[union-attr]
        else:
            parties = _word(reading, cast, line, token, unit, discourse, genders, first_two(tuple(group)))
            if token.lower_ in RANKS | STYLES | LAST:
                _note(parties, token, discourse)
        if parties and not _is_principal(line, person):
            reading.references[paragraph.number, token.i] = parties
            for party in parties:
                if party.actor_code and (person is not None or unit in offices):
                    group.setdefault(party)
    discourse.unnamed = unnamed_lead(reading, paragraph.number, sentence) if not discourse.leading else None
    if len({party.actor_code for party in group}) > 1:
        discourse.pair, discourse.paired = first_two(tuple(group)), discourse.sentences
        discourse.row = unnamed_row(reading, paragraph, sentence)


def _is_principal(line: Line, person: tuple[int, int, int, int] | None) -> bool:
    """Whether somebody is named only in another's title: "Doe, senior adviser to President Roe": Roe is not there."""
    if person is None or person[1] < PRINCIPAL:
        return False
    first = person[1]
    while line.units[first - 1].cls in {"P", "A", "a", "d"} and first > PRINCIPAL:
        first -= 1  # "adviser to Brazil's President Roe"
    link, servant = line.units[first - 1], line.units[first - PRINCIPAL]
    return link.low in {"to", "of", "for"} and servant.low in FOLLOWERS and servant.cls in {"H", "L", "M"}


def _titled(
    reading: Reading, cast: Cast, line: Line, token: Token, unit: int | None, offices: dict[int, Office],
    discourse: Discourse,
) -> tuple[Party, ...] | None:  # fmt: skip
    """Whom a title or role without a name means, None if a word is neither."""
    role = role_told(reading, cast, line, token, discourse)
    if role is not None and (_is_of_time(token) or not _is_apposed(line, unit)):
        return role
    if unit is None or unit not in offices or _leads(token):
        return None
    if token.lower_ in ROLES and is_told_as(token):
        return ()  # "as the guest of President Doe": no guest told before
    if are_civil(line, offices[unit].head):
        return ()
    if own := _of_his_country(reading, line, token):
        return own
    owner = owner_set_before(reading, line.number, token)
    found = meant_by(reading.officials, cast, line, offices[unit], discourse, owner)
    found = found or legislators(reading, line, token, unit)
    found = found or tuple(Party("official", None, code) for code in government_of(reading, line.number, token))
    found = of_owner(reading, line.number, token, offices[unit], found)
    return title_there(reading, line.number, token, offices[unit], found)


def _of_his_country(reading: Reading, line: Line, token: Token) -> tuple[Party, ...]:
    """Somebody of the country of whoever "his" means, who is not named: "her country's ambassador"."""
    land = next((c for c in token.children if c.dep_ == "nmod:poss" and c.lower_ in COUNTRIES), None)
    whose = next((c for c in land.children if c.tag_ == "PRP$"), None) if land is not None else None
    meant = reading.references.get((line.number, whose.i), ()) if whose is not None else ()
    return tuple(Party("official", None, p.actor_code) for p in meant if p.actor_code)[:1]


def _is_apposed(line: Line, unit: int | None) -> bool:
    """Whether somebody is named right before or behind a role and a comma: "his host, X, said", "X, his host, said"."""
    if unit is None or person_apposed(line, unit + 1) is not None:
        return unit is not None
    return unit > BEFORE and line.units[unit - BEFORE].cls == "," and line.people.get(unit - BEFORE - 1) is not None


def _is_of_time(token: Token) -> bool:
    """Whether a word ends what is told before the subject, who is another: "After talks with the guest, X said"."""
    name = next((t for t in token.doc[token.i + 2 : token.sent.end] if t.pos_ != "PROPN" or t.dep_ in SUBJECTS), None)
    is_ended = token.dep_ in {"nmod", "obl", "obj"} and token.i + 2 < token.sent.end and next_to(token).text == ","
    return is_ended and name is not None and name.dep_ in SUBJECTS and token.i < name.head.i and name.pos_ == "PROPN"


def _leads(token: Token) -> bool:
    """Whether "head" tells no office: "at the head of a delegation", "Doe, who heads it"."""
    if token.lower_ == "heads" and token.tag_ == "VBZ" and any(child.dep_ in SUBJECTS for child in token.children):
        return True
    return token.lower_ == "head" and [t.lower_ for t in token.doc[max(0, token.i - 2) : token.i]] == ["at", "the"]


def _note(parties: tuple[Party, ...], token: Token, discourse: Discourse) -> None:
    for party in parties:
        if party.official is not None:
            discourse.mention(party.official, token)
            discourse.mention_within(party.official, token)


def _word(
    reading: Reading,
    cast: Cast,
    line: Line,
    token: Token,
    unit: int | None,
    discourse: Discourse,
    genders: dict[int, str],
    here: tuple[Party, ...],
) -> tuple[Party, ...]:
    """Whom a word means that is no name or title; `here`: the two sides that its sentence has named before it."""
    low = token.lower_
    if unit is not None and (untitled := elided_title(reading.officials, line, token, unit, discourse)) is not None:
        return (untitled,)
    if token.pos_ in {"PRON", "DET"} or token.tag_ in {"PRP", "PRP$"}:
        if low in SINGULAR:
            return pronoun_meant(reading, line, token, discourse, genders)
        if low in PLURAL and low != "both":
            told = discourse.row or discourse.pair
            return told if discourse.sentences - discourse.paired <= REACH else ()
        return ()
    if low in VISITORS and is_definite(token):
        apposed = person_apposed(line, unit + 1) if unit is not None else None
        return (official_party(reading.officials, apposed),) if apposed is not None else ()
    if low in RANKS | STYLES and is_definite(token):
        return (
            ranked(reading.officials, cast, token, low, discourse)
            if low in RANKS
            else styled(reading.officials, cast, low, discourse)
        )
    if low in LAST and (one := one_of_two(reading, line.number, token, discourse)) is not None:
        return (official_party(reading.officials, one),)
    if low not in BODIES or token.pos_ not in {"NOUN", "PROPN"}:
        return legislators(reading, line, token, unit) or _people(line, token, unit)
    return body_meant(reading, line, token, unit, here if len(here) > 1 else discourse.pair, discourse.pair)


def _people(line: Line, token: Token, unit: int | None) -> tuple[Party, ...]:
    """Whom "the Peruvians" means: those who act for Peru."""
    actor = line.units[unit].actor if unit is not None else None
    if actor is None or actor.kind != "demonym_plural" or not is_definite(token):
        return ()
    return (Party("body", None, actor.actor_code),)
