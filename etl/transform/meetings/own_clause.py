"""Where the words about an encounter begin: what stands before is the day and place of another clause.

"Doe flew to Lima on Friday, where she is to see the president": Friday is the day of the flight. "Doe will go on Monday
to see Roe, who received Poe in May": Monday is not the day on which Poe was received. "Doe said on Monday that the two
would meet": it was said on Monday.
"""

from __future__ import annotations

from etl.facts import Status
from etl.transform.circumstances.outlook import outlook
from etl.transform.text.clauses import SUBJECTS, is_finite, sentence_of
from etl.transform.text.cues import verb_of
from etl.transform.text.kinds import AT_OR_DURING, WHO
from etl.transform.text.neighbours import next_to
from etl.transform.text.tokens import Token

ORIGIN = 6  # tokens before "where" in which "from" stands with the place
STEPS = 8  # how far up the tree the clause of a word is sought


def clause_start(trigger: Token, status: Status | None) -> Token | None:
    """Return the word that opens the clause of an encounter, if what stands before it is of another time."""
    opener = _opener(trigger)
    if opener is None:
        return None
    if opener.lower_ == "that" or opener.lower_ not in WHO | {"where"}:
        return opener if status == "planned" or _is_earlier(trigger) else None
    main = _main_verb(opener)
    if main is None:
        return None
    if opener.lower_ == "where" and _comes_from(opener, main):
        return opener  # "returned on Friday from Lima, where he had met"
    if opener.lower_ == "where":  # "will go to Lima on Friday, where he is to see": on the day of his arrival
        return opener if status == "planned" and outlook(main) != "planned" else None
    return opener if status is not None and outlook(main) not in {status, None} else None


def clause_end(trigger: Token, status: Status | None) -> Token | None:
    """Return the "and" of a clause about what is to come: "met X and will see Y on Friday".

    Behind a noun that of any clause with its own subject: "the talks went well and a pact will be signed on Friday".
    """
    if (former := _since_when(trigger)) is not None:
        return former
    if status == "planned":
        return _next_errand(trigger)
    if status != "held":
        return None
    is_subject = trigger.pos_ == "NOUN" and trigger.dep_ in SUBJECTS
    verb = trigger.head if is_subject else trigger
    for child in verb.children if verb.pos_ == "VERB" else ():
        if child.dep_ != "conj" or child.pos_ != "VERB" or child.i < trigger.i:
            continue
        if outlook(child) == "planned" or (is_subject and any(c.dep_ in SUBJECTS for c in child.children)):
            return next((c for c in child.children if c.dep_ == "cc" and c.i > trigger.i), child)
    return None


def _since_when(trigger: Token) -> Token | None:
    """Where it is told since when or after what: "It was their first meeting since they met in Lima in May".

    So it is behind "It was the first time that the two had met".
    """
    is_of_time = trigger.dep_ == "acl:relcl" and trigger.head.lower_ in {"time", "occasion"}
    noun = trigger.head if is_of_time else trigger
    is_told_of = noun.pos_ == "NOUN" and any(c.dep_ == "cop" for c in noun.children) and noun.sent[0].lower_ == "it"
    rest = trigger.doc[trigger.i + 1 : trigger.sent.end] if is_told_of else ()
    return next((t for t in rest if t.lower_ in {"since", "after"}), None)


def _next_errand(trigger: Token) -> Token | None:
    """The "and" of what else one is to do: "is to hold talks with Doe and to address parliament on Friday"."""
    verb = trigger.head if trigger.pos_ == "NOUN" and trigger.head.pos_ == "VERB" else trigger
    for child in verb.children:
        is_errand = child.dep_ == "conj" and child.tag_ == "VB" and child.i > trigger.i
        if is_errand and any(c.lower_ == "to" for c in child.lefts):
            return next((c for c in child.children if c.dep_ == "cc" and c.i > trigger.i), child)
    return None


def joint_before(trigger: Token) -> Token | None:
    """Return the "and" that joins a verb to the one before: what stands behind it is of this verb alone."""
    if trigger.pos_ != "VERB" or trigger.dep_ != "conj" or trigger.head.i > trigger.i:
        return None
    return next((c for c in trigger.lefts if c.dep_ == "cc"), None)


def _opener(trigger: Token) -> Token | None:
    """The relative or conjunction that opens the clause in which a word stands, behind the main verb."""
    start = sentence_of(trigger).start
    node = trigger
    for _ in range(STEPS):
        if node.dep_ in {"acl:relcl", "advcl", "ccomp"}:
            for child in node.subtree:
                if child.i >= trigger.i or child.i >= node.i:
                    break
                is_relative = child.lower_ in WHO | {"where"} and child.i > start
                is_relative = is_relative or (child.lower_ == "which" and next_to(child, -1).lower_ in AT_OR_DURING)
                is_told = child.lower_ == "that" and child.dep_ == "mark" and node.dep_ == "ccomp"
                if is_relative or is_told:
                    return child
            if node.dep_ == "ccomp" and (first := _unmarked(node)) is not None:
                return first
        if node.head == node:
            return None
        node = node.head
    return None


def _unmarked(clause: Token) -> Token | None:
    """The first word of what is said without "that": "said Tuesday he would meet"."""
    head = next((c for c in clause.lefts if c.dep_ in SUBJECTS), None)
    if head is None or clause.head.pos_ != "VERB" or clause.head.i > head.left_edge.i:
        return None
    return head.left_edge


def _main_verb(opener: Token) -> Token | None:
    """The verb of the clause before."""
    start = sentence_of(opener).start
    verbs = [t for t in opener.doc[start : opener.i] if is_finite(t)]
    if not verbs:
        return None
    last = verbs[-1]
    return last if last.pos_ == "VERB" else next((t for t in (last.head,) if t.pos_ == "VERB"), last)


def _is_earlier(trigger: Token) -> bool:
    """Whether the tense puts what is told before the telling: "had met"."""
    return any(child.lower_ == "had" and child.dep_.startswith("aux") for child in trigger.children)


def _comes_from(where: Token, main: Token) -> bool:
    """Whether a place that "where" takes up is one that somebody came back from or left."""
    lead = where.doc[max(main.i + 1, where.i - ORIGIN) : where.i]
    link = next((t for t in reversed(lead) if t.pos_ == "ADP" or t.lower_ in {"from", "to", "for"}), None)
    if link is None:
        return verb_of(main) == "leave" and where.i - main.i <= ORIGIN
    return bool(link.lower_ == "from")
