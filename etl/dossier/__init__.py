"""Dossiers: one page of HTML on a relation or on a person, from `mart` alone, that needs no other tool to be read."""

from etl.dossier.page import render
from etl.dossier.person import person_dossier
from etl.dossier.relation import relation_dossier

__all__ = ["person_dossier", "relation_dossier", "render"]
