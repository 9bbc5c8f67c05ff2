"""How far a date or place is from a word of its sentence, and whether it belongs to a relative clause instead."""

from __future__ import annotations

from collections.abc import Collection

from etl.transform.reading import Paragraph
from etl.transform.statements.saying import sayings
from etl.transform.text.clauses import STEPS, SUBJECTS, sentence_of
from etl.transform.text.cues import verb_of
from etl.transform.text.kinds import AGREEING, FINITE, PAST_FORMS
from etl.transform.text.neighbours import next_to
from etl.transform.text.tokens import Token

COARSE = 12  # tokens of distance that a whole year counts as, so that a month told beside it wins
BREAK = 14  # how many tokens of distance a verb between a word and a date counts as
FARTHEST = 80  # weighted tokens from a word to the date or place that belongs to it
CLAUSE = 8  # tokens from a date to the verb of its clause
NEXT = 2  # tokens: a relative clause that begins so near to a word speaks of it
APART = 10 * FARTHEST  # how far what belongs to something else counts as
BEGUN = frozenset({"initiated", "launched", "established", "founded", "created", "signed", "formed", "instituted"})
"""Participles behind a noun with which it is told when something came about, not when one met."""
EARLIER = frozenset({"after", "before", "following", "since"})
"""Words with which a sentence begins that tells first of what was earlier or comes later."""
OTHER_TIMES = EARLIER | {"ahead", "prior"}
ABOUT = frozenset(
    {"discuss", "review", "examine", "raise", "consider", "explore", "welcome", "condemn", "brief", "inform"}
)
"""Verbs of those who speak of something, of which a date may be told."""
TOPICS = frozenset({"about", "on", "of", "over"})
HELPING = frozenset(
    "is are was were be been being has have had will would to due scheduled set planned expected".split()
)
"""Words between "that" and the verb of its clause."""
HOLDING = frozenset(
    "held take takes took taken convened staged open opens opened begin begins began start starts started resume "
    "resumes resumed end ends ended conclude concludes concluded".split()
)
"""Verbs of an occasion itself: "which took place"."""
SIDE_TAGS = frozenset({"NNP", "NNPS", "CD", "PRP"})
SIDES = frozenset(
    {"ministers", "presidents", "premiers", "leaders", "sides", "delegations", "countries", "governments"}
)
"""Nouns of those who meet."""
RELATIVE = frozenset({"who", "whom", "which", "where", "whose"})


def _goes_on(date: Token) -> bool:
    """Whether a clause goes on behind a date at its beginning: "Lima, where on Monday he had been"."""
    for token in date.doc[date.i : min(date.i + CLAUSE, date.sent.end)]:
        if token.lower_ in {",", ";"}:
            return False
        if token.tag_ in FINITE:
            return True
    return False


def is_elsewhere(paragraph: Paragraph, trigger: Token, char: int, relatives: Collection[str]) -> bool:
    """Whether a date stands in a relative clause: "met the king, who had come on Friday"."""
    if char < paragraph.first(trigger):
        return _is_aside(paragraph, trigger, char, relatives) or _is_before_resumed(paragraph, trigger, char, relatives)
    pronoun = verb = False
    for token in trigger.doc[trigger.i + 1 : trigger.sent.end]:
        if paragraph.first(token) >= char:
            return pronoun and (verb or _goes_on(token))
        if token.lower_ in BEGUN and token.dep_ != "ROOT" and next_to(token, -1).lower_ == ",":
            pronoun = verb = True  # "the dialogue, launched in 2008, met"
            continue
        is_that = token.lower_ == "that" and next_to(token, -1).pos_ == "NOUN" and "which" in relatives
        is_other = token.i > trigger.i + NEXT and not (trigger.pos_ == "NOUN" and _tells_when_held(token))
        if (token.lower_ in relatives or is_that) and is_other:
            pronoun, verb = True, False
        elif pronoun and (token.tag_ in FINITE or token.tag_ == "VBN"):
            verb = True
        elif verb and token.lower_ in {",", ";"}:
            pronoun = verb = False
    return False


