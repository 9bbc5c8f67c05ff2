"""When a journey is: the days told beside its words, whether it is still to come, and the days of its stops."""

from __future__ import annotations

import re
from datetime import date

from etl.facts import Status
from etl.transform.circumstances.calling_off import is_off
from etl.transform.circumstances.days import WEEK, Days
from etl.transform.circumstances.nearest_dates import date_near
from etl.transform.circumstances.outlook import outlook
from etl.transform.circumstances.surroundings import Surroundings
from etl.transform.reading import Paragraph
from etl.transform.text.clauses import SUBJECTS, sentence_of
from etl.transform.text.cues import verb_of
from etl.transform.text.kinds import FINITE, WHO
from etl.transform.text.neighbours import ahead_of, next_to
from etl.transform.text.tokens import Token

MONTH = 27  # days from the first to the last of the shortest month
DATED = 12  # characters between a stop and its date
ORIGIN = 4  # tokens from "from" to "where"
IN_SOME_TIME = (
    r"in (?:about )?(?:an?|two|three|four|five|six|seven|ten|several|a few|\d+) (?:days?|weeks?|months?|fortnight)"
)
AHEAD = re.compile(
    rf"\b(?:at the end of the|later this|early next|later next|next|coming|soon|shortly|{IN_SOME_TIME}(?! of))\b"
)
ADDRESSING = frozenset({"invite", "ask", "urge", "tell", "thank", "assure", "inform", "brief", "remind", "promise"})
"""Verbs with whose object somebody is spoken to: the days behind are those of what is said."""
LEAD = 6  # tokens before a noun of travel in which "ahead of" stands
BEFORE = re.compile(r"\b(?:ahead of|prior to|before|on the eve of|in the run-up to|in preparation for)\b[^,;]*$")
TIMETABLED = frozenset({"arrive", "land"})
"""Verbs that tell of a journey still to come where they stand in the present tense with the day of the news."""
ENDING = frozenset({"end", "conclude", "finish", "expire"})
UNDER_WAY = frozenset({"visit", "tour"})
"""Verbs of travel of which "is visiting this week" tells that it is under way."""
SETTING_OUT = frozenset("leave depart fly travel go head continue proceed move drive sail".split())
HABITUAL = frozenset("often usually always regularly rarely sometimes never frequently every each whenever if".split())
LATER_TODAY = re.compile(r"(?i)\b(?:tonight|this (?:afternoon|evening)|later today)\b")
"""Words with which the present tense tells what somebody does again and again."""
PAST_COMMA = 2  # tokens from "on" to the name before its comma
PRESENT = frozenset({"VBZ", "VBP", "NNS"})  # "flies" may be tagged a noun


def days_of(
    around: Surroundings, paragraph: Paragraph, token: Token, tense: Token, status: Status | None
) -> tuple[Days | None, bool, Status | None]:
    """The days told with a journey, whether any date is told, and the status that they and the tense tell."""
    relatives = {*WHO, "where"} if status == "held" and _leads_ahead(token) else WHO
    is_addressed = token.pos_ == "NOUN" and token.dep_ in {"obj", "iobj"} and verb_of(token.head) in ADDRESSING
    is_now = status == "held" and (tense.tag_ in PRESENT or _is_on_the_way(tense) or _is_on_the_way(token.head))
    aside = _end_of_relative(paragraph, token) if is_now else None
    days, told = date_near(
        around, paragraph, token, status or "held", plain=True, own_clause=True, relatives=relatives,
        behind=not is_addressed, until=_end_of_clause(paragraph, token, status) or aside, before=not is_ahead(token),
        since=_start_of_clause(around, paragraph, token),
    )  # fmt: skip
    if days is not None and _is_elsewhere(around, paragraph, token):
        return None, False, status
    if status == "held" and days is None and tense.tag_ in PRESENT and AHEAD.search(tense.sent.text):
        return None, told, "planned"
    if status == "held" and not told and _is_about_to(tense):
        return None, told, "planned"
    if status == "held" and token == tense and _is_to_set_out(verb=tense, told=told, days=days, around=around):
        return days, told, "planned"
    is_present = tense.tag_ in PRESENT or _is_on_the_way(tense)
    if status == "held" and told and is_present and not is_under_way(token, tense):
        since = max(_start_of_clause(around, paragraph, token), _start_of_relative(paragraph, token))
        ahead, _ = date_near(
            around, paragraph, token, "planned", plain=True, own_clause=True, relatives=WHO, since=since,
            until=_end_of_relative(paragraph, token),
        )  # fmt: skip
        published = around.reading.published_on
        is_today = ahead is not None and ahead == (published, published) and verb_of(tense) in TIMETABLED
        is_near = (
            ahead is not None and published is not None and (ahead[0] > published or _is_week_of(ahead, published))
        )
        is_stay = (
            verb_of(tense) in UNDER_WAY
            and tense.tag_ == "VBG"
            and days is not None
            and days[0] <= (published or days[0])
        )
        if (is_today or is_near) and not is_stay:
            return ahead, told, "held" if token == tense and tells_end_ahead(tense) else "planned"
    return days, told, status


