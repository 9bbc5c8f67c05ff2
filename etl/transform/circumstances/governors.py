"""What the word that governs a verb or noun tells of it: "plans to meet", "flies to Lima to see"."""

from __future__ import annotations

from etl.transform.circumstances.calling_off import calls_off, is_open
from etl.transform.circumstances.date_expressions import WEEKDAYS
from etl.transform.circumstances.programmes import is_in_programme
from etl.transform.circumstances.wishes import wished
from etl.transform.text.clauses import SUBJECTS, has_day_behind
from etl.transform.text.cues import cues, tells, verb_of
from etl.transform.text.kinds import PRESENT_TENSE
from etl.transform.text.neighbours import next_to
from etl.transform.text.tokens import Token
from etl.transform.wordlists import words

JOURNEYS = words("journey_verbs")
"""Verbs of travel that in the present tense tell of a journey that is still to come: "flies to Lima to see"."""
TIMES = frozenset({"when", "once", "before", "after", "until", "till"})
STILL_TO_DO = frozenset({"will", "would", "'ll", "’ll", "shall", "should", "must", "to"})
"""Helping words of what is still to come."""
TRAVEL = frozenset({"visit", "trip", "tour", "journey", "stay", "travels", "mission"})
BOUNDS = frozenset("wind end conclude finish round cap wrap complete close begin start kick open continue".split())
"""Verbs that tell of one end of a journey."""
HOLDING = frozenset("hold have begin open start take get resume convene follow".split())
"""Verbs that in the present tense tell when something is to be: "has talks on Monday", "takes place in May"."""
GIVING = frozenset({"host", "give"})
PUT_DOWN = frozenset("planned scheduled due expected set fixed agreed foreseen envisaged pencilled penciled".split())
"""What is told of a meeting that has its day: "is foreseen for May"."""
ENDING = frozenset("end leave depart finish conclude wind complete close return".split())
"""What one is about to do with a stay that has been."""
UNDER_WAY = frozenset({"off", "bound", "way", "route", "next"})
"""What one is, or is on, who is about to do something: "is off to Lima", "on the way to Lima", "are next to meet"."""
RULING = frozenset({"rule", "rules", "ruled", "ruling"})
OPEN = frozenset({"not", "n't", "n’t", "never", "would", "could", "may", "might", "should", "if", "to", "yet"})
"""Words before "accept" that leave open whether an invitation is."""


def _is_for(noun: Token) -> bool:
    return any(c.dep_ == "case" and c.lower_ == "for" for c in noun.children)


def _is_scheduled(node: Token, up: Token, lemma: str, infinitive: bool) -> bool:
    """Whether what depends on a verb in the present tense is what is to come: "flies to Lima for talks"."""
    if not _is_present(up):
        return False
    if lemma in JOURNEYS and node.dep_ not in SUBJECTS:
        return infinitive or _is_for(node) or node.lower_ in cues("meal")
    if node.lower_ in TRAVEL:
        return False  # "begins a visit today": its days tell
    if node.dep_ == "obj" and is_in_programme(node):
        return True  # "her programme includes talks"
    if lemma in GIVING:
        return bool(node.dep_ == "obj")  # "gives a banquet tonight"
    if lemma == "follow" and any(c.dep_ == "obj" for c in up.children):
        return False  # "The meeting follows their talks in May"
    is_told = node.dep_ in {*SUBJECTS, "obj"} or (lemma == "follow" and node.dep_ == "obl:unmarked" and node.i < up.i)
    return node.pos_ in {"NOUN", "PROPN"} and lemma in HOLDING and is_told


def _is_present(verb: Token) -> bool:
    """Whether a verb stands in the present tense; the tagger takes "flies" for a noun, "the talks begin" for bare."""
    if verb.tag_ in PRESENT_TENSE:
        return True
    if verb.tag_ == "NNS":
        return verb.head == verb or (verb_of(verb) in JOURNEYS and verb.dep_ in {"ccomp", "parataxis"})
    is_bare = verb.tag_ in {"VB", "NN"} and verb.lower_ == verb_of(verb)
    is_bare = is_bare and any(c.dep_ in SUBJECTS for c in verb.children)
    return is_bare and not any(c.tag_ in {"TO", "MD"} or c.dep_.startswith(("aux", "cop")) for c in verb.children)


