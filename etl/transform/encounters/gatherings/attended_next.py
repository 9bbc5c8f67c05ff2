"""A gathering told without its sides, and who attended it by the next sentence: "A summit opened. X and Y attended"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from etl.facts import Status
from etl.transform.circumstances.modes import mode_of
from etl.transform.circumstances.outlook import outlook
from etl.transform.encounters.frames import NEAR, Encounter, noun_kind, noun_mode, stretch_of
from etl.transform.encounters.gatherings.members import members_told_in
from etl.transform.encounters.nouns.noun_status import is_called_off, status_told
from etl.transform.encounters.prepositions import link
from etl.transform.encounters.verbs.at_work import is_settled_there
from etl.transform.gazetteer import is_country, is_organization, kind_of_actor
from etl.transform.meetings.attendance.countries_there import countries_there
from etl.transform.meetings.attendance.each_by_another import for_each
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.text.clause_parties import merged, named_officials
from etl.transform.text.clauses import SUBJECTS, subject
from etl.transform.text.cues import cues, verb_of
from etl.transform.text.kinds import NEGATIONS, PLURALS
from etl.transform.text.listed import listed
from etl.transform.text.neighbours import next_to
from etl.transform.text.parties import are_several, bodies_of
from etl.transform.text.tokens import Span, Token

KINDS = frozenset({"event", "talk"})
GATHERING = frozenset({"meet", "gather", "convene", "assemble", "confer"})
"""Verbs of those who come together, whoever they are."""
SIGNING = frozenset({"sign", "adopt", "approve", "initial", "endorse"})
"""What those who are only counted do in a town on a day: "Presidents of five states signed a treaty in Lima"."""
ATTENDING = frozenset({"attend", "participate"})
LEADING = frozenset("chair co-chair host co-host preside open address lead convene close inaugurate tell".split())
"""What one who is there does to a gathering: "chaired the meeting", "addressed the summit"."""
GOING_ON = frozenset({"begin", "start", "resume", "conclude", "end", "finish", "complete", "wrap", "follow"})
"""What those do with their talks of whom it need not be told at once who they are."""
COUNCILS = frozenset({"council", "committee", "commission", "assembly", "board"})
MEMBERS = frozenset({"neighbours", "neighbors", "countries", "states", "nations", "members", "allies", "donors"})
FORMATS = frozenset({"group", "quartet", "troika", "committee", "commission", "contact-group", "caucus", "coalition"})
"""Bodies whose members are told next: "The contact group met in Cairo. Delegates from A and B took part"."""
DRAWING = frozenset({"draw", "attract", "gather", "assemble", "unite"})
PRESENT = frozenset({"chair", "present", "attendance", "there"})
HEADING = frozenset({"head", "lead"})
TEAMS = frozenset({"delegations", "teams", "sides"})
AT = frozenset({"after", "at", "during", "following"})
"""Words before a gathering in which, or after which, one spoke."""
NAMED = 12  # tokens from a gathering, with whose it is, to the verb that tells whom it drew
LED = 4  # tokens from "The delegations" to "led by"
SENTENCES = 2  # behind a gathering in which it is told who was there
CEREMONIES = frozenset({"ceremony", "event", "occasion"})
POINTING = frozenset({"the", "this", "these", "it", "them"})


def attended_next(reading: Reading, paragraph: Paragraph, noun: Token, low: str) -> Encounter | None:
    """Return the gathering that a noun tells, with those who attend it by the next sentence; None if none are told."""
    if not paragraph.is_narrated or noun_kind(low) not in KINDS:
        return None
    held = stretch_of(noun)  # "concluded two days of talks"
    is_held = held.dep_ == "obj" and verb_of(held.head) in cues("hold") | cues("convenes") | LEADING | GOING_ON
    is_told = is_held or (noun.dep_ in {*SUBJECTS, "ROOT", "root"} and verb_of(noun.head) not in {"follow", "precede"})
    beside = link(noun, frozenset({"with", "between", "among"}))
    if beside is not None and not listed(reading, paragraph, beside.i + 1)[0] and low == "meeting":
        beside = None  # "the meeting of the Union with regional bodies"
    if not is_told or is_called_off(noun) or beside is not None:
        return None
    made = _made(reading, paragraph, noun, status_told(noun), f"{low} attended next", noun_mode(low))
    return made if made is None else replace(made, is_noun=True, is_event=noun_kind(low) == "event")


def gathered_next(reading: Reading, paragraph: Paragraph, verb: Token) -> Encounter | None:
    """Return the same of a verb whose subject are officials of no country told: "Leaders of the region met in Lima"."""
    head = subject(verb)
    is_deed = verb_of(verb) in SIGNING and is_settled_there(verb)
    if not paragraph.is_narrated or not (verb_of(verb) in GATHERING or is_deed) or head is None:
        return None
    are_officials = head.tag_ in PLURALS and head.lower_ in cues("envoy") | cues("delegate") | MEMBERS
    if verb.dep_ not in {"ROOT", "root"} or not (are_officials or _is_council(reading, paragraph, head)):
        return None
    done = {"nsubj:pass"} if is_deed else {"obj", "nsubj:pass"}
    is_open = not any(c.dep_ in done for c in verb.children) and not link(verb, frozenset({"with"}))
    status = outlook(verb)
    return _made(reading, paragraph, verb, status, f"{verb_of(verb)} attended next", "in_person") if is_open else None


def _is_council(reading: Reading, paragraph: Paragraph, head: Token) -> bool:
    """Whether a subject is a body of an organisation in which its members' envoys sit."""
    own = (head, *(c for c in head.children if c.dep_ in {"nmod:poss", "compound", "nmod"}))
    is_body = head.lower_ in COUNCILS
    is_body = is_body and any(is_organization(p.actor_code) for t in own for p in reading.meant(paragraph, t))
    return is_body or (head.lower_ in FORMATS and head.tag_ not in PLURALS and any(c.dep_ == "det" for c in head.lefts))