def _start_of_relative(paragraph: Paragraph, token: Token) -> int:
    """Where the relative clause about a word begins, 0 if none: "met on Tuesday Doe, who is paying a visit to"."""
    who = next((t for t in reversed(token.doc[token.sent.start : token.i]) if t.lower_ in WHO), None)
    if who is None:
        return 0
    verbs = [t for t in token.doc[who.i + 1 : token.i] if t.tag_ in FINITE]
    above = [token, *token.ancestors]
    if any(verb not in above and verb.head not in above for verb in verbs):
        return 0  # the clause of "who" is another one
    return paragraph.first(who)


def _end_of_relative(paragraph: Paragraph, token: Token) -> int | None:
    """Where a clause about somebody ends, None if in none: "Doe, who is on a visit to Lima, will leave tomorrow"."""
    lead = token.doc[token.sent.start : token.i]
    who = next((t for t in reversed(lead) if t.lower_ in WHO), None)
    if who is None or any(t.lower_ == "," for t in token.doc[who.i : token.i]):
        return None
    for comma in token.doc[token.i : token.sent.end - 1]:
        if comma.lower_ == ",":
            return paragraph.first(comma) if next_to(comma).tag_ in {*FINITE, "MD"} else None
    return None


def _start_of_clause(around: Surroundings, paragraph: Paragraph, token: Token) -> int:
    """Where what is told of a joined verb begins, 0 if with the sentence: "came on Sunday and goes home on Friday"."""
    joint = next((c for c in token.lefts if c.dep_ == "cc"), None)
    if joint is None or token.dep_ != "conj" or token.pos_ != "VERB":
        return 0
    rest = paragraph.doc[token.i : token.sent.end]
    limit = next((t for t in rest if t.i > token.i and (t.tag_ in FINITE or t.lower_ in {"where", ";"})), rest[-1])
    last = paragraph.first(limit) if limit.i > token.i else paragraph.last(token)
    own = around.dates_in(paragraph.first(token), last)
    return paragraph.first(joint) if any(one.kind != "duration" for one in own) else 0