def is_wound_up_with(noun: Token) -> bool:
    """Whether talks end or open what is told in the present tense for a day to come: "winds up his tour on Friday"."""
    if noun.pos_ != "NOUN" or noun.lower_ in TRAVEL:
        return False
    main = noun.sent.root
    if main.tag_ != "VBZ" or verb_of(main) not in BOUNDS:
        return False
    if not any(c.dep_ == "case" and c.lower_ in {"with", "by", "for"} for c in noun.children):
        return False
    days = {*WEEKDAYS, "tomorrow", "next", "today", "tonight"}
    return any(t.lower_ in days for t in main.doc[main.i : noun.sent.end])


def is_when_it_comes(token: Token) -> bool:
    """Whether a present tense tells when something to come is to be: "would raise it when he sits down with".

    So does one of which a meeting is the object: "trade will be the subject when they hold talks".
    """
    verb = token.head if token.dep_ == "obj" and token.pos_ == "NOUN" else token
    is_bare = verb.tag_ == "VB" and not any(c.dep_.startswith("aux") or c.lower_ == "to" for c in verb.children)
    if not (verb.tag_ in PRESENT_TENSE or is_bare) or verb.dep_ != "advcl" or verb.pos_ != "VERB":
        return False
    if not any(c.lower_ in TIMES and c.i < verb.i and c.dep_ in {"mark", "advmod"} for c in verb.children):
        return False
    helpers = {c.lower_ for c in verb.head.children if c.dep_.startswith("aux") or c.dep_ == "mark"}
    return verb.head.pos_ in {"VERB", "NOUN", "ADJ"} and bool(helpers & STILL_TO_DO)


ONLY_SPOKEN_OF = frozenset("success luck commit look consider discuss avoid rule propose suggest".split())
"""What governs a participle of what has not been done: "discussed holding", "committed to meeting"."""
ARRIVING = frozenset({"arrive", "land", "touch", "depart", "leave", "embark"})
FLYING = frozenset({"fly", "travel", "head"})
NEXT = 3  # first words of the sentence behind: "She would ask"
AIM = 4  # how far up the tree from what one arrives for to the verb


def is_journey_to(infinitive: Token) -> bool:
    """Whether one travels to do something, by a verb read as a noun: "President Doe of Peru travels to Lima to see"."""
    before = infinitive.doc[infinitive.sent.start : infinitive.i]
    if any(c.tag_ == "TO" for c in infinitive.children) and _is_of_goal(infinitive):
        return True
    if not any(c.tag_ == "TO" for c in infinitive.children) or any(t.pos_ in {"VERB", "AUX"} for t in before):
        return False
    return any(t.tag_ == "NNS" and verb_of(t) in JOURNEYS and t.lower_ not in TRAVEL - {"travels"} for t in before)


def is_aim_of_arrival(token: Token) -> bool:
    """Whether a noun or infinitive tells only what somebody came or left for: "arrived for talks", "left to meet".

    So does what one goes on for once the story is over: "met X before flying to Lima for talks".
    """
    node, is_aim = token, False
    for _ in range(AIM):
        if node.dep_ == "acl:relcl" and node.tag_ in {"VBD", "VBN"}:
            return False  # "before going on to Lima, where she had talks"
        marks = {c.lower_ for c in node.lefts if c.dep_ in {"case", "mark"}}
        is_aim = (
            is_aim or node.lower_ == "ahead" or bool(marks & {"for", "to"} if node.pos_ == "NOUN" else marks & {"to"})
        )
        if node.head == node or (is_aim and (node.tag_ in {"VBD", "VBN"} or _is_going_on(node))):
            break
        node = node.head
    if not is_aim or node == token:
        return False
    is_past = node.tag_ in {"VBD", "VBN"}
    return _is_going_on(node) or (is_past and (verb_of(node) in ARRIVING or _is_yet_to_speak(token, node)))


def _is_yet_to_speak(noun: Token, verb: Token) -> bool:
    """Whether what one flew for is still ahead by the next sentence: "flew to Lima for talks. She would ask for"."""
    if noun.pos_ != "NOUN" or verb_of(verb) not in FLYING or verb.sent.end >= len(verb.doc):
        return False
    following = verb.doc[verb.sent.end].sent[:NEXT]
    return following[0].tag_ == "PRP" and any(t.lower_ in {"would", "will"} for t in following)


def _is_going_on(verb: Token) -> bool:
    """Whether a participle tells that one went on only then: "before flying to Lima"."""
    is_journey = verb.tag_ == "VBG" and verb_of(verb) in JOURNEYS
    return is_journey and any(c.lower_ == "before" for c in verb.lefts)


def _is_of_goal(infinitive: Token) -> bool:
    """Whether the tree gives what one travels for to the place: "goes on to Lima to see"."""
    goal = infinitive.head
    going = goal.head
    return bool(
        infinitive.dep_ == "acl" and goal.dep_ == "obl" and going.tag_ in PRESENT_TENSE and verb_of(going) in JOURNEYS
    )