def _tells_when_held(pronoun: Token) -> bool:
    """Whether a relative clause is that of an occasion: "a meeting of the two ministers that was to be held in May"."""
    last = next_to(pronoun, -2 if next_to(pronoun, -1).lower_ == "," else -1)
    is_of_sides = last.tag_ in SIDE_TAGS or last.lower_ in SIDES  # not "met on the summit that took place in May"
    if pronoun.lower_ not in {"that", "which"} or not is_of_sides:
        return False
    behind = (t.lower_ for t in pronoun.doc[pronoun.i + 1 : min(pronoun.i + CLAUSE, pronoun.sent.end)])
    return next((word for word in behind if word not in HELPING), "") in HOLDING


def _opens(token: Token) -> bool:
    """Whether a pronoun opens a clause behind a comma, or without one: "fishermen who were held in May"."""
    before = next_to(token, -1)
    return bool(before.lower_ == "," or (token.lower_ in {"which", "who"} and before.pos_ in {"NOUN", "PROPN"}))


def _is_aside(paragraph: Paragraph, trigger: Token, char: int, relatives: Collection[str]) -> bool:
    """Whether a date stands in a relative clause closed before a word: "Doe, who came on Friday, met"."""
    pronoun = verb = closed = False
    for token in trigger.doc[sentence_of(trigger).start : trigger.i]:
        is_before = paragraph.first(token) < char
        if is_before and token.tag_ == "VBN" and token.i and next_to(token, -1).lower_ == "," and not pronoun:
            pronoun = verb = True  # "Doe, sworn in five days earlier, met"
        elif is_before and token.lower_ in relatives and token.i and _opens(token):
            pronoun, verb = True, False
        elif pronoun and token.tag_ in FINITE:
            verb = True
        elif pronoun and verb and token.lower_ == ",":
            if is_before:
                pronoun = verb = False
            else:
                closed = True
    return pronoun and verb and closed


def _is_before_resumed(paragraph: Paragraph, trigger: Token, char: int, relatives: Collection[str]) -> bool:
    """Whether a main clause goes on behind what a relative clause tells: "Doe, who came, in May, met Roe and told"."""
    lead = trigger.doc[sentence_of(trigger).start : trigger.i + 1]
    opener = next((t for t in lead if t.lower_ in relatives and t.i and _opens(t)), None)
    if opener is None or not paragraph.first(opener) < char:
        return False
    clause = [t for t in lead if t.i > opener.i and t.tag_ in FINITE and t.lower_ not in sayings()]
    return any(next_to(t, -1).text == "," and char < paragraph.first(t) for t in clause[1:])


def distance(paragraph: Paragraph, trigger: Token, char: int) -> int:
    """Return how many tokens lie between a word and a date or place, each verb between them counted as several.

    One that is part of what is said, as the word is not, is too far to be its own.
    """
    other = _word_at(paragraph, trigger, char)
    if _is_of_content(trigger, other) or _is_of_main_clause(trigger, other) or _is_of_what_is_agreed(trigger, other):
        return APART
    if is_of_thing_done(trigger, other) or _is_of_reason(trigger, other):
        return APART
    if _is_of_what_came_before(trigger, other) or _is_before_own_clause(trigger, other):
        return BREAK + int(abs(trigger.i - other.i))
    low, high = sorted((trigger.i, other.i))
    between = trigger.doc[low + 1 : high]
    breaks = sum(
        1
        for t in between
        if (t.tag_ in FINITE and t.pos_ == "VERB" and t.i != trigger.head.i)
        or t.lower_ in {";", ":"}
        or (t.tag_ == "VBN" and t.dep_ == "acl:relcl")
    )
    return int(high - low) + BREAK * breaks


