"""Every correction of a tree, each where its kind of word stands: "Doe, whom she met", "will meet Doe tomorrow".

Each moves a word to the head that the words around it tell, whatever the verb. No list of people is needed; which words
are names, the grammar of names knows before the parser reads.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from spacy.tokens import Doc

from etl.transform.text.kinds import DAY_NAMES, NAMING
from etl.transform.text.neighbours import next_to
from etl.transform.text.trees.both_objects import make_both_object
from etl.transform.text.trees.clause_subjects import give_subject
from etl.transform.text.trees.counted_subjects import make_counted_subject
from etl.transform.text.trees.front_objects import make_front_object
from etl.transform.text.trees.gerunds import give_to_deed, make_gerund
from etl.transform.text.trees.impossible import (
    find_main_verb,
    free_near_day,
    give_aim_to_noun,
    give_companion_to_verb,
    give_to_thing,
    join_particle,
    make_aim_of_noun,
    make_apposition,
    make_clause_of_noun,
    make_content_of_noun,
    make_main_of_complement,
    make_object_of_noun,
    make_share_object,
    make_subject_of_address,
    make_talks_of_subject,
    make_time_clause,
    part_from_opening,
    part_from_report,
    part_participle_from_subject,
    part_phrase_from_row,
)
from etl.transform.text.trees.joined_verbs import (
    give_object,
    join_infinitive,
    join_next_deed,
    join_to_verb,
    part_from_aside,
)
from etl.transform.text.trees.main_verbs import (
    join_last_subject,
    make_aside,
    make_finite,
    make_infinitive,
    make_main_verb,
    make_noun_of_subject,
    make_passive,
    make_planned_verb,
    make_verb_of_adjective,
    make_verb_of_noun,
)
from etl.transform.text.trees.moves import NEAR_DAYS
from etl.transform.text.trees.next_clauses import (
    join_to_being,
    join_to_next,
    make_opening,
    part_from_partner,
    part_from_row,
)
from etl.transform.text.trees.owners_of_names import give_owner
from etl.transform.text.trees.participles import make_perfect
from etl.transform.text.trees.phrases import (
    TIMES,
    give_to_speech,
    give_to_verb,
    join_by_number,
    join_to_object,
    make_content,
    make_object,
    make_relative,
    part_from_day,
    part_from_participle,
    part_from_passive,
    part_from_relative,
    put_name_right,
)
from etl.transform.text.trees.present_verbs import make_present
from etl.transform.text.trees.relatives import free_whom, give_to_antecedent, give_to_nearest, give_to_person
from etl.transform.text.trees.rows import join_groups, join_rows
from etl.transform.text.trees.time_clauses import give_to_main, open_clause
from etl.transform.text.trees.time_openings import free_day, free_row, part_from_time
from etl.transform.text.trees.whom_clauses import make_object_of_whom
from etl.transform.text.trees.whose_clauses import put_behind_name


def correct(doc: Doc, people: AbstractSet[int] = frozenset()) -> Doc:
    """Put right, in place, what the parser is known to get wrong; return the document.

    Args:
        people: the words that are known to be names of people, each as one word.
    """
    _find_present_verbs(doc)
    _part_impossible(doc, people)
    for token in doc:
        put_name_right(token, people)
        give_owner(token, people)
        part_from_time(token)
        free_row(token)
        free_day(token)
        open_clause(token)
        put_behind_name(token)
        make_counted_subject(token)
        make_both_object(token)
        join_to_verb(token)
        join_infinitive(token)
        join_next_deed(token)
        part_from_aside(token)
        make_content(token)
        if token.lower_ == "whom":
            free_whom(token)
            give_to_antecedent(token)
            make_object_of_whom(token)
            give_to_person(token, people)
        elif token.lower_ == "who":
            give_to_nearest(token)
        elif token.dep_ == "obj" and token.lower_ in NEAR_DAYS | TIMES | DAY_NAMES:
            part_from_day(token)
        elif token.dep_ == "nsubj:pass" and token.pos_ == "NOUN":
            part_from_passive(token)
        elif token.dep_ == "nsubj" and next_to(token) == token.head and token.head.dep_ != "ROOT":
            part_from_participle(token)
        elif token.pos_ == "NOUN" and token.dep_ in {"nsubj", "obl"} and token.head.dep_ == "ccomp":
            give_to_speech(token)
        elif token.pos_ in NAMING and token.dep_ == "conj":
            join_to_object(token)
            join_groups(token)
            make_relative(token)
        elif token.tag_ in {"VBN", "VBD", "VBZ", "VBP"} and token.dep_.startswith(("amod", "acl")):
            make_perfect(token)
            make_main_verb(token)
        elif token.pos_ == "NOUN" and token.dep_ in {"obl", "obl:unmarked"}:
            make_object(token)
        elif token.pos_ == "NOUN" and token.dep_ == "nmod":
            give_to_verb(token)
    _correct_verbs(doc, people)
    _correct_clauses(doc, people)
    join_rows(doc, people)
    return doc


def _find_present_verbs(doc: Doc) -> None:
    """Give sentences in the present tense the verb that the tree takes for a plural."""
    for sentence in doc.sents:
        make_present(sentence)


def _part_impossible(doc: Doc, people: AbstractSet[int]) -> None:
    """Take words from places that they cannot have."""
    for token in doc:
        part_participle_from_subject(token)
        find_main_verb(token)
        make_time_clause(token)
        make_clause_of_noun(token)
        part_phrase_from_row(token)
        make_object_of_noun(token)
        make_apposition(token)
        make_share_object(token)
        make_aim_of_noun(token)
        make_content_of_noun(token)
        give_to_thing(token, people)
        join_particle(token)
        make_main_of_complement(token)
        free_near_day(token)
        give_aim_to_noun(token)
        give_companion_to_verb(token, people)
        make_subject_of_address(token)


def _correct_clauses(doc: Doc, people: AbstractSet[int]) -> None:
    """Give clauses the object that stands before them, and part them from what stands before their subject."""
    for token in doc:
        make_talks_of_subject(token)
        make_opening(token)
        make_front_object(token, people)
        make_gerund(token, people)
        give_to_deed(token)
        part_from_partner(token, people)
        part_from_row(token, people)
        join_to_next(token)
        join_to_being(token)


def _correct_verbs(doc: Doc, people: AbstractSet[int]) -> None:
    """Give sentences back the verb or the subject that a title between commas has cost them in the tree."""
    for token in doc:
        make_noun_of_subject(token)
        make_verb_of_noun(token)
        if token.pos_ == "VERB" and token.tag_ == "NN" and token.dep_ == "obj":
            token.pos_ = "NOUN"  # "held a four-way call"
        make_aside(token)
        make_verb_of_adjective(token)
        make_infinitive(token)
        make_planned_verb(token)
        join_last_subject(token)
        if token.pos_ == "VERB":
            give_subject(token, people)
            give_object(token, people)
            part_from_opening(token)
            part_from_report(token)
        if token.tag_ == "VBG" and token.is_sent_start and token.dep_ == "nsubj" and next_to(token).lower_ == "that":
            token.dep_ = "advcl"  # "Noting that the port was shut, Jane Doe said"
        if token.dep_ == "nsubj:outer" and token.head.tag_ == "VB":
            token.dep_ = "nsubj"  # "Doe is to meet Roe"
        if token.dep_ == "compound" and token.head.tag_ == "VBD" and token.i < token.head.i:
            token.dep_ = "nsubj"  # "North and South Korea held talks"
        if token.tag_ == "VBN" and token.dep_ == "conj":
            make_finite(token)
        elif token.tag_ == "VBG" and token.dep_ == "advcl":
            give_to_main(token)
        elif token.tag_ == "VBD" and token.dep_ == "conj":
            make_passive(token)
            part_from_relative(token)
        elif token.pos_ == "VERB" and token.dep_ == "conj":
            join_by_number(token)
