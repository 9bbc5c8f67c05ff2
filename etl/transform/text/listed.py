"""Who is listed after a word, by the order of words: the parse breaks on long lists."""

from __future__ import annotations

from etl.transform.officials.titles.rows import COUNTED
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.references.pointing import speaker
from etl.transform.text.clause_parties import merged
from etl.transform.text.clauses import SUBJECTS, is_finite, is_owner
from etl.transform.text.cues import cues
from etl.transform.text.list_asides import LEAD, behind_aside, behind_by_again, ends_quoted, says
from etl.transform.text.local_titles import is_local_title
from etl.transform.text.neighbours import next_to
from etl.transform.text.seats import is_of_state
from etl.transform.text.tokens import Doc, Token
from etl.transform.wordlists import words

ENDS_LIST = words("list_ends")
ALLIES = frozenset({"partners", "allies", "friends", "counterparts", "colleagues"})
GOES_ON = frozenset({"visiting", "acting", "outgoing", "incoming", "led", "headed", "by", "of", "for", "from"})
NEXT = 2  # tokens from the end of a phrase to its apposition after a comma
PERSONS = frozenset(
    "man woman person one politician official diplomat figure candidate heir favourite favorite".split()
)
OBJECTIVE = frozenset({"me", "us"})
FIGURES = frozenset(
    "personalities dignitaries figures statesmen politicians participants delegates players heads chiefs"
    " directors".split()
)
"""Nouns for those of whom some are then named: "met a number of dignitaries, including Minister Doe"."""
INCLUDING = (("including",), ("notably",), ("namely",), ("such", "as"), ("among", "them"), ("among", "whom"))
SEVERAL = frozenset({*COUNTED, "several", "some", "various", "other", "foreign", "many"})
TO_COLON = 16  # tokens from a number to the colon before those who are meant
AFTER_LIST = 16  # tokens behind a list in which some of those listed may be named
FARTHEST = 40  # tokens: how far a list of partners may run, and further where one follows another
NEXT_LISTED = 25  # tokens from one of those listed, with titles and all, to the next
OWN_TITLES = frozenset({"president", "secretary", "chancellor", "premier", "minister"})
"""Titles that a speaker gives, with a capital, to his own government's people."""
STAFF = frozenset({"staff", "personnel", "employees", "community", "families"})
NO_NOUNS = frozenset({"DET", "ADJ", "PRON", "ADV"})
MISSION = 4  # tokens before a country in which the mission there is told
ARTICLES = frozenset({"the", "republic", "state", "kingdom"})
OWN_PEOPLE = frozenset(
    "departments ministries agencies services authorities governments delegations institutions administrations"
    " participants representatives delegates experts teams armies navies forces commands chiefs commanders army navy"
    " force guard guards rangers ministry department directorate service agency government states members nations"
    " countries".split()
)
"""Nouns for those who act for the countries told behind them."""
ACTS_FOR = frozenset({"of", "from", "to", "for", "sent"})  # words between an envoy and who sent him
KIN = frozenset(
    "wife husband widow widower spouse son daughter mother father brother sister family parents children sons daughters"
    " cousin nephew niece uncle aunt grandson granddaughter fiancée fiancee partner biographer doctor lawyer"
    " classmate friend ally supporter confidant confidante enemy foe rival opponent critic successor predecessor"
    " mentor".split()
)
"""Those who are told by somebody to whom they belong."""
PARLIAMENTS = frozenset("parliament congress senate legislature assembly parliamentary duma knesset diet house".split())
"""Words of what lawmakers are members of."""
SENT_BY = frozenset({"sent", "dispatched", "despatched"})