def joint_distance(paragraph: Paragraph, trigger: Token, char: int) -> int:
    """Return how far a date is beyond that, where it stands with a verb joined before or with one that tells a time.

    So are Monday to "flew" in "met Doe on Monday and flew to Lima on Friday", and Friday to "saw" in "saw him before
    leaving on Friday". The day on which something was said is none of what was.
    """
    there = _word_at(paragraph, trigger, char)
    if _is_of_saying(trigger, there):
        return APART
    joint = next((c for t in (trigger, *trigger.ancestors) for c in t.lefts if c.dep_ == "cc"), None)
    first = joint.head.head if joint is not None else trigger
    if joint is not None and first.i < there.i < joint.i and first.is_ancestor(there):
        return BREAK
    clause = next((t for t in there.ancestors if t.dep_ == "advcl"), None)
    is_time = clause is not None and any(c.lower_ in OTHER_TIMES for c in clause.lefts)
    is_own = clause is None or clause == trigger or clause.is_ancestor(trigger)
    return BREAK if is_time and not is_own and trigger.i < there.i else 0


def _word_at(paragraph: Paragraph, trigger: Token, char: int) -> Token:
    """The word of a date or place that begins at a character of a word's sentence; the word itself if it is outside."""
    return next((t for t in sentence_of(trigger) if paragraph.last(t) > char), trigger)


def _is_of_what_came_before(trigger: Token, there: Token) -> bool:
    """Whether a sentence opens with what was before, and a date there: "After talks in Lima on Friday, Doe"."""
    sentence = sentence_of(trigger)
    if sentence[0].lower_ not in EARLIER or not sentence[0].i < there.i < trigger.i:
        return False
    close = next((t.i for t in trigger.doc[there.i : trigger.i] if t.text == ","), None)
    is_event = any(t.pos_ in {"NOUN", "VERB"} for t in trigger.doc[sentence[0].i + 1 : there.i])
    return close is not None and is_event and not any(t.tag_ in FINITE for t in trigger.doc[there.i : close])


def _is_before_own_clause(trigger: Token, there: Token) -> bool:
    """Whether a date stands before what opens another time: "on Friday before meeting Y", "ahead of talks"."""
    opener = next((t for t in (*trigger.lefts, trigger.head) if t.lower_ in OTHER_TIMES and t.i < trigger.i), None)
    return opener is not None and there.i < opener.i


def is_since(paragraph: Paragraph, trigger: Token, char: int) -> bool:
    """Return whether a date is that of what was before: "her second visit since she took office in May"."""
    for token in sentence_of(trigger):
        if token.lower_ != "since" or token.dep_ not in {"mark", "case"} or paragraph.first(token) > char:
            continue
        clause = token.head
        if clause != trigger and clause not in trigger.ancestors and char < paragraph.last(clause.right_edge):
            return True
    return False


def _is_of_content(trigger: Token, there: Token) -> bool:
    """Whether a date or place is in what is said, and a word is not: "told them after the talks that in May"."""
    if there.i < trigger.i and _is_of_speaker(trigger, there):
        return True
    node = there
    for _ in range(STEPS):
        if _is_said(node):
            return node != trigger and not node.is_ancestor(trigger)
        if node.head == node:
            return False
        node = node.head
    return False


def _is_of_saying(trigger: Token, there: Token) -> bool:
    """Whether a date is that on which was said what a word is a part of: "said on Monday that he would go in May"."""
    saying = next((t for t in (there.head, there.head.head) if t.lower_ in sayings() and t.i < there.i), None)
    if saying is None or saying == trigger:
        return False
    said = next((c for c in saying.children if c.dep_ == "ccomp" and c.i > there.i), None)
    return said is not None and (said == trigger or said.is_ancestor(trigger))


