"""Compile the usual names of languages, `etl/transform/words/names_by_culture.csv`, from the package Faker.

    python -m training.name_cultures      # needs `pip install faker anyascii`; neither is needed to run Readout

Faker (MIT licence, https://github.com/joke2k/faker) lists given names and surnames by country for making up test data.
Those in other scripts are taken where their letters give the usual spelling (Cyrillic, Greek, Georgian, Armenian).
"""

from __future__ import annotations

import csv
import importlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from etl.transform.officials.persons import plain
from etl.transform.wordlists import FOLDER as WORDS
from etl.transform.wordlists import table

TARGET = WORDS / "names_by_culture.csv"
HEADER = """\
# Given names and surnames that are usual in the countries of a language, without accents, parted by blanks: more
# of what name_cultures.csv holds by hand. Compiled by training/name_cultures.py from the name lists of Faker (MIT
# licence), which are made for inventing people; no list of persons.
"""
LEAST = 3  # letters of a name
MOST = 3  # cultures that may know a name: what everybody knows tells nothing
LOCALES = {
    "english": "en_US en_GB en_NZ",
    "irish": "ga_IE",
    "french": "fr_FR fr_BE fr_CH fr_CA",
    "maghreb": "fr_DZ",
    "spanish": "es_ES es_AR es_CL es_CO es_MX",
    "portuguese": "pt_PT pt_BR",
    "italian": "it_IT",
    "german": "de_DE de_AT de_CH",
    "dutch": "nl_NL nl_BE",
    "nordic": "sv_SE no_NO da_DK",
    "icelandic": "is_IS",
    "finnish": "fi_FI",
    "estonian_latvian_lithuanian": "et_EE lv_LV lt_LT",
    "polish": "pl_PL",
    "czech_slovak": "cs_CZ sk_SK",
    "hungarian": "hu_HU",
    "romanian": "ro_RO",
    "bulgarian_macedonian": "bg_BG mk_MK",
    "south_slavic": "hr_HR sl_SI",
    "greek": "el_GR",
    "turkish": "tr_TR",
    "russian": "ru_RU",
    "ukrainian": "uk_UA",
    "georgian": "ka_GE",
    "armenian": "hy_AM",
    "azerbaijani": "az_AZ",
    "uzbek_tajik_turkmen": "uz_UZ",
    "east_african": "en_KE sw",
    "nigerian": "yo_NG ig_NG ha_NG",
    "ghanaian": "tw_GH",
    "southern_african": "zu_ZA",
    "indian": "en_IN",
    "pakistani": "en_PK",
    "vietnamese": "vi_VN",
    "indonesian": "id_ID",
    "chinese": "zh_CN",
    "taiwanese": "zh_TW",
    "japanese": "ja_JP",
}
EUROPEAN = "english irish french spanish italian german dutch nordic icelandic finnish".split()
ROMANIZED = ("zh_CN", "zh_TW", "ja_JP")
TRANSLITERATED = ("el_GR", "ka_GE", "hy_AM", "bg_BG", "mk_MK", "ru_RU", "uk_UA")


def names_of(locale: str) -> Iterator[str]:
    """Return the words of the given names and surnames that Faker knows for a locale."""
    from anyascii import anyascii

    provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
    for attribute in dir(provider):
        if "name" not in attribute or (locale in ROMANIZED) != ("romanized" in attribute):
            continue
        value = getattr(provider, attribute)
        if isinstance(value, tuple | list | dict) and not attribute.startswith("formats"):
            for name in value:
                if isinstance(name, str) and "{" not in name:
                    yield from (anyascii(name) if locale in TRANSLITERATED else name).replace("-", " ").split()


def compiled() -> dict[str, list[str]]:
    """Return the names of each culture that not too many others know."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for culture, locales in LOCALES.items():
        for locale in locales.split():
            words = {plain(word) for word in names_of(locale)}
            found[culture] |= {word for word in words if word.isascii() and word.isalpha() and len(word) >= LEAST}
    found["arabic"] = (
        found["pakistani"] | found["maghreb"]
    )  # the names are mostly Arabic ones, usual in all Arab countries
    for culture in EUROPEAN:
        found[culture] -= found["arabic"] | found["turkish"]  # of families who came from there
    by_hand = {row["culture"]: set(row["names"].split()) for row in table("name_cultures")}
    known = _count(*found.values())
    return {
        culture: sorted(name for name in names - by_hand[culture] if known[name] <= MOST)
        for culture, names in found.items()
    }


def _count(*groups: Iterable[str]) -> dict[str, int]:
    counts: defaultdict[str, int] = defaultdict(int)
    for group in groups:
        for name in group:
            counts[name] += 1
    return counts


def write(names: dict[str, list[str]], target: Path) -> None:
    """Write the names, a line a culture."""
    with target.open("w", encoding="utf-8", newline="") as file:
        file.write(HEADER)
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("culture", "names"))
        writer.writerows((culture, " ".join(words)) for culture, words in names.items())


if __name__ == "__main__":
    write(compiled(), TARGET)