def _end_of_clause(paragraph: Paragraph, token: Token, status: Status | None) -> int | None:
    """Where something else begins behind a word: "arrived from Lima and will leave for Quito on Friday"."""
    if is_ahead(token):
        comma = next((t for t in token.doc[token.i : token.sent.end] if t.lower_ == ","), None)
        return paragraph.first(comma) if comma is not None else None
    stop = next((t for t in token.doc[token.i : token.sent.end] if t.lower_ == ";"), None)
    if stop is not None and token.pos_ == "NOUN" and any(t.tag_ in FINITE for t in token.doc[stop.i : token.sent.end]):
        return paragraph.first(stop)
    if status != "held":
        return None
    rest = token.doc[token.i : token.sent.end]
    onward = next((t for t in rest if t.lower_ == "and" and next_to(t).tag_ in {"VBZ", "VBP", "MD"}), None)
    if onward is not None and token.pos_ == "AUX":
        return paragraph.first(onward)  # "has been in Lima since Monday and goes home on Friday"
    told = next((t for t in token.doc[token.i : token.sent.end] if t.lower_ == "that"), token)
    if any(t.tag_ in FINITE and t.pos_ == "VERB" for t in token.doc[token.i + 1 : told.i]):
        return paragraph.first(told)  # "on a visit to Lima, told reporters that experts would meet in May"
    for child in token.children:
        if child.dep_ == "conj" and child.pos_ == "VERB" and child.i > token.i and outlook(child) == "planned":
            joint = next((c for c in child.children if c.dep_ == "cc"), child)
            return paragraph.first(joint)
    return None


def is_ahead(noun: Token, *, surely: bool = False) -> bool:
    """Whether a journey is told only as what something else came before: "prior to his arrival in Lima, she went".

    `surely`: by words that put it ahead of the news as well ("ahead of her visit next week").
    """
    if noun.pos_ != "NOUN":
        return False
    lead = " ".join(t.lower_ for t in ahead_of(noun, LEAD))
    found = BEFORE.search(lead)
    is_sure = found is not None and (not found[0].startswith(("before", "prior")) or AHEAD.search(noun.sent.text))
    return bool(is_sure) if surely else found is not None


def is_under_way(noun: Token, verb: Token) -> bool:
    """Whether a stay goes on, whatever is told of days to come: "whose visit ends tomorrow", "is on a visit"."""
    if noun.pos_ != "NOUN":
        return False
    is_on = any(c.dep_ == "case" and c.lower_ == "on" for c in noun.children)
    goals = [c for c in noun.children if c.dep_ == "nmod" and c.pos_ == "PROPN"]
    clauses = [c for word in (noun, *goals) for c in word.children if c.dep_ == "acl:relcl"]
    is_on = is_on or any(tells_end_ahead(c) for c in clauses)
    return is_on or (noun.head == verb and verb.tag_ == "VBZ" and verb_of(verb) in ENDING)


def is_under_way_beside(noun: Token) -> bool:
    """Return whether a stay is told between commas as where somebody is: "Doe, on a visit to Lima, will be seen"."""
    on = next((c for c in noun.lefts if c.dep_ == "case" and c.lower_ == "on"), None)
    is_set_off = on is not None and on.i > noun.sent.start + 1 and next_to(on, -1).text == ","
    return is_set_off and on is not None and next_to(on, -PAST_COMMA).pos_ == "PROPN" and not is_off(noun)


def tells_end_ahead(verb: Token) -> bool:
    """Whether a verb tells the end of a stay that goes on: "during her stay, which ends on Thursday"."""
    return verb.tag_ in PRESENT and verb_of(verb) in ENDING


def is_brought_to_end(noun: Token) -> bool:
    """Whether a verb tells the end of somebody's own journey: "will wrap up his visit", "is to end her tour"."""
    is_own = any(c.dep_ == "nmod:poss" or c.lower_ == "the" for c in noun.children)
    if noun.dep_ in SUBJECTS and is_own and noun.head.tag_ == "VB" and verb_of(noun.head) in ENDING:
        return True  # "The visit is to conclude on Monday"
    return (
        noun.dep_ == "obj" and is_own and verb_of(noun.head) in ENDING | {"wrap", "wind", "complete", "cut", "shorten"}
    )


GOING = frozenset("is are am 's ’s 'm ’m 're ’re".split())