def listed(
    reading: Reading, paragraph: Paragraph, first: int, stop: int | None = None, *, over_places: bool = False
) -> tuple[tuple[Party, ...], bool, int]:
    """Return who is listed from token `first` on, whether officials of no named country are, and the list's end.

    Args:
        over_places: whether the list goes on behind where one of those listed was met.
    """
    doc = paragraph.doc
    found: list[Party] = []
    runs: list[tuple[int, int, int]] = []  # first and last token of a phrase, and how many were found before it
    local = False
    limit = min(len(doc), stop if stop is not None else len(doc))
    end = min(limit, first + FARTHEST)
    i = _behind_description(reading, paragraph, first, end)
    is_row = i > first and (
        doc[i - 1].lower_ == ":" or _is_dash(doc[i - 1])
    )  # "with ambassadors: X of Peru; Y of Chile; and Z of Cuba"
    while i < end:
        token = doc[i]
        meant = _meant(reading, paragraph, token)
        behind = behind_aside(reading, paragraph, token, end, bool(runs), over_places) or behind_by_again(token, first)
        if behind is not None:
            i = behind
            continue
        is_clause = _begins_clause(token, first, stop) or _begins_thing(reading, paragraph, token, runs)
        is_end = not meant and _ends_list(token) and not (is_row and token.text == ";")
        if i > first and ((is_end and token.tag_ != "PRP$") or is_clause):
            break
        if meant:
            start = i
            while i + 1 < end and reading.meant(paragraph, doc[i + 1]):
                i += 1  # of a phrase like "Doe's envoy Roe" the last word tells who is meant
            meant = _meant(reading, paragraph, doc[i])
            if (
                runs
                and start - runs[-1][1] == NEXT
                and any(t.dep_ == "appos" and runs[-1][0] <= t.head.i <= runs[-1][1] for t in doc[start : i + 1])
                and not _are_two(doc[runs[-1][1]], found[runs[-1][2] :], meant)
            ):
                del found[runs[-1][2] :]  # "his counterpart, Minister Roe" is one
            runs.append((start, i, len(found)))
            end = min(limit, max(end, i + NEXT_LISTED))
            if _is_another(reading, paragraph, doc[i]) or _is_namesake(reading, paragraph, doc[i], first):
                local = True
            elif _is_sender(doc, start, first):
                found += [Party("body", None, p.actor_code) for p in meant if p.official is not None]
            elif not is_owner(doc[i]) and not _is_of_kin(doc, start, first):
                is_of = _after_of(doc[start], first)
                is_whose = is_of and _is_of_their_own(doc, start, first)
                found += [Party("body", None, p.actor_code) for p in meant if is_whose and p.kind == "actor"]
                is_of = is_of or _is_of_staff(doc[i])
                found += [p for p in meant if not (p.kind == "actor" and is_of)]
        elif token.lower_ in ALLIES and (members := _members(reading, paragraph, token, end)):
            found += members
            i = next(k for k in range(i, end) if reading.meant(paragraph, doc[k]))
        elif (unnamed := _unnamed(reading, paragraph, token)) is not None:
            found += unnamed
            local = local or not unnamed
        i += 1
    has_begun = bool(found) or local or any(token.lower_ in FIGURES for token in doc[first:i])
    return merged([*found, *(_included(reading, paragraph, i) if has_begun else ())]), local, i


def _meant(reading: Reading, paragraph: Paragraph, token: Token) -> tuple[Party, ...]:
    """Who is meant by a word of a list, whoever has the floor by "me"; nobody by "his"."""
    if token.lower_ in OBJECTIVE and paragraph.speaker is not None:
        return speaker(reading, paragraph, token)
    return reading.meant(paragraph, token) if token.tag_ != "PRP$" else ()


def _included(reading: Reading, paragraph: Paragraph, last: int) -> tuple[Party, ...]:
    """The officials named as examples of those listed: "met officials in Lima, including Foreign Minister Doe"."""
    doc = paragraph.doc
    stop = min(doc[last - 1].sent.end if last else len(doc), last + AFTER_LIST)
    for k in range(last, stop - 1):
        if any(says(doc[k], words) for words in INCLUDING):
            first = next((t.i for t in doc[k + 1 : k + 1 + LEAD] if reading.meant(paragraph, t)), None)
            named = listed(reading, paragraph, k + 1, over_places=True)[0] if first is not None else ()
            return tuple(p for p in named if p.official is not None)
        if doc[k].lower_ == "to" or is_finite(doc[k]) or doc[k].lower_ == ";":
            return ()
    return ()


def _are_two(last: Token, before: list[Party], meant: tuple[Party, ...]) -> bool:
    """Whether a name after another is no apposition to it, whatever the tree says: "King Doe, President Roe and"."""
    one, other = ({p.official for p in parties} - {None} for parties in (before, meant))
    return bool(last.pos_ == "PROPN" and one and other and one.isdisjoint(other))


def _is_of_staff(token: Token) -> bool:
    """Whether a country only tells where a mission's own people are: "with Embassy Lima staff"."""
    behind = next_to(token).lower_ if token.i + 1 < len(token.doc) else ""
    lead = {t.lower_ for t in token.doc[max(token.sent.start, token.i - MISSION) : token.i]}
    return behind in STAFF and bool(lead & {"embassy", "mission", "consulate"})


