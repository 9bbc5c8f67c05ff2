"""The summit or session of many that is the news: told in the lead, or there told as near and later as under way."""

from __future__ import annotations

from dataclasses import dataclass, field

from etl.transform.circumstances.nearest_places import place_near
from etl.transform.circumstances.outlook import outlook
from etl.transform.circumstances.places import PlaceMatch
from etl.transform.circumstances.surroundings import Surroundings
from etl.transform.encounters.frames import Encounter, noun_kind
from etl.transform.encounters.nouns.matters import is_matter
from etl.transform.gazetteer import kind_of_actor
from etl.transform.meetings.assemblies.assembly_people import ASSEMBLIES, LEADERS
from etl.transform.reading import Paragraph, Reading
from etl.transform.text.clauses import SUBJECTS, is_owner
from etl.transform.text.cues import cues, verb_of
from etl.transform.text.neighbours import ahead_of
from etl.transform.text.tokens import Token

SITTINGS = frozenset({"summit", "session", "retreat", "plenary", "ministerial"})
"""Nouns that alone, with whose they are, tell of an assembly."""
OPENING = 30  # tokens of a paragraph, its dateline among them, in which the news begins
GATHERING = frozenset({"meet", "gather", "convene", "assemble", "congregate", "confer", "deliberate", "huddle"})
OCCASIONS = frozenset({"meeting", "conference", "council", "talks", "assembly"})
"""Nouns that tell of an assembly with those whose it is: "a ministerial meeting of the Union"."""
DECIDING = frozenset(
    "agree approve fail decide adopt pledge endorse end begin open conclude close condemn walk emerge put wind wrap "
    "finish part argue haggle wrangle clash back vow urge demand".split()
)
"""What leaders who are not named do together where they have gathered: "NATO leaders agreed on Thursday"."""
LEAD = 3  # paragraphs of the body in which the news is told
COUNCILS = frozenset({"council", "committee", "commission", "board", "assembly"})
"""Bodies of an organisation that sit where it does: "the Union's council met in special session"."""
SHUNNING = frozenset({"skip", "miss", "boycott", "shun", "snub"})
BEFORE = 5  # tokens before a noun in which it is told that the summit is another
OTHER = frozenset({"last", "next", "previous", "earlier", "upcoming", "forthcoming", "first", "future"})
GREAT = frozenset(
    "international regional continental global world donor donors pledging annual yearly emergency extraordinary "
    "ministerial tripartite multinational online virtual".split()
)
"""Words before a conference to which several countries come."""
NEAR = 9  # tokens around a noun in which the organisation stands whose summit it is


@dataclass(slots=True)
class Assembly:
    """A gathering that the news tells of."""

    paragraph: Paragraph
    noun: Token
    organisations: tuple[str, ...]
    place: PlaceMatch | None
    people: dict[int, str] = field(default_factory=dict)
    countries: dict[str, None] = field(default_factory=dict)
    """Those for whom somebody was there who is not named."""
    is_counted: bool = False
    """Whether it is told of several by their number, whoever is named: "ministers of nine countries met"."""


def assembly_of(reading: Reading, around: Surroundings, encounters: list[Encounter]) -> Assembly | None:
    """Return the summit or session that is the news, None if there is none."""
    lead = [p.number for p in reading.body[:LEAD]]
    remembered: tuple[str, ...] = ()
    for one in encounters:
        noun, paragraph = one.trigger, one.paragraph
        is_assembly = noun.lower_ in ASSEMBLIES | cues("honouring") | cues("farewell")
        if not one.is_noun or not is_assembly or paragraph.kind == "byline" or not lead:
            continue
        if paragraph.speaker is not None or one.rule.endswith((" with", " between", " given for")):
            continue
        if one.rule.startswith("venue of ") or _is_sought(noun):  # "offered Lima as the venue of the summit"
            continue
        in_lead = paragraph.number <= lead[-1]
        own = _organisations(reading, paragraph, noun) or _of_leaders(reading, paragraph, noun)
        is_other = paragraph.kind == "body" and (_is_other(noun) or is_matter(noun))
        is_taken_up = bool(remembered) and any(c.lower_ == "the" for c in noun.children)
        is_news = is_taken_up or (
            in_lead and (own or (paragraph.kind == "body" and (_is_of_many(noun) or _is_great(noun))))
        )
        if one.status in {"held", None} and not is_other and is_news:
            return Assembly(paragraph, noun, own or remembered, place_near(around, paragraph, noun) or around.home)
        if in_lead and own:
            remembered = own
    return _told_in_lead(reading, around, lead)


