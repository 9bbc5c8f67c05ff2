"""Who is meant: titles without names, pronouns, "both sides", countries and governments, resolved inside the document.

Left open rather than guessed: what cannot be resolved gets no entry, or the country alone where that is sure.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from etl.facts import OfficialReport
from etl.transform.lines import Line
from etl.transform.linking import SINGLE
from etl.transform.office_types import normal_title, office_type
from etl.transform.offices import Office
from etl.transform.officials import Cast
from etl.transform.reading import Paragraph, Party, Reading, Token
from etl.transform.wordlists import table

SINGULAR = frozenset({"he", "she", "him", "her", "his", "himself", "herself"})
PLURAL = frozenset({"they", "them", "their", "both", "themselves"})
SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer"})
VISITOR = frozenset({"guest", "visitor", "dignitary"})
HOST = frozenset({"host"})
RANKS = frozenset({"general", "admiral", "marshal", "colonel", "brigadier", "commodore"})
BODIES = {row["word"]: row["class"] for row in table("bodies")}
MALE = frozenset(
    {"mr", "mr.", "king", "prince", "sheikh", "sir", "lord", "emir", "sultan", "pope", "spokesman", "chairman"}
)
FEMALE = frozenset(
    {"mrs", "mrs.", "ms", "ms.", "queen", "princess", "dame", "lady", "madam", "spokeswoman", "chairwoman"}
)


@dataclass(slots=True)
class Discourse:
    """Who has been spoken of so far, the latest last."""

    recent: list[int] = field(default_factory=list)
    subjects: list[int] = field(default_factory=list)
    sentence: list[int] = field(default_factory=list)  # in this sentence, in order
    before: list[int] = field(default_factory=list)  # in the one before
    pair: tuple[Party, ...] = ()

    def turn(self) -> None:
        """Begin a sentence."""
        if self.sentence:
            self.before = self.sentence
        self.sentence = []

    def mention(self, number: int, subject: bool) -> None:
        """Note that a person was mentioned, as the subject of a clause or otherwise."""
        if number not in self.sentence:
            self.sentence.append(number)
        if number in self.recent:
            self.recent.remove(number)
        self.recent.append(number)
        if subject:
            if number in self.subjects:
                self.subjects.remove(number)
            self.subjects.append(number)


def resolve(reading: Reading, cast: Cast) -> None:
    """Fill `reading.references`: for every noun phrase and pronoun of interest, who is meant."""
    discourse = Discourse()
    genders = _genders(cast)
    for line, paragraph in zip(cast.lines, reading.paragraphs, strict=True):
        units = _units_by_token(line, paragraph)
        offices = {k: office for office in line.bare for k in range(office.title_first, office.last)}
        for sentence in paragraph.doc.sents:
            _sentence(reading, cast, line, paragraph, sentence, units, offices, discourse, genders)


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
    reading: Reading, cast: Cast, line: Line, paragraph: Paragraph, sentence: Token, units: dict[int, int],
    offices: dict[int, Office], discourse: Discourse, genders: dict[int, str],
) -> None:  # fmt: skip
    discourse.turn()
    seen: set[int] = set()
    group: dict[Party, None] = {}
    for token in sentence:
        unit = units.get(token.i)
        parties: tuple[Party, ...] = ()
        person = line.people.get(unit) if unit is not None else None
        if person is not None:
            number = person[0]
            parties = (_official(reading.officials, number),)
            if number not in seen or token.dep_ in SUBJECTS:
                discourse.mention(number, token.dep_ in SUBJECTS)
                seen.add(number)
        elif unit is not None and unit in offices:
            parties = _office(reading.officials, cast, line, offices[unit], discourse)
            _note(parties, token, discourse)
        elif unit is not None and line.units[unit].actor is not None and line.units[unit].cls == "A":
            parties = (Party("actor", None, line.units[unit].actor.actor_code),)  # type: ignore[union-attr]
        else:
            parties = _word(reading, cast, line, token, unit, discourse, genders)
        if parties:
            reading.references[paragraph.number, token.i] = parties
            for party in parties:
                if party.actor_code and (person is not None or unit in offices):
                    group.setdefault(party)
    if len({party.actor_code for party in group}) > 1:
        discourse.pair = _pair(tuple(group))


def _pair(group: tuple[Party, ...]) -> tuple[Party, ...]:
    """The two sides of the latest encounter: the first party of each of the first two actors."""
    sides: dict[str | None, Party] = {}
    for party in group:
        sides.setdefault(party.actor_code, party)
    return tuple(sides.values())[:2]


def _official(officials: list[OfficialReport], number: int) -> Party:
    return Party("official", number, officials[number].actor_code)


def _note(parties: tuple[Party, ...], token: Token, discourse: Discourse) -> None:
    for party in parties:
        if party.official is not None:
            discourse.mention(party.official, token.dep_ in SUBJECTS)


def _office(
    officials: list[OfficialReport], cast: Cast, line: Line, office: Office, discourse: Discourse
) -> tuple[Party, ...]:
    """Who a title without a name means."""
    apposed = _apposed(line, office.last)
    if apposed is not None and not office.plural:
        return (_official(officials, apposed),)
    if office.plural or office.title.lower() in {"counterparts", "colleagues"}:
        return _plural(officials, office, discourse)
    role = office.title.lower()
    if role in VISITOR | HOST:
        return _guest(officials, cast, discourse, host=role in HOST) if office.article or office.owner else ()
    if role in {"predecessor", "successor"}:
        return ()
    if office.counterpart:
        return _counterpart(officials, office, discourse)
    if not (office.article or office.stated) and not line.units[office.head].capital:
        return ()
    fits = [(score, n) for n in range(len(officials)) if (score := _fit(cast, officials, n, office)) > 0]
    if not fits:
        return (Party("official", None, office.actor_code),) if office.actor_code else ()
    if office.visiting:
        fits = [(score, n) for score, n in fits if officials[n].actor_code != cast.host] or fits
    best = max(score for score, _ in fits)
    candidates = [n for score, n in fits if score == best]
    if len(candidates) == 1:
        return (_official(officials, candidates[0]),)
    known = [n for n in reversed(discourse.recent) if n in candidates]
    chosen = known[0] if known else candidates[0]
    return (_official(officials, chosen),)


def _apposed(line: Line, last: int) -> int | None:
    """The person who is named right after a title or role and a comma: "his host, Foreign Minister X"."""
    if last + 1 < len(line.units) and line.units[last].cls == ",":
        person = line.people.get(last + 1)
        return person[0] if person is not None and person[1] == last + 1 else None
    return None


def _fit(cast: Cast, officials: list[OfficialReport], number: int, office: Office) -> int:
    """How well a title fits a person: 0 not at all, 1 the type, 2 the head word, 3 the whole title; +4 the country."""
    official = officials[number]
    if office.actor_code and office.actor_code != official.actor_code:
        return 0
    title = normal_title(office.title)
    own = [normal_title(other.title) for other in cast.persons[number].offices]
    if official.office_title:
        own.append(normal_title(official.office_title))
    country = 4 if office.actor_code else 0
    if title in own:
        return 3 + country
    words = title.split()
    if len(words) == 1 and any(title in _initials(other) for other in own):
        return 3 + country
    if title == "minister" and all(other.endswith("prime minister") for other in own):
        return 1 + country
    if any(set(words) <= set(other.split()) and words[-1] in other.split() for other in own):
        return 2 + country
    if official.office_type in SINGLE and office_type(office.title, official.actor_code) == official.office_type:
        return 1 + country
    return 0


def _initials(title: str) -> set[str]:
    """The initials of a title, with and without its small words: "coas", "cas"."""
    words = title.split()
    return {"".join(word[0] for word in words), "".join(word[0] for word in words if word not in {"of", "the", "for"})}


def _plural(officials: list[OfficialReport], office: Office, discourse: Discourse) -> tuple[Party, ...]:
    """Resolve "the two ministers" and "foreign ministers of A and B"."""
    if office.actors:
        return tuple(Party("official", None, actor) for actor in dict.fromkeys(office.actors))
    if not office.article and len(discourse.recent) < 2:
        return ()
    pair = discourse.pair
    return pair if len(pair) > 1 else ()


def _counterpart(officials: list[OfficialReport], office: Office, discourse: Discourse) -> tuple[Party, ...]:
    """Resolve "his Turkish counterpart": the one of that country already named, or an unnamed official of it."""
    if office.actor_code is None:
        others = [party for party in discourse.pair if party.official not in discourse.subjects[-1:]]
        return tuple(others[:1]) if office.owner else ()
    same = [n for n in reversed(discourse.recent) if officials[n].actor_code == office.actor_code]
    wanted = officials[discourse.recent[-1]].office_type if discourse.recent else None
    typed = [n for n in same if officials[n].office_type == wanted] or []
    return (_official(officials, typed[0]),) if typed else (Party("official", None, office.actor_code),)


def _word(
    reading: Reading,
    cast: Cast,
    line: Line,
    token: Token,
    unit: int | None,
    discourse: Discourse,
    genders: dict[int, str],
) -> tuple[Party, ...]:
    low = token.lower_
    if token.pos_ in {"PRON", "DET"} or token.tag_ in {"PRP", "PRP$"}:
        if low in SINGULAR:
            number = _antecedent(token, discourse, genders)
            return (_official(reading.officials, number),) if number is not None else ()
        if low in PLURAL and low != "both":
            return discourse.pair
        return ()
    if low in VISITOR and _definite(token):
        apposed = _apposed(line, unit + 1) if unit is not None else None
        if apposed is not None:
            return (_official(reading.officials, apposed),)
        return _guest(reading.officials, cast, discourse, host=False)
    if low in RANKS and _definite(token):
        return _ranked(reading.officials, cast, token, low, discourse)
    kind = BODIES.get(low)
    if kind is None or token.pos_ not in {"NOUN", "PROPN"}:
        return ()
    if kind in {"side", "state"}:
        return _sides(line, token, unit, kind, discourse)
    actors = _actors_of(line, token, unit)
    if not actors:
        return ()
    return tuple(Party("official" if kind == "people" else "body", None, actor) for actor in actors)


def _definite(token: Token) -> bool:
    return any(child.lower_ in {"the", "his", "her", "visiting"} for child in token.children)


def _guest(officials: list[OfficialReport], cast: Cast, discourse: Discourse, host: bool) -> tuple[Party, ...]:
    """The latest person of the host country, or of another one."""
    if cast.host is None:
        return ()
    fitting = [
        n
        for n in reversed(discourse.recent)
        if officials[n].actor_code is not None and (officials[n].actor_code == cast.host) == host
    ]
    return (_official(officials, fitting[0]),) if fitting else ()


def _ranked(
    officials: list[OfficialReport], cast: Cast, token: Token, rank: str, discourse: Discourse
) -> tuple[Party, ...]:
    """Resolve "the general": the latest person of that rank; "the visiting general", one from elsewhere."""
    away = any(child.lower_ == "visiting" for child in token.children)
    fitting = [
        n
        for n in reversed(discourse.recent)
        if any(rank in (place.named.rank or "") for place in cast.persons[n].places)
        and not (away and officials[n].actor_code == cast.host)
    ]
    return (_official(officials, fitting[0]),) if fitting else ()


def _sides(line: Line, token: Token, unit: int | None, kind: str, discourse: Discourse) -> tuple[Party, ...]:
    """Resolve "both sides", "the two countries" (the pair last spoken of) and "the Iraqi side" (its officials)."""
    actors = _actors_of(line, token, unit)
    if actors:
        return tuple(Party("body", None, actor) for actor in actors) if kind == "side" else ()
    quantified = any(child.lower_ in {"both", "two", "our", "their"} for child in token.children)
    if not (quantified or (token.lower_ in {"sides", "pair"} and _definite(token))):
        return ()
    if kind == "state":
        return tuple(Party("actor", None, party.actor_code) for party in discourse.pair)
    return discourse.pair


def _actors_of(line: Line, token: Token, unit: int | None) -> list[str]:
    """The countries whose officials, government or delegation a noun speaks of: "Afghan leaders", "leaders of Iraq"."""
    if unit is None:
        return []
    units = line.units
    k = unit - 1
    while (k >= 0 and units[k].cls in {"M", "m", "S", "P"}) or (
        k >= 0 and units[k].low in {"top", "senior", "high", "ranking", "high level", "high ranking", "other"}
    ):
        k -= 1
    found: list[str] = []
    while k >= 0 and units[k].actor is not None:
        found.insert(0, units[k].actor.actor_code)  # type: ignore[union-attr]
        k -= 1
        if k >= 1 and units[k].cls in {"&", ","} and units[k - 1].actor is not None:
            k -= 1
    if found:
        return found
    j = unit + 1
    if j < len(units) and units[j].low in {"of", "from"}:
        j += 1
        while j < len(units) and (units[j].cls in {"d", ",", "&"} or units[j].actor is not None):
            if units[j].actor is not None:
                found.append(units[j].actor.actor_code)  # type: ignore[union-attr]
            j += 1
    return found


def _antecedent(token: Token, discourse: Discourse, genders: dict[int, str]) -> int | None:
    """Whom "he" or "she" means, never one known to be of the other gender.

    A subject or possessor goes back to the first person of its sentence, else to the subject of the sentence before;
    an object ("told him") to somebody else than the person its own sentence begins with.
    """
    gender = "f" if token.lower_ in {"she", "her", "herself"} else "m"
    if token.dep_ == "nmod:poss" and token.head.dep_ == "appos" and discourse.sentence:
        genders.setdefault(discourse.sentence[-1], gender)  # "X at the palace, her residence"
        return discourse.sentence[-1]
    own = [n for n in discourse.sentence if genders.get(n, gender) == gender]
    before = [n for n in discourse.before if genders.get(n, gender) == gender]
    subjects = [n for n in reversed(discourse.subjects) if genders.get(n, gender) == gender]
    if token.dep_ in SUBJECTS or token.dep_ == "nmod:poss":
        pools: tuple[list[int], ...] = (
            own[:1],
            [n for n in subjects if n in discourse.before][:1],
            before[:1],
            subjects,
        )
    else:
        others = [n for n in own if n != own[0]] if own else []
        pools = (others[-1:], [n for n in [*subjects, *before] if n not in own[:1]], own)
    found = next((pool[0] for pool in pools if pool), None)
    if found is not None and {found} == {*discourse.sentence, *discourse.before}:
        genders.setdefault(found, gender)  # nobody else can be meant
    return found


def _genders(cast: Cast) -> dict[int, str]:
    """The gender that honorifics and titles tell."""
    found: dict[int, str] = {}
    for person in cast.persons:
        for place in person.places:
            units = cast.lines[place.paragraph].units[place.named.phrase_first : place.named.phrase_last]
            words = {word for unit in units for word in unit.low.split()}
            if words & FEMALE:
                found[person.number] = "f"
            elif words & MALE:
                found.setdefault(person.number, "m")
    return found