def _is_of_kin(doc: Doc, start: int, first: int) -> bool:
    """Whether it is told of whose family somebody is: "with the widow of President Doe"."""
    links = range(start - 1, max(first, start - MISSION) - 1, -1)
    of = next((k for k in links if doc[k].lower_ in {"of", "to"}), None)
    between = doc[of + 1 : start] if of is not None else ()
    return of is not None and of > first and doc[of - 1].lower_ in KIN and all(t.pos_ in NO_NOUNS for t in between)


def _is_sender(doc: Doc, start: int, first: int) -> bool:
    """Whether those who act for somebody are met, and not he who sent them: "an envoy of Peru's President Roe"."""
    links = SENT_BY if start - 2 >= first and doc[start - 1].lower_ == "by" else ACTS_FOR
    k = start - 1
    while k > first and (doc[k].lower_ in {"the", "by"} or doc[k].dep_ in {"compound", "amod", "det"}):
        k -= 1
    return k > first and doc[k].lower_ in links and doc[k - 1].lower_ in cues("acts for")


def _behind_description(reading: Reading, paragraph: Paragraph, first: int, end: int) -> int:
    """Where the name begins of who is described before he is named: "the man who may succeed him, X"."""
    doc = paragraph.doc
    if (behind := _behind_colon(reading, paragraph, first, end)) is not None:
        return behind
    low = [t.lower_ for t in doc[first : min(end, first + 3)]]
    if len(low) < 3 or low[0] not in {"the", "a"} or low[1] not in PERSONS or reading.meant(paragraph, doc[first + 1]):
        return first
    for k in range(first + 2, end - 1):
        if doc[k].lower_ in {".", ";", ":"}:
            break
        if doc[k].lower_ == "," and any(p.official is not None for p in reading.meant(paragraph, doc[k + 1])):
            return k + 1
    return first


def _behind_colon(reading: Reading, paragraph: Paragraph, first: int, end: int) -> int | None:
    """Where a row begins that a colon parts from its number: "with three of the leaders who were there: X, Y and Z"."""
    doc = paragraph.doc
    if first >= end or doc[first].lower_ not in SEVERAL:
        return None
    stops = (
        k for k in range(first + 1, min(end, first + TO_COLON)) if doc[k].lower_ in {":", ".", ";"} or _is_dash(doc[k])
    )
    colon = next(stops, first)
    if (doc[colon].lower_ != ":" and not _is_dash(doc[colon])) or any(
        p.official is not None for t in doc[first:colon] for p in reading.meant(paragraph, t)
    ):
        return None
    named = (p for t in doc[colon + 1 : min(end, colon + LEAD)] for p in reading.meant(paragraph, t))
    return colon + 1 if any(p.official is not None for p in named) else None


def _is_dash(token: Token) -> bool:
    """Whether a dash stands between words, not within one: "three ministers - X, Y and Z"."""
    before = next_to(token, -1) if token.i else token
    return token.text in {"-", "–", "—"} and token.idx > before.idx + len(before.text)


def _members(reading: Reading, paragraph: Paragraph, noun: Token, end: int) -> tuple[Party, ...]:
    """Those who act for an organisation or country that their name is told after: "our partners in the Union"."""
    doc = paragraph.doc
    link = noun.i + 1 + (noun.i + 1 < end and doc[noun.i + 1].lower_ == "here")
    if link >= end or doc[link].lower_ not in {"in", "at", "from", "of"}:
        return ()
    meant = next((m for t in doc[link + 1 : min(end, link + 4)] if (m := reading.meant(paragraph, t))), ())
    return tuple(Party("official", None, p.actor_code) for p in meant if p.kind == "actor")


def is_local(paragraph: Paragraph, token: Token) -> bool:
    """Return whether a noun means somebody who serves a place: "with officials", a speaker's "the premier"."""
    if token.lower_ == "members":
        return paragraph.is_narrated and _is_of_parliament(token)
    if not is_local_title(token) or token.pos_ not in {"NOUN", "PROPN"}:
        return False
    if paragraph.speaker is not None and not token.is_lower:
        return False  # a speaker's "the President" is his own
    if not is_of_state(token):
        return False
    previous = next_to(token, -1).lower_ if token.i else ""
    if previous == "foreign" and token.lower_ not in {"minister", "ministers"}:
        return False  # "with foreign counterparts": of any country
    if token.lower_ in ALLIES and previous in cues("region"):
        return False  # "with her European counterparts"
    of = next((c for c in token.rights if c.dep_ == "nmod"), None)
    if of is not None and of.lower_ in cues("private"):
        return False  # "leaders of the opposition"
    is_region = of is not None and not of.is_lower and any(c.lower_ in {"from", "across"} for c in of.lefts)
    if token.lower_ in ALLIES and is_region:
        return False  # "with counterparts from the Western Balkans", but "from ten island states in Suva"
    return previous not in cues("private")


