"""Closed kinds of words, tags and relations that several steps ask for, each under one name."""

from __future__ import annotations

import calendar

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
"""Tags of the verb of a sentence."""
PRESENT_TENSE = frozenset({"VBZ", "VBP"})
PAST_FORMS = frozenset({"VBD", "VBN"})
PLURALS = frozenset({"NNS", "NNPS"})
"""Tags of nouns in the plural."""
AGREEING = frozenset(
    "agree decide plan commit resolve pledge undertake intend arrange promise choose concur vow".split()
)
"""Verbs, by their lemmas, of those who fix what is to be."""
NEGATIONS = frozenset({"not", "n't", "n’t", "never"})
UNTIL = frozenset({"until", "till"})
NAMING = frozenset({"NOUN", "PROPN"})
NOMINAL_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
POSSESSIVE_MARKS = frozenset({"'s", "’s", "'", "’"})
WILL = frozenset({"will", "shall", "'ll", "’ll"})
WAS = frozenset({"was", "were"})
HIS_OR_THEIR = frozenset({"his", "her", "their"})
ITS_OR_WHOSE = frozenset({"its", "their", "whose"})
HE_OR_SHE = frozenset({"he", "him", "she", "her"})
WHO = frozenset({"who", "whom", "whose"})
THAT_OR_WHICH = frozenset({"that", "which"})
A_OR_AN = frozenset({"a", "an"})
ARTICLES = A_OR_AN | {"the"}
DAY_NAMES = frozenset(name.lower() for name in calendar.day_name)
DAYS_AND_MONTHS = DAY_NAMES | {name.lower() for name in calendar.month_name if name}
CALENDAR = "|".join(
    sorted((*(name.title() for name in DAYS_AND_MONTHS), *calendar.month_abbr[1:], "Sept"), key=len, reverse=True)
)
"""A day of the week or a month as a text writes it, for patterns."""
TIMES = frozenset("week month year weekend day morning afternoon evening night spring summer autumn winter".split())
BOTH_OR_TWO = frozenset({"both", "two"})
OF_OR_FROM = frozenset({"of", "from"})
AT_OR_DURING = frozenset({"at", "in", "during"})
WITH_OR_BETWEEN = frozenset({"with", "between", "among"})
"""What stands before the sides of a meeting."""
SENTENCE_ENDS = frozenset({".", "!", "?"})
VISITORS = frozenset({"guest", "visitor", "dignitary"})
GUEST_OR_HOST = frozenset({"guest", "host", "visitor"})
DEATHS = frozenset({"funeral", "death", "burial", "killing", "assassination", "murder", "memory", "legacy", "passing"})
"""Nouns of whoever is no more."""
GRACES = frozenset("pleasure honour honor privilege opportunity chance joy delight fortune luck satisfaction".split())
"""What one has, or is given, of doing something, which is what one does: "had the pleasure of welcoming Doe"."""