def _made(
    reading: Reading, paragraph: Paragraph, trigger: Token, status: Status | None, rule: str, mode: str
) -> Encounter | None:
    """The encounter of those whom the next sentences list, if they are of two actors, an organisation among them."""
    if status not in {"held", "planned"}:
        return None
    there = _drawn(reading, paragraph, trigger) or attending_next(reading, paragraph, trigger, status)
    people = tuple(p if p.official is not None else replace(p, kind="body") for p in there if p.actor_code)
    own = (*_organisation(reading, paragraph, trigger), *_own_teams(reading, paragraph, trigger)) if people else ()
    own += _host_country(reading, paragraph, trigger) if people else ()
    parties = merged([*own, *people])
    if not are_several(parties):
        return None
    return Encounter(paragraph, trigger, parties, mode_of(paragraph, trigger, mode), status, rule)


def _host_country(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[Party, ...]:
    """The country that hosts a gathering: "Tunisia hosted the forum"."""
    is_hosted = noun.dep_ == "obj" and verb_of(noun.head) in {"host", "co-host", "convene"}
    head = subject(noun.head) if is_hosted else None
    meant = reading.meant(paragraph, head) if head is not None else ()
    return bodies_of(p for p in meant if p.kind == "actor" and is_country(p.actor_code))


def _own_teams(reading: Reading, paragraph: Paragraph, verb: Token) -> tuple[Party, ...]:
    """The country whose several delegations met one another: "The two Yemeni delegations met in Muscat"."""
    head = subject(verb) if verb_of(verb) in GATHERING else None
    return bodies_of(reading.meant(paragraph, head)) if head is not None and head.lower_ in TEAMS else ()


def _organisation(reading: Reading, paragraph: Paragraph, trigger: Token) -> tuple[Party, ...]:
    """The organisation whose ministers gathered, or whose gathering it is: "the G7's ministers met", "an EU summit"."""
    head = subject(trigger)
    own = [*(head.subtree if head is not None else ()), *trigger.subtree]
    codes = (
        p.actor_code
        for token in own
        if head is None or token.i < trigger.i or trigger.is_ancestor(token)
        for p in reading.meant(paragraph, token)
        if p.official is None and p.actor_code and kind_of_actor(p.actor_code) == "organization"
    )
    return tuple(Party("body", None, code) for code in dict.fromkeys(codes))[:1]


def attending_next(reading: Reading, paragraph: Paragraph, trigger: Token, status: Status) -> tuple[Party, ...]:
    """Return who was there by the next sentences, also where these open the next paragraph."""
    is_ceremony = trigger.pos_ == "VERB" or trigger.lower_ in cues("honouring") | cues("farewell")
    for place, sentence in _behind(reading, paragraph, trigger):
        if not is_ceremony and any(t.lower_ in CEREMONIES for t in sentence):
            continue  # "attended the ceremony": another occasion than the meeting
        if sentence.start > 0 and place.doc[sentence.start - 1].lower_ in {"them", "of"}:
            return listed(reading, place, sentence.start, sentence.end)[0]
        found = members_told_in(reading, place, sentence)
        if not found:
            leading = _subject_attends(reading, place, sentence, status)
            sent = _represented(reading, place, sentence) or countries_there(reading, place, sentence)
            found = merged([*leading, *sent])
        if found:
            return found
    return ()


def _represented(reading: Reading, paragraph: Paragraph, sentence: Span) -> tuple[Party, ...]:
    """Who stood in for each of several: "Peru was represented by X, Chile by Y and Bolivia by its ambassador"."""
    at = next((t for t in sentence if t.lower_ == "represented"), None)
    if at is None or outlook(at) not in {"held", "planned"}:
        return ()
    told = sentence.doc[at.i : sentence.end]
    named = [*for_each(reading, paragraph, told), *listed_by(reading, paragraph, told)]
    return merged([*named, *countries_there(reading, paragraph, sentence)])


def listed_by(reading: Reading, paragraph: Paragraph, told: Sequence[Token]) -> tuple[Party, ...]:
    """Return all officials of the row behind the first "by": "were represented by their ministers, X and Y"."""
    by = next((t for t in told if t.lower_ == "by"), None)
    return named_officials(listed(reading, paragraph, by.i + 1)[0]) if by is not None else ()


def _drawn(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[Party, ...]:
    """Who came to a gathering by the verb of which it is the subject: "A roundtable drew diplomats from A and B"."""
    following = noun.doc[noun.i + 1 : min(noun.sent.end, noun.i + NAMED)]
    hung = next((t for t in following if t.tag_ in {"VBD", "VBZ"}), noun)  # "The funeral of X drew", cut by the tree
    verb = noun.head if noun.dep_ == "nsubj" else hung
    if verb_of(verb) not in DRAWING or noun.i > verb.i:
        return ()
    return listed(reading, paragraph, verb.i + 1, verb.sent.end)[0]


def _behind(reading: Reading, paragraph: Paragraph, trigger: Token) -> Iterator[tuple[Paragraph, Span]]:
    """Yield the sentences behind that of a gathering, those of the next paragraph where there are none."""
    if (rest := _rest_behind(trigger)) is not None:
        yield paragraph, rest
    if (among := _named_behind(trigger, ("among", "them")) or _named_behind(trigger, ("presence", "of"))) is not None:
        yield paragraph, among
    if trigger.sent.end == len(paragraph.doc):
        paragraph = next(iter(reading.paragraphs[paragraph.number + 1 : paragraph.number + 2]), paragraph)
        if not paragraph.is_narrated or paragraph.doc == trigger.doc:
            return
    start = trigger.sent.end if paragraph.doc == trigger.doc else 0
    for _ in range(SENTENCES):
        if start < len(paragraph.doc):
            sentence = paragraph.doc[start].sent
            yield paragraph, sentence
            start = sentence.end


def _named_behind(trigger: Token, words: tuple[str, str]) -> Span | None:
    """The words behind "among them" or "in the presence of" in the clause of those who gathered."""
    doc, end = trigger.doc, trigger.sent.end
    second = next((t for t in doc[trigger.i + 2 : end - 1] if (next_to(t, -1).lower_, t.lower_) == words), None)
    return Span(doc, second.i + 1, end) if second is not None else None


def _rest_behind(trigger: Token) -> Span | None:
    """The clauses behind a semicolon of the sentence of a gathering: "chaired the summit; his colleagues took part"."""
    mark = next((t for t in trigger.doc[trigger.i : trigger.sent.end] if t.lower_ == ";"), None)
    return Span(trigger.doc, mark.i + 1, trigger.sent.end) if mark is not None else None


def _subject_attends(reading: Reading, paragraph: Paragraph, sentence: Span, status: Status) -> tuple[Party, ...]:
    """Who attends as the subject of "attended", "will take part in the talks", "chaired it", "said after the talks"."""
    if led := _led_teams(reading, paragraph, sentence) or _in_the_chair(reading, paragraph, sentence):
        return led
    for verb in sentence[:]:
        lemma = verb_of(verb)
        if verb.pos_ != "VERB" or (outlook(verb) != status and verb.i > sentence.start):
            continue
        if verb.i == sentence.start and verb.tag_ == "VBG" and lemma in LEADING and verb.dep_ == "advcl":
            is_here = any(c.dep_ == "obj" and _is_occasion(c) for c in verb.children)
            head = subject(verb.head) if is_here else None  # "Addressing the meeting, Doe called for"
            return listed(reading, paragraph, head.left_edge.i, verb.head.i)[0] if head is not None else ()
        if (lemma in LEADING and _is_led(verb)) or (lemma in HEADING and _are_led(verb)):
            return listed(reading, paragraph, verb.i + 1, sentence.end)[0]
        is_part = lemma == "take" and any(t.lower_ == "part" for t in verb.doc[verb.i : min(sentence.end, verb.i + 2)])
        is_alone = lemma in {"chair", "preside"} and not any(
            c.dep_ in {"obj", "obl", "nsubj:pass"} for c in verb.children
        )
        things = [c for c in verb.children if c.dep_ in {"obj", "iobj", "obl"} and _is_occasion(c)]
        if not (lemma in ATTENDING or is_part or is_alone or (things and _is_there(verb, things))):
            continue
        is_other = any(c.dep_ == "obj" and c.lower_ != "part" for c in verb.children) and not things
        head = subject(verb)
        if is_other or head is None or head.i > verb.i or head.i - sentence.start > NEAR:
            return ()
        return listed(reading, paragraph, sentence.start, verb.i)[0]
    return ()


def _in_the_chair(reading: Reading, paragraph: Paragraph, sentence: Span) -> tuple[Party, ...]:
    """Who "was in the chair", "were present", as the subject of the sentence."""
    root = sentence[0].sent.root
    head = next((c for c in root.lefts if c.dep_ == "nsubj"), None)
    is_told = root.lower_ in PRESENT and any(c.dep_ == "cop" for c in root.lefts)
    if not is_told or head is None or any(c.lower_ in NEGATIONS for c in root.lefts):
        return ()
    return listed(reading, paragraph, head.left_edge.i, root.i)[0]


def _led_teams(reading: Reading, paragraph: Paragraph, sentence: Span) -> tuple[Party, ...]:
    """Who leads the delegations that did something there: "The delegations, led by X and Y, set up committees"."""
    head = next((c for c in sentence.root.lefts if c.dep_ == "nsubj" and c.lower_ in TEAMS), None)
    if head is None or not any(c.lower_ in POINTING for c in head.children):
        return ()
    for token in sentence.doc[head.i + 1 : min(sentence.root.i, head.i + LED)]:
        if verb_of(token) in HEADING and token.tag_ in {"VBN", "VBD"} and next_to(token).lower_ == "by":
            return listed(reading, paragraph, token.i + 2, sentence.root.i)[0]
    return ()


def _is_led(verb: Token) -> bool:
    """Whether a gathering is told to be led by somebody: "the meeting was chaired by"."""
    head = next((c for c in verb.lefts if c.dep_ == "nsubj:pass"), None)
    is_by = verb.i + 1 < verb.sent.end and next_to(verb).lower_ == "by"
    return is_by and head is not None and _is_occasion(head)


def _are_led(verb: Token) -> bool:
    """Whether it is told who leads those who came to a gathering: "the delegations were headed by"."""
    head = next((c for c in verb.lefts if c.dep_ == "nsubj:pass"), None)
    is_by = verb.i + 1 < verb.sent.end and next_to(verb).lower_ == "by"
    return is_by and head is not None and head.lower_ in TEAMS and any(c.lower_ in POINTING for c in head.children)


def _is_there(verb: Token, things: Sequence[Token]) -> bool:
    """Whether what one does to a gathering, or says at it, tells that he was there."""
    cases = {c.lower_ for thing in things for c in thing.children if c.dep_ == "case"}
    return bool(cases & AT) or (verb_of(verb) in LEADING and cases <= {"over"})


def _is_occasion(thing: Token) -> bool:
    """Whether what is attended is the gathering told before: "it", "the conference"."""
    words = {thing.lower_, *(c.lower_ for c in thing.children)}
    is_one = thing.lower_ in POINTING | CEREMONIES or noun_kind(thing.lower_) in KINDS
    return bool(words & POINTING) and is_one