def _told_in_lead(reading: Reading, around: Surroundings, lead: list[int]) -> Assembly | None:
    """The assembly of an organisation that the lead tells in other words: "the leaders of the Union met in Lima"."""
    for paragraph in (reading.paragraphs[number] for number in lead):
        for token in paragraph.doc if paragraph.speaker is None else ():
            is_great = token.pos_ == "NOUN" and token.lower_ in ASSEMBLIES and _is_great(token)
            is_noun = is_great or ((token.lower_ in SITTINGS or _is_of_ministers(token)) and token.pos_ == "NOUN")
            is_noun = is_noun or _is_what_they_spoke_after(token)
            is_noun = is_noun and not _is_other(token) and not is_matter(token)
            is_told = outlook(token) == "held" or (is_noun and _is_stayed_away_from(token))
            if not (is_noun or _do_leaders_gather(token)) or not is_told:
                continue
            own = _organisations(reading, paragraph, token) or _of_those_speaking(reading, paragraph, token)
            is_counted = token.pos_ == "VERB" and _is_of_region(reading, paragraph, token)
            if own or is_counted or (is_noun and is_great):
                place = place_near(around, paragraph, token) or around.home
                is_counted = is_counted and any(t.dep_ == "nummod" for t in token.sent if t.i < token.i)
                return Assembly(paragraph, token, own, place, is_counted=is_counted)
    return None


def _is_what_they_spoke_after(noun: Token) -> bool:
    """Whether it is told of a meeting that leaders told of before spoke after it: "They spoke after talks in Lima"."""
    root = noun.sent.root
    head = next((c for c in root.lefts if c.dep_ in SUBJECTS), None)
    is_told = noun.lower_ in OCCASIONS and noun.i > root.i and verb_of(root) == "speak" and head is not None
    after = (t.lower_ for t in noun.doc[root.i + 1 : noun.i])
    return is_told and head is not None and head.lower_ == "they" and bool({"after", "at", "during"} & set(after))


