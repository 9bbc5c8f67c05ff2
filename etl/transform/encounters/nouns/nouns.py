"""Encounters told by a noun: "talks between", "his meeting with", "the summit"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from etl.facts import Mode, Status
from etl.transform.circumstances.date_expressions import MONTHS
from etl.transform.circumstances.modes import mode_of
from etl.transform.circumstances.outlook import outlook
from etl.transform.encounters.frames import FAR, NEAR, Encounter, counted, is_pair, noun_kind, noun_of, nouns
from etl.transform.encounters.gatherings.attendance_lists import listed_there
from etl.transform.encounters.gatherings.body_sessions import body_session
from etl.transform.encounters.nouns.calls import called_on, caller_of, callers_of, is_demand, is_paid, paid_visit
from etl.transform.encounters.nouns.givers import given_by
from etl.transform.encounters.nouns.joint_press import before_the_press
from etl.transform.encounters.nouns.levels import without_ministers
from etl.transform.encounters.nouns.matters import is_only_discussed, is_only_prepared
from etl.transform.encounters.nouns.noun_senses import (
    is_on_the_phone,
    is_part_or_other,
    is_placed,
    is_ruled_out,
    is_yearly,
)
from etl.transform.encounters.nouns.noun_sides import noun_sides
from etl.transform.encounters.nouns.noun_status import is_appointed, is_called_off, status_told
from etl.transform.encounters.nouns.relative_sides import is_right_behind, sides_behind
from etl.transform.encounters.nouns.rounds import another_try, never_held, resumed, session_of_body
from etl.transform.encounters.nouns.settings import present_at
from etl.transform.encounters.one_by_one import ONE_BY_ONE, is_each, is_in_turn, is_of_separate, is_told_later
from etl.transform.encounters.prepositions import link
from etl.transform.encounters.scenes.hospitality import giving_clause, is_asked_to
from etl.transform.encounters.scenes.presence import in_presence_of
from etl.transform.encounters.scenes.signings import signed_before
from etl.transform.encounters.scenes.venues import at_home_of, for_some_time
from etl.transform.gazetteer import actors_in, kind_of_actor
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.references.pointing import pair_before
from etl.transform.text.clause_parties import before, merged, subject_parties
from etl.transform.text.clauses import SUBJECTS, subject
from etl.transform.text.cues import cues, verb_of
from etl.transform.text.kinds import FINITE
from etl.transform.text.listed import listed
from etl.transform.text.neighbours import ahead_of, next_to
from etl.transform.text.parties import are_several, named_people
from etl.transform.text.tokens import Token

PHONES = frozenset({"phone", "line"})
SPEAKING = frozenset({"speak", "talk", "confer", "converse", "chat"})
CALLS = PHONES | {"call", "calls", "conversation"}
OWNERS = frozenset({"my", "our", "his", "her", "their", "your"})
MARGINS = frozenset({"margins", "sidelines", "fringes"})
AHEAD = 9  # tokens between "margins" and the occasion beside which others meet
AGAIN = frozenset("another second third further fresh next previous earlier follow-up final new".split())
ORDINALS = frozenset("third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split())
ANOTHER = frozenset({"another", "second", "previous", "earlier", "next", "last"})
MORE = frozenset({"more", "further", "fresh", "renewed", "follow-up"})
"""Words before talks that are still to be, with those of the talks told before."""
ATTENDING = frozenset({"attend", "join", "address", "chair", "host"})
"""Verbs of a clause that tell who took part: "the summit that the president attended"."""
SEVERAL = frozenset("meetings calls conversations bilaterals one-on-ones pull-asides sit-downs encounters".split())
"""Plurals of what one has with each of several: not "talks with A and B"."""
ROWS = frozenset({"series", "succession", "string", "flurry", "number", "host"})
"""What makes several of talks: "a series of talks with A and B"."""
CHAIRING = frozenset({"chair", "co-chair", "cochair", "lead", "head", "host", "co-host", "preside"})


@dataclass(frozen=True, slots=True)
class _Told:
    """What a noun tells: one side, the other, whether officials of no named country take part, how, and whether."""

    mine: tuple[Party, ...]
    partners: tuple[Party, ...]
    is_local: bool
    rule: str
    status: Status | None


def _kind_before(noun: Token) -> str:
    """The word before a noun that tells of what kind it is; none in "four-party talks", which are of countries."""
    previous = next_to(noun, -1).lower_ if noun.i else ""
    is_counted = previous == "party" and noun.i - 3 >= noun.sent.start and next_to(noun, -3).pos_ == "NUM"
    return "" if is_counted else previous


def by_noun(reading: Reading, paragraph: Paragraph, noun: Token, low: str) -> Encounter | None:
    """Return the encounter that a noun tells, None if it tells none."""
    mode, kind = nouns()[low]
    if kind in OTHERS:
        return OTHERS[kind](reading, paragraph, noun)
    previous = _kind_before(noun)
    if previous in cues("press") and kind == "event":
        return before_the_press(reading, paragraph, noun)
    session = body_session(reading, paragraph, noun)
    if session is None and (previous in cues("press") or _is_no_encounter(noun, low)):
        return None
    session = session or session_of_body(reading, paragraph, noun) or resumed(reading, paragraph, noun, outlook(noun))
    session = session or _put_off(reading, paragraph, noun)
    if session is not None and (session.parties or not _are_named(reading, paragraph, noun)):
        return session
    present = present_at(reading, paragraph, noun)
    if present is not None and not is_called_off(noun):
        mode_told = mode_of(paragraph, noun, mode)
        is_told = any(child.lower_ in {"the", "this", "their"} for child in noun.children)
        rule = f"{low} attended by" if is_told else f"{low} at"
        there = merged([*present[0], *given_by(reading, paragraph, noun)])
        return Encounter(paragraph, noun, there, mode_told, present[1], rule, is_noun=True, is_definite=is_told)
    status = None if paragraph.kind == "title" else status_told(noun)
    sides = noun_sides(reading, paragraph, noun, kind) if status or paragraph.kind == "title" else None
    named = _named_in(reading, paragraph, noun)
    if sides is None or is_only_discussed(noun, sides[1]) or (is_only_prepared(noun) and not (sides[3] or named)):
        return None
    told = _relative(reading, paragraph, noun, _Told(*sides, status))
    if kind == "event" and paragraph.speaker is None and told.rule in {"", "of", "attended by"}:
        there = listed_there(reading, paragraph, noun)
        told = replace(told, mine=merged([*told.mine, *there]), rule=told.rule or ("attended by" if there else ""))
    if _is_on_the_margins(noun):
        beside = merged([*named, *(told.partners if told.rule in {"between", "of"} else ())])
        if not are_several(beside):
            return None
        return Encounter(paragraph, noun, beside, "in_person", told.status, "occasion", is_another=True)
    callers = callers_of(reading, paragraph, noun) if low in CALLS and not told.rule else ()
    if callers:
        mode = "in_person" if is_paid(noun) or called_on(reading, paragraph, noun) else mode
        told = replace(told, mine=caller_of(reading, paragraph, noun, told.status), partners=callers, rule="call from")
    if paragraph.kind == "title" and _before_meeting(noun):
        mine, mode = before(reading, paragraph, noun), "in_person"
        told = replace(told, mine=mine, rule="before their meeting", status="held")
    return _encounter(paragraph, noun, low, told, named, _mode_told(paragraph, noun, mode, told))


def _put_off(reading: Reading, paragraph: Paragraph, noun: Token) -> Encounter | None:
    """The meeting that was never held, of those in its name: "A Turkish-Russian summit has been put off"."""
    made = never_held(paragraph, noun)
    if made is None or made.parties:
        return made
    return replace(made, parties=_named_in(reading, paragraph, noun))


def _mode_told(paragraph: Paragraph, noun: Token, usual: str, told: _Told) -> Mode | None:
    """How they meet; those who prepare by video for "the talks that they are to have" need not have them by video."""
    found = mode_of(paragraph, noun, usual)
    if found == "phone" and noun_kind(noun_of(noun)) == "hosted":
        return usual or None  # type: ignore[return-value]  # nobody dines by telephone
    if found == usual or told.status != "planned" or not told.rule.endswith(", relative"):
        return found
    own = {t.lower_ for t in noun.doc[noun.left_edge.i : noun.sent.end]}
    return found if own & (cues("video") | cues("phone")) else mode_of(paragraph, noun.right_edge, usual)


def _is_on_the_margins(noun: Token) -> bool:
    """Whether a noun names an occasion beside which others met: "on the margins of the fourth Lima summit"."""
    ahead = ahead_of(noun, AHEAD)
    margin = next((t for t in reversed(ahead) if t.lower_ in MARGINS), None)
    return margin is not None and not any(
        t.tag_ in FINITE and t.pos_ in {"VERB", "AUX"} for t in noun.doc[margin.i : noun.i]
    )


def _is_but_setting(noun: Token) -> bool:
    """Whether a conference only tells when two met who were there: "saw Doe in Lima, during a UN conference"."""
    words = [c.lower_ for c in noun.lefts]
    return noun_kind(noun_of(noun)) == "event" and "during" in words and bool({"a", "an"} & set(words))


def _is_no_encounter(noun: Token, low: str) -> bool:
    """Whether a noun of several meanings, or what is told of it, rules an encounter out."""
    if is_part_or_other(noun, low) or is_ruled_out(noun) or is_demand(noun):
        return True
    if low in PHONES and noun.dep_ == "obl" and noun.head.i < noun.i and verb_of(noun.head) in SPEAKING:
        return True  # "spoke on the phone with": the verb tells it
    return (low in {"call", "calls"} and noun.pos_ == "VERB") or (low in PHONES and not is_on_the_phone(noun))


def _relative(reading: Reading, paragraph: Paragraph, noun: Token, told: _Told) -> _Told:
    """The sides told in a relative clause: "the talks that he was to have held with the king"."""
    dated = [
        c for c in noun.children if c.dep_ == "nmod" and c.lower_ in MONTHS
    ]  # "the summit of 17 May, which X joined"
    clause = next((c for node in (noun, *dated) for c in node.children if c.dep_ == "acl:relcl"), None)
    is_taken_up = noun_kind(noun_of(noun)) == "event" or is_right_behind(noun)
    if not told.rule and is_taken_up and (both := sides_behind(reading, paragraph, noun)):
        return _Told((), both, False, "of, relative", told.status)
    if told.rule == "given for" and told.status == "held" and is_asked_to(noun):
        return replace(told, status="planned")
    if told.rule == "given for" and (given := giving_clause(noun)) is not None:
        return replace(told, status=told.status if told.status == "cancelled" else outlook(given))
    if clause is None or told.rule:
        return told
    if verb_of(clause) in ATTENDING and not told.mine and noun_kind(noun_of(noun)) == "event":
        is_host = verb_of(clause) == "host"  # a country hosts a summit, whoever sits there for it
        attending = tuple(
            p for p in subject_parties(reading, paragraph, clause) if p.kind == "official" or (is_host and p.actor_code)
        )
        return _Told(attending, (), False, "attended, relative" if attending else "", outlook(clause))
    if verb_of(clause) not in cues("hold"):
        return told
    with_ = link(clause, frozenset({"with"}), FAR // 2)
    mine = subject_parties(reading, paragraph, clause)
    head = subject(clause)
    if with_ is None and not are_several(mine) and head is not None and is_pair(head):
        mine = pair_before(reading, paragraph, head, counted(head))  # "a meeting which the three held"
    status = told.status if told.status == "cancelled" else outlook(clause)
    if with_ is None and are_several(mine):
        return _Told((), mine, False, "of, relative", status)  # "a meeting which the two ministers were to have held"
    if with_ is None:
        return told
    partners, local, _ = listed(reading, paragraph, with_.i + 1)
    return _Told(mine, partners, local, "with, relative", status)


def _encounter(
    paragraph: Paragraph, noun: Token, low: str, told: _Told, named: tuple[Party, ...], mode: Mode | None
) -> Encounter | None:
    """Return the encounter that a noun tells with these sides, None if they are too few to tell one."""
    kind, rule, partners = noun_kind(low), told.rule, told.partners
    words = {child.lower_ for child in noun.children}
    if [t.lower_ for t in ahead_of(noun, 3)] == ["follow", "-", "up"]:
        words.add("follow-up")  # three words of the tokenizer
    counted = {child.lower_ for child in noun.children if child.is_lower or child.i == noun.sent.start}  # not in a name
    is_aside = _is_told_aside(noun)
    is_such = "such" in words and bool(words & {"first", "next", "second", "third"})
    is_set = told.status == "planned" and (is_yearly(noun) or is_appointed(noun) or is_such)
    previous = next_to(noun, -1).lower_ if noun.i else ""
    definite = bool(words & {"the", "this", "their", "his", "her"}) or previous in {"the", "their", "this", "'s", "’s"}
    is_within = noun.dep_ == "obl" and bool(words & {"in", "at", "during"})
    definite = definite or ((noun.dep_ in SUBJECTS or is_within) and bool(words & {"that", "these", "those"}))
    parties = without_ministers(noun, merged([*told.mine, *partners, *named]), told.status)
    separate = low.endswith("s") and is_of_separate(noun)
    separate = separate or (low == "calls" and told.rule == "call from")  # "paid calls on the general and the minister"
    separate = separate or bool(_words_until_verb(noun) & ONE_BY_ONE) or is_in_turn(noun)
    separate = separate or (len(partners) > 1 and is_told_later(noun.doc[noun.i : min(noun.sent.end, noun.i + FAR)]))
    separate = separate or (kind == "hosted" and low == "audiences")
    separate = separate or (noun.dep_ == "obj" and is_each(noun.head, partners))
    if not rule and (
        low == "audience"
        or kind == "given"
        or _is_but_setting(noun)
        or not (parties or definite or words & (AGAIN | MORE) or is_set)
    ):
        return None
    if low == "appointment" and not partners:
        return None  # "congratulated both on their appointment"
    if low == "calls" and not told.mine and len(parties) > 1 and not any(p.official is not None for p in partners):
        return None
    if kind == "loose" and not any(p.kind == "official" for p in partners) and not _is_told_as_had(told, noun):
        return None
    return Encounter(
        paragraph, noun, parties, mode, told.status, f"{'venue of ' * is_placed(noun)}{low} {rule or 'named'}",
        partners=partners, is_local=told.is_local, is_separate=separate,
        is_another=(bool(counted & ANOTHER) and not is_aside) or (bool(counted & MORE) and told.status == "planned")
        or ("a" in words and bool(counted & ORDINALS) and noun.dep_ in SUBJECTS),  # "A third round was held in Lima"
        is_further=(bool(counted & (ANOTHER | ORDINALS)) and not is_aside) or is_set,
        is_definite=(definite and not partners) or rule == "attended by",
        is_noun=True, is_plural=low in SEVERAL or (noun.dep_ == "nmod" and noun.head.lower_ in ROWS),
        is_event=kind == "event" and rule in {"", "of"} and bool(parties) and not words & OWNERS,
    )  # fmt: skip


def _is_told_aside(noun: Token) -> bool:
    """Whether a noun counts the meeting that its sentence has just told: "met in Lima, their second meeting in May"."""
    start = noun.left_edge.i + (noun.left_edge.lower_ == ",")
    is_behind = start > noun.sent.start and noun.doc[start - 1].lower_ == ","
    return is_behind and noun.doc[start].lower_ in OWNERS | {"the", "a"} and noun.dep_ not in {*SUBJECTS, "obj"}


def _is_told_as_had(told: _Told, noun: Token) -> bool:
    """Whether a speaker tells of conversations of his own with a government: "that we had with the Peruvians"."""
    verb = noun.head if noun.dep_ == "obj" else next((c for c in noun.children if c.dep_ == "acl:relcl"), noun)
    head = subject(verb)
    is_own = head is not None and head.lower_ in {"i", "we"} and verb.lower_ == "had"
    return is_own and (told.is_local or any(p.kind == "body" and p.actor_code for p in told.partners))


def _words_until_verb(noun: Token) -> set[str]:
    """The words after a noun up to the next verb, among which its partners are listed."""
    words: set[str] = set()
    for token in noun.doc[noun.i + 1 : min(noun.sent.end, noun.i + FAR)]:
        if token.tag_ in FINITE and token.pos_ == "VERB":
            break
        words.add(token.lower_)
    return words


OTHERS = {
    "paid": paid_visit,
    "room": at_home_of,
    "spent": for_some_time,
    "presence": in_presence_of,
    "again": another_try,
    "signing": signed_before,
}
"""Kinds of nouns whose sides are told in ways of their own."""


def _before_meeting(noun: Token) -> bool:
    before_words = [t.lower_ for t in noun.doc[max(0, noun.i - 3) : noun.i]]
    return "before" in before_words


def _are_named(reading: Reading, paragraph: Paragraph, noun: Token) -> bool:
    """Whether a session's own words name officials of two actors: "the next meeting, co-chaired by X and Y"."""
    for by in noun.doc[noun.i + 1 : min(noun.sent.end, noun.i + FAR)]:
        if by.lower_ == "by" and verb_of(next_to(by, -1)) in CHAIRING:
            found = listed(reading, paragraph, by.i + 1)[0]
            return are_several(named_people(found))
    return False