def _is_about_to(verb: Token) -> bool:
    """Whether somebody is told to be about to go: "is leaving for Lima", "is coming to Lima"."""
    is_going = verb.tag_ == "VBG" and verb_of(verb) in {"leave", "depart", "come"}
    return is_going and any(c.dep_ == "aux" and c.lower_ in {"is", "are", "'s", "’s", "'re", "’re"} for c in verb.lefts)


def _is_to_set_out(verb: Token, *, told: bool, days: Days | None, around: Surroundings) -> bool:
    """Whether the present tense tells without a day, or of tonight, that somebody goes on: "Later she flies to"."""
    is_today = days == (around.reading.published_on, around.reading.published_on)
    if verb.tag_ not in {"VBZ", "VBP"} or verb_of(verb) not in SETTING_OUT:
        return False
    if told and not (is_today and LATER_TODAY.search(verb.sent.text)):
        return False
    opening = verb.sent[0].lower_
    return opening != "from" and not any(t.lower_ in HABITUAL for t in verb.sent)


def _is_on_the_way(verb: Token) -> bool:
    """Whether a verb tells that somebody is coming, or was said to be: "said that he was coming in August"."""
    words = {child.lower_ for child in verb.children if child.dep_ == "aux"}
    is_past = bool(words & {"was", "were"}) and verb.dep_ == "ccomp"
    return verb.tag_ == "VBG" and (is_past or bool(words & GOING))


def _leads_ahead(token: Token) -> bool:
    """Whether what is told of the place is still to come: "left for Lima, where she is to speak on Friday"."""
    rest = token.doc[token.i + 1 : token.sent.end]
    where = next((t for t in rest if t.lower_ == "where"), None)
    if where is not None and any(t.lower_ == "from" for t in token.doc[max(token.i, where.i - ORIGIN) : where.i]):
        return True  # "came from Lima, where on Monday he had been"
    verb = next((t for t in rest if where is not None and t.i > where.i and t.pos_ == "VERB"), None)
    return verb is not None and outlook(verb) == "planned"


def _is_week_of(days: Days, published: date) -> bool:
    """Whether the days are a calendar week or month that is not over yet: what "goes this week" tells is to come."""
    whole = (days[0].weekday() == 0 and (days[1] - days[0]).days == WEEK - 1) or (
        days[0].day == 1 and (days[1] - days[0]).days >= MONTH
    )
    return whole and days[1] > published


def stops_of(around: Surroundings, paragraph: Paragraph, token: Token, status: Status) -> tuple[tuple[str, Days], ...]:
    """The places after a word that each have a date right behind them."""
    end = paragraph.last(token.sent[-1])
    places = around.places_in(paragraph.first(token), end)
    found = []
    for place, following in zip(places, [*places[1:], None], strict=False):
        limit = min(place.last_char + DATED, following.first_char if following else end)
        dates = [one for one in around.dates_in(place.last_char, limit) if one.kind in {"day", "weekday", "relative"}]
        days = around.days(dates[0], status) if dates else None
        if days is not None:
            found.append((place.country_code, days))
    return tuple(found)


def title_status(verb: Token) -> Status | None:
    """Return that a headline's infinitive is planned; its other verbs leave the status open."""
    previous = next_to(verb, -1).lower_ if verb.i else ""
    return "planned" if previous in {"to", "will"} else None


def _is_elsewhere(around: Surroundings, paragraph: Paragraph, token: Token) -> bool:
    """Whether the only date stands in a clause of its own: "a visit that few expected when she came in May"."""
    sentence = sentence_of(token)
    dates = around.dates_in(paragraph.first(token), paragraph.last(sentence[-1]))
    if len(dates) != 1 or around.dates_in(paragraph.first(sentence[0]), paragraph.first(token)):
        return False
    between = [t for t in token.doc[token.i + 1 : sentence[-1].i] if paragraph.last(t) <= dates[0].first_char]
    opened = next((t.i for t in between if t.lower_ in {"when", "since", "until", "because"}), None)
    return opened is not None and any(t.tag_ in {"VBD", "VBZ"} for t in between if t.i > opened)