def _is_going(verb: Token) -> bool:
    now = {"is", "are", "am", "'s", "’s", "'re", "’re", "'m", "’m", "be", "was", "were"}
    return any(c.lower_ in now for c in verb.children)


def _is_accepted(invitation: Token) -> bool:
    """Whether an invitation is taken up, on some day: "accepted an invitation to meet her on August 6"."""
    verb = invitation.head
    is_taken = (
        invitation.lower_ == "invitation"
        and invitation.dep_ == "obj"
        and (verb_of(verb) == "accept" or verb.lower_ in {"took", "taken"})
    )
    words = {c.lower_ for c in verb.lefts}
    is_sure = not words & OPEN
    return is_taken and is_sure and has_day_behind(invitation)


def attempted(verb: Token) -> str:
    """What became of an attempt to do something, as far as the words after it tell."""
    if _is_accepted(verb.head):
        return "planned"
    following = " ".join(t.lower_ for t in verb.doc[verb.i : verb.sent.end])
    return "cancelled" if tells(following, "off") else "unreal"


def _particles(verb: Token) -> set[str]:
    """The words that may change what a verb means: "put off", "looked forward"."""
    kinds = {"compound:prt", "advmod"}
    found = {child.lower_ for child in verb.children if child.dep_ in kinds or child.tag_ == "RP"}
    return found | {next_to(verb).lower_} if verb.i + 1 < len(verb.doc) else found


def _is_to_go_on(verb: Token) -> bool:
    """Whether it is told how long what has begun was to go on: "the talks were expected to last into the evening"."""
    is_past = any(c.lower_ in {"was", "were"} for c in verb.lefts)
    return is_past and any(c.dep_ == "xcomp" and verb_of(c) in {"last", "end", "continue"} for c in verb.rights)


def _is_about_to(node: Token, up: Token) -> bool:
    """Whether one "is about to hold" something, or "is off to Lima", "is on her way to Lima" to do it."""
    is_now = any(c.tag_ in PRESENT_TENSE for c in up.lefts)
    return is_now and (up.lower_ in UNDER_WAY or (up.lower_ == "about" and verb_of(node) not in ENDING))


def governed(node: Token, up: Token, words: set[str]) -> str | None:
    """What the governing verb, noun or adjective tells of what depends on it."""
    lemma = verb_of(up)
    infinitive = "to" in words and node.pos_ in {"VERB", "AUX"}
    particles = _particles(up)
    if node.pos_ in {"NOUN", "PROPN"} and node.dep_ in {"obj", "nsubj:pass", "xcomp"} and lemma in cues("cancelled"):
        return None if not calls_off(up) else "planned" if is_open(up) else "cancelled"
    if infinitive and lemma in cues("unreal") | {up.lower_} & cues("unreal"):
        return "unreal"
    if infinitive and (_is_about_to(node, up) or (lemma == "look" and up.lower_ == "looking")):
        return "planned"  # "is about to hold", "are looking to hold"
    if infinitive and (lemma in cues("planned") or up.lower_ in cues("planned")):
        is_past = lemma == "go" and up.tag_ != "VBG" and not _is_scheduled(node, up, lemma, infinitive)
        return None if is_past else "planned"  # "went to see", not "goes on to Lima to see"
    if infinitive and lemma in JOURNEYS and up.tag_ == "VBG" and _is_going(up):
        return "planned"  # "was flying to Lima on Monday to brief the president"
    if (infinitive and lemma == "be") or _is_scheduled(node, up, lemma, infinitive):
        return "planned"
    is_when = any(c.lower_ in {"before", "after", "while"} for c in node.lefts)  # "discussed it before receiving Doe"
    if node.tag_ == "VBG" and lemma in ONLY_SPOKEN_OF and not is_when:
        return "unreal"
    if node.dep_ == "obj" and up.lower_ in RULING and "out" in particles:
        return "unreal"
    if node.dep_ in SUBJECTS and node.pos_ == "NOUN" and up.lower_ in PUT_DOWN:
        return "held" if _is_to_go_on(up) else "planned"  # "a meeting is planned for Monday"
    is_moved = node.dep_ == "nsubj:pass" and up.lower_ == "brought"  # "has been brought forward to Friday"
    if node.pos_ == "NOUN" and (lemma == "look" or is_moved) and "forward" in particles:
        return "planned"
    if node.pos_ == "NOUN" and node.dep_ == "obl" and lemma in JOURNEYS and up.tag_ == "VBG" and _is_going(up):
        return "planned"  # "are going back for another round"
    return wished(node, up)