def _named_in(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[Party, ...]:
    """The actors in the name of an event: "the U.S.-Iraq Strategic Dialogue", "ASEAN foreign ministers' meeting"."""
    first = noun.i
    while first > 0 and noun.i - first < NEAR:
        other = noun.doc[first - 1]
        if other.lower_ == "of" and first > 1 and noun.doc[first - 2].lower_ in {"republic", "kingdom"}:
            first -= 2  # "the Japan-Republic of Korea meeting"
            continue
        if other.pos_ in {"VERB", "AUX", "ADP", "PRON", "CCONJ", "SCONJ"} or other.lower_ in {
            ",",
            "the",
            "a",
            "an",
            ";",
            ":",
            ".",
        }:
            break
        first -= 1
    if first == noun.i and not reading.meant(paragraph, noun):
        return ()
    text = paragraph.text[noun.doc[first].idx : noun.idx]
    people = [p for t in noun.doc[first : noun.i] for p in reading.meant(paragraph, t)]
    if any(p.official is not None for p in people):
        return ()
    found = [p.actor_code for p in reading.meant(paragraph, noun) if p.actor_code]  # "the Pacific Islands Forum"
    found += [
        match.actor_code for match in actors_in(text) if match.kind not in {"capital"} or "-" in text or "–" in text
    ]
    if len(found) == 1 and kind_of_actor(found[0]) == "country":
        return ()
    return tuple(Party("body", None, code) for code in dict.fromkeys(found))