def is_of_thing_done(trigger: Token, there: Token) -> bool:
    """Return whether a date is that of the thing spoken about: "discussed the truce announced last night"."""
    near = (there.head, *there.head.ancestors)[:STEPS]
    deed = next((t for t in near if t.tag_ == "VBN" and t.dep_ in {"acl", "xcomp"}), None)
    if deed is None:
        return False
    thing = deed.head if deed.dep_ == "acl" else next_to(deed, -1)  # the parser may take it for what comes of it
    if thing == trigger or thing.dep_ not in {"obj", "nmod", "obl"} or not trigger.i < thing.i < deed.i < there.i:
        return False
    return verb_of(trigger) in ABOUT or any(c.lower_ in TOPICS for c in thing.lefts)


def _is_of_reason(trigger: Token, there: Token) -> bool:
    """Whether a date or place is that of a reason: "the talks were put off because she was kept in Lima"."""
    if there == trigger:
        return False
    for clause in there.ancestors:
        if any(c.lower_ == "because" and c.dep_ == "mark" for c in clause.lefts):
            return clause != trigger and not clause.is_ancestor(trigger)
    return False


def _is_of_what_is_agreed(trigger: Token, there: Token) -> bool:
    """Whether a date is that of what was only agreed behind a word: "briefed him and agreed to meet next month"."""
    if verb_of(trigger) == "invite":
        return False  # "was invited to Lima and agreed to come in May"
    node = there
    for _ in range(STEPS):
        if node.tag_ == "VB" and node.i > trigger.i and verb_of(node.head) in AGREEING:
            is_to = any(c.tag_ == "TO" for c in node.lefts) and node.i < there.i
            return is_to and node != trigger and not node.is_ancestor(trigger)
        if node.head == node:
            return False
        node = node.head
    return False


def _is_of_main_clause(trigger: Token, there: Token) -> bool:
    """Whether a sentence goes on in another tense behind the clause of a word: "Doe, who met Roe, leaves on Friday"."""
    clause = next((t for t in (trigger, *trigger.ancestors) if t.dep_ == "acl:relcl"), None)
    if clause is None or there.i <= clause.right_edge.i or not _is_past(clause):
        return False
    main = next((t for t in clause.head.ancestors if t.i > clause.right_edge.i), None)
    return main is not None and main.is_ancestor(there) and not _is_past(main)


def _is_past(verb: Token) -> bool:
    """Whether a verb, or what helps it, stands in the past: "met", "had met", "was received"."""
    tags = [t.tag_ for t in (verb, *verb.lefts) if t == verb or t.dep_.startswith(("aux", "cop"))]
    finite = next((tag for tag in tags[1:] if tag in FINITE), tags[0])
    return finite in PAST_FORMS


def _is_said(verb: Token) -> bool:
    """Whether a clause is what is said, also one that hangs on a name: "told them after seeing Doe that he would"."""
    if verb.dep_ == "ccomp" and verb.head.lower_ in sayings():
        return any(c.dep_ in SUBJECTS for c in verb.children)
    if verb.dep_ not in {"acl", "acl:relcl"}:
        return False
    that = next((c for c in verb.lefts if c.lower_ == "that"), None)
    is_behind_name = that is not None and that.i > 0 and next_to(that, -1).pos_ == "PROPN"
    has_subject = any(c.dep_ in SUBJECTS and c.lower_ != "that" for c in verb.children)
    return is_behind_name and has_subject and any(up.lower_ in sayings() for up in verb.ancestors)


def _is_of_speaker(trigger: Token, there: Token) -> bool:
    """Whether a word is of the clause behind what is said: "they will meet in May, X said after receiving Y"."""
    node = trigger.head  # a verb that is itself a saying ("asked him for") is not what follows it
    for _ in range(STEPS):
        if node.dep_ == "parataxis" and node.lower_ in sayings() and node != trigger:
            return node.head.i < node.i and not node.is_ancestor(there)
        if node.head == node:
            return False
        node = node.head
    return False