def _of_those_speaking(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[str, ...]:
    """The organisation whose leaders the sentence before tells, who spoke after a meeting of theirs."""
    start = noun.sent.start
    if not _is_what_they_spoke_after(noun) or start == 0:
        return ()
    root = noun.doc[start - 1].sent.root
    heads = [c for c in root.lefts if c.dep_ in SUBJECTS and c.lower_ in LEADERS]
    codes = (p.actor_code for head in heads for p in reading.meant(paragraph, head) if p.official is None)
    return tuple(dict.fromkeys(code for code in codes if code and kind_of_actor(code) != "country"))[:1]


def _is_sought(noun: Token) -> bool:
    """Whether a headline tells of a summit as one that is only wanted: "Union chief in Lima to seek Andean summit"."""
    return noun.dep_ == "obj" and verb_of(noun.head) in cues("unreal")


def _is_stayed_away_from(noun: Token) -> bool:
    """Whether it is told of a summit that took place that somebody was not there: "skipped the summit"."""
    verb = noun.head
    if noun.dep_ == "obl" and any(c.lower_ == "away" for c in verb.children):
        return verb_of(verb) == "stay" and outlook(verb) == "held"
    return noun.dep_ == "obj" and verb_of(verb) in SHUNNING and outlook(verb) == "held"


def _is_of_ministers(noun: Token) -> bool:
    """Whether a meeting is told to be one of ministers: "a ministerial meeting", "the talks of the bloc's leaders"."""
    if noun.lower_ not in OCCASIONS or noun.dep_ not in SUBJECTS:
        return False
    return any(t.lower_ == "ministerial" or (t.lower_ in LEADERS and t != noun) for t in noun.subtree)


def _do_leaders_gather(verb: Token) -> bool:
    """Whether a verb tells that leaders or ministers, not named, came together."""
    if verb.tag_ not in {"VBD", "VBN"}:
        return False
    is_main = verb.i < OPENING and verb.dep_ == "ROOT"
    if is_main and (verb_of(verb) in DECIDING or _is_holding(verb)):
        return any(c.dep_ in SUBJECTS and c.lower_ in LEADERS for c in verb.children)
    if verb_of(verb) not in GATHERING or any(c.dep_ == "obj" for c in verb.children):
        return False
    if verb.dep_ == "acl" and verb.head.dep_ == "ROOT":  # "NATO ministers gathered in Lima": read as those gathered
        return verb.head.lower_ in LEADERS
    heads = [c for c in verb.children if c.dep_ in SUBJECTS]  # "The Group of Seven ministers met": the group is
    heads += [c for head in heads if head.lower_ == "group" for c in head.children]
    return any(head.lower_ in LEADERS for head in heads)


def _is_holding(verb: Token) -> bool:
    """Whether somebody held a meeting: "the ministers of the Union held their annual meeting"."""
    held = (c for c in verb.rights if c.dep_ == "obj")
    return verb_of(verb) == "hold" and any(noun_kind(c.lower_) in {"event", "talk"} for c in held)


def _is_of_region(reading: Reading, paragraph: Paragraph, verb: Token) -> bool:
    """Whether those who gather are of a part of the world, or several by number: "Arab ministers", "seven leaders"."""
    heads = [c for c in verb.children if c.lower_ in LEADERS] or [verb.head]
    told = [heads[0], *(c for c in heads[0].children if c.dep_ == "nmod")]  # "the presidents of three states"
    words = [c for one in told for c in one.children if c.dep_ in {"amod", "compound", "nummod"}]
    before = verb.doc[verb.sent.start : verb.i]
    is_plain = not any(p.official is not None for t in before for p in reading.meant(paragraph, t))
    return is_plain and any(w.lower_ in cues("region") or w.dep_ == "nummod" for w in words)


def _is_other(noun: Token) -> bool:
    """Whether a summit is another one than that of the news: "the last summit", "on the eve of the summit"."""
    words = [t.lower_ for t in ahead_of(noun, BEFORE)]
    return bool(OTHER & set(words[-2:])) or bool({"eve", "ahead", "before"} & set(words))


def _is_of_many(noun: Token) -> bool:
    """Whether leaders or ministers are told together with a summit."""
    return any(t.lower_ in LEADERS for t in noun.sent)


def _is_great(noun: Token) -> bool:
    """Whether a conference is told to be one of many: "an international conference", "the donors' summit"."""
    giving = (c for c in noun.sent.root.lefts if c.dep_ in SUBJECTS and c.lower_ in {"donors", "creditors"})
    if noun.lower_ == "conference" and any(giving):
        return True  # "Donors pledged a billion at a conference in Lima"
    return any(t.lower_ in GREAT for t in noun.subtree if noun.left_edge.i <= t.i < noun.i)


def _organisations(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[str, ...]:
    """Whose summit it is, told beside it."""
    near = noun.doc[max(noun.sent.start, noun.i - NEAR) : min(noun.sent.end, noun.i + NEAR)]
    codes = [
        p.actor_code
        for t in near
        if not _is_of_another(t, noun)
        for p in reading.meant(paragraph, t)
        if p.kind in {"actor", "body"} or p.official is None
    ]
    return tuple(dict.fromkeys(code for code in codes if code and kind_of_actor(code) != "country"))[:1]


def _of_leaders(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[str, ...]:
    """The organisation whose leaders are the subject of the sentence: "Leaders of the Union met for a summit"."""
    heads = [c for c in noun.sent.root.children if c.dep_ in SUBJECTS and c.lower_ in LEADERS and c.i < noun.i]
    own = noun.doc[heads[0].left_edge.i : heads[0].head.i] if heads else ()
    codes = (p.actor_code for t in own for p in reading.meant(paragraph, t) if p.official is None and p.actor_code)
    return tuple(dict.fromkeys(code for code in codes if kind_of_actor(code) != "country"))[:1]


def _is_of_another(name: Token, noun: Token) -> bool:
    """Whether a name tells whose something else is: "NATO's enlargement dominated the session", "before the EU summit".

    What stands beside a gathering of ministers is still theirs where the other noun is no gathering.
    """
    owned = name.head
    is_thing = is_owner(name) and owned.i < noun.i and owned.lower_ not in LEADERS | COUNCILS  # not "ministers met"
    return is_thing or (owned != noun and owned.i > noun.i and owned.lower_ in ASSEMBLIES)