def _is_of_parliament(members: Token) -> bool:
    """Whether members are those of a parliament: "met members of Congress", "of the Senate defence committee"."""
    of = next((c for c in members.rights if c.dep_ == "nmod" and any(t.lower_ == "of" for t in c.lefts)), None)
    house = [] if of is None else [of.lower_, *(t.lower_ for t in of.subtree if t.i < of.i)]
    return not PARLIAMENTS.isdisjoint(house) and not any(t.lower_ == "party" for t in members.subtree)


def _unnamed(reading: Reading, paragraph: Paragraph, token: Token) -> tuple[Party, ...] | None:
    """Whom a title or noun without a name adds: a speaker's own government, () for that of the place, None for nobody.

    "You met with the Vice President": a title with a capital is one of the speaker's own government.
    """
    if paragraph.speaker is not None and token.lower_ in OWN_TITLES and token.text[0].isupper():
        following = token.doc[token.i + 1 : min(token.sent.end, token.i + 1 + NEXT)]
        if not any(reading.meant(paragraph, other) for other in following):
            return (Party("official", None, reading.officials[paragraph.speaker].actor_code),)
    return () if is_local(paragraph, token) else None


def _is_another(reading: Reading, paragraph: Paragraph, token: Token) -> bool:
    """Whether "the minister" seems to mean the speaker, who calls nobody but a colleague so."""
    meant = reading.meant(paragraph, token)
    is_own = paragraph.speaker is not None and any(p.official == paragraph.speaker for p in meant)
    return is_own and bool(token.is_lower) and token.tag_ not in {"PRP", "PRP$"}


def _is_namesake(reading: Reading, paragraph: Paragraph, token: Token, first: int) -> bool:
    """Whether a title seems to mean the one who meets its holder, who has another: "Minister Doe saw the minister"."""
    if paragraph.speaker is not None or not token.is_lower or token.pos_ != "NOUN":
        return False
    if not any(c.lower_ == "the" for c in token.children) or token.lower_ not in cues("local"):
        return False
    meant = {p.official for p in reading.meant(paragraph, token)}
    ahead = token.doc[token.sent.start : first]
    doer = next((t for t in reversed(ahead) if t.dep_ in SUBJECTS and reading.meant(paragraph, t)), None)
    return doer is not None and None not in meant and {p.official for p in reading.meant(paragraph, doer)} == meant


def _after_of(token: Token, first: int) -> bool:
    k = token.i - 1
    while k > first and token.doc[k].lower_ in ARTICLES:
        k -= 1
    return k >= first and bool(token.doc[k].lower_ in {"of", "for", "from", "in", "to", "on"})


def _is_of_their_own(doc: Doc, start: int, first: int) -> bool:
    """Whether a country is told by its own people: "participants from A, B and C", "the services of A and B"."""
    k = start - 1
    while k >= first and doc[k].lower_ in ARTICLES:
        k -= 1
    return k > first and bool(doc[k - 1].lower_ in OWN_PEOPLE)


def _ends_list(token: Token) -> bool:
    low = token.lower_
    if low in GOES_ON:
        return False
    if ends_quoted(token):
        return True  # "I rang President Doe," Premier Roe said
    if low in ENDS_LIST or low in {".", ";", ":", "—", "–", "?", "!", "”"}:
        return True
    if is_finite(token):
        return True
    return token.tag_ in {"VBG", "VBN", "VB"} and token.pos_ == "VERB" and token.dep_ not in {"amod", "compound"}


def _begins_thing(reading: Reading, paragraph: Paragraph, token: Token, runs: list[tuple[int, int, int]]) -> bool:
    """Whether right behind a name what is said or discussed begins: "conveyed to President Doe the greetings of"."""
    if not runs or token.i != runs[-1][1] + 1 or token.lower_ not in {"the", "a", "an", "his", "her", "their"}:
        return False
    return token.doc[runs[-1][1]].pos_ == "PROPN" and not reading.meant(paragraph, token)


def _begins_clause(token: Token, first: int, stop: int | None) -> bool:
    """Whether the token begins the subject of a new clause, not of the verb up to which the list is read."""
    if token.i == 0 or next_to(token, -1).lower_ not in {",", "and", "but", "while"}:
        return False
    head = token
    while (
        head.dep_ in {"flat", "compound", "amod", "det", "nmod:poss", "appos"}
        and head.head != head
        and head.head.i >= token.i
    ):
        head = head.head
    return head.dep_ in SUBJECTS and head.head.i > head.i and head.i >= first and head.head.i != stop
