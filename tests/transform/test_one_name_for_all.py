"""A sentence is read the same whoever is in it, and trees have words only where they can stand."""

from __future__ import annotations

from datetime import date

import pytest

from etl.facts import Document
from etl.transform.extractor import GrammarExtractor, read_document
from etl.transform.text.tokens import Token

PUBLISHED = date(2024, 5, 16)
PAIRS = (
    ("Jorge Quispe", "Ana Vidal"),
    ("Carlos Araújo", "Nguyen Van Minh"),
    ("Nana Akufo", "Will Short"),
    ("Lyonpo Dorji", "Mark May"),
    ("Miroslav O’Hara", "Abdul Rahman al-Sabah"),
    ("Grace So", "Rose Field"),
)
"""People of all naming cultures, some with names that are words as well."""
TOLD = (
    "Peruvian Foreign Minister {a} rang Chilean Foreign Minister {b} on Monday.",
    "Peruvian President {a} received Chilean President {b} in Lima on Monday and then left for Quito.",
    "Chilean Foreign Minister {b}, who is in Lima, had lunch with Peruvian Foreign Minister {a} on Tuesday.",
    "Peruvian Foreign Minister {a} praised Chilean Foreign Minister {b} after the two shared a meal in Lima.",
    "Peruvian President {a} will host Chilean President {b} next week, the palace said.",
)


def tokens(text: str) -> list[Token]:
    """The words of a report of one paragraph, as read."""
    return list(read_document(Document("urn:test", "", text, "test", published_on=PUBLISHED)).paragraphs[-1].doc)


def shape(text: str, names: tuple[str, str]) -> list[tuple[str, str, str]]:
    """The tree of a text: each word outside names, with its relation and the word above it; names as letters."""
    for letter, name in zip("ab", names, strict=True):
        text = text.replace(f"{{{letter}}}", name)
    ends = {name.split()[-1].split("-")[-1]: letter for letter, name in zip("ab", names, strict=True)}
    of_name = {word for name in names for word in name.replace("-", " ").split()} | {"-"}
    return [
        (ends.get(t.text, t.text), t.dep_, ends.get(t.head.text, t.head.text))
        for t in tokens(text)
        if t.text in ends or t.text not in of_name
    ]


@pytest.mark.parametrize("text", TOLD)
def test_the_tree_is_the_same_whoever_is_named(text: str) -> None:
    trees = [shape(text, names) for names in PAIRS]
    assert all(tree == trees[0] for tree in trees)


@pytest.mark.parametrize("text", TOLD)
@pytest.mark.parametrize("names", PAIRS)
def test_who_met_is_the_same_whoever_is_named(text: str, names: tuple[str, str]) -> None:
    body = text.format(a=names[0], b=names[1])
    facts = GrammarExtractor().read(Document("urn:test", "In brief", body, "test", published_on=PUBLISHED))
    sides = [{p.actor_code for p in meeting.participants} for meeting in facts.meetings]
    assert sides == [{"CHL", "PER"}]


HEADS = {
    # the word, its relation and its head
    "The visit of John Roe to Lima, foreseen for Monday, has been postponed.": ("visit", "nsubj:pass", "postponed"),
    "The accord with Quito, agreed in May, was signed by the minister.": ("accord", "nsubj:pass", "signed"),
    "Kenyan President Daniel Otieno and Ugandan President John Byaru watched as their foreign ministers, "
    "Peter Mwangi and Moses Okello, signed the border treaty.": (
        "signed", "advcl", "watched",
    ),
    "Jane Doe flew to Lima for the summit, where she will join John Roe.": ("join", "acl:relcl", "summit"),
    "It was Jane Doe and John Roe who received the envoy.": ("received", "acl:relcl", "Doe"),
    "Peruvian Finance Minister Jane Doe, who was in the chair, blamed the clock.": ("Doe", "nsubj", "blamed"),
    "Jane Doe, who came on Sunday, discussed trade with John Roe, state television reported.": (
        "discussed", "ROOT", "discussed",
    ),
    "Peruvian President Jane Doe had her adviser see the Moroccan delegate.": ("delegate", "obj", "see"),
    "Jane Doe will take part in the Lake Dialogue, a meeting between Japan and Malawi.": (
        "meeting", "appos", "Dialogue",
    ),
    "Jane Doe thanked John Roe and Kari Holm, each of whom she had met in Geneva.": ("each", "obj", "thanked"),
    "The trip, Jane Doe told John Roe on the phone, would have to wait.": ("trip", "nsubj", "have"),
    "Jane Doe met John Roe and Norwegian Minister Kari Holm said she would write.": ("Holm", "nsubj", "said"),
    "Foreign Minister Jane Doe of Peru, speaking in his stead, noted that the port would open.": (
        "noted", "ROOT", "noted",
    ),
    "Jane Doe announced plans for a meeting with John Roe.": ("meeting", "nmod", "plans"),
    "Jane Doe accepted an invitation from John Roe to sit down with him in May.": ("sit", "acl", "invitation"),
    "Jane Doe told a rally in Lima, with John Roe at her side, that the road was open.": ("Roe", "obl", "told"),
    "A first attempt by Jane Doe to see John Roe fell through on Monday.": ("fell", "ROOT", "fell"),
    "Jane Doe saw off John Roe on Tuesday.": ("Roe", "obj", "saw"),
    "Jane Doe met nobody but John Roe.": ("Roe", "conj", "nobody"),
}  # fmt: skip


@pytest.mark.parametrize("text", HEADS)
def test_words_stand_where_they_can(text: str) -> None:
    word, relation, head = HEADS[text]
    for name, title in (("Jane Doe", "Peruvian Minister"), ("John Roe", "Chilean Minister")):
        text = text.replace(name, name if f"Minister {name}" in text or "their" in text else f"{title} {name}")
    found = next(token for token in tokens(text) if token.text == word)
    assert (found.dep_, found.head.text) == (relation, head)


def test_trees_stay_trees() -> None:
    """A noun with "houses" or "hosts" behind a dash is no apposition of itself, which would be a ring."""
    for text in (
        "Jane Doe urged the general to send men, with Peru and Chile as co-hosts and the Union as observers.",
        "They asked three diplomats: diplomats, grading the councils for this paper, put Lima last.",
    ):
        for token in tokens(text):
            steps = 0
            while token.head != token:
                token, steps = token.head, steps + 1
                assert steps < 100
            assert token.dep_ == "ROOT"
