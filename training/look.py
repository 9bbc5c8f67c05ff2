"""Show how a pipeline parses sentences like those of the newswire, to be judged by eye."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from etl.transform.text.pipeline import load_pipeline

SENTENCES = (
    "President Dr A. B. Khan on Friday told Juma Said, the Iraqi minister of defence, who had led a delegation to "
    "Islamabad, that Pakistan valued its ties.",
    "Secretary of State Jane Doe spoke today with Omani Foreign Minister Ali Said.",
    "The Secretary met with Kenyan President Peter Otieno in Nairobi on November 17, 2021.",
    "Secretary Doe and Foreign Minister Lee discussed efforts to end the war in Ethiopia; the fight against COVID-19; "
    "and climate change.",
    "“We stand with Ukraine,” said Foreign Minister Anna Berg after talks with her Polish counterpart, Jan Nowak.",
    "The Iraqi defence minister, accompanied by a high-level delegation, called on Prime Minister Imran Malik at the "
    "Prime Minister’s House here on Wednesday.",
    "Chinese Vice Premier Liu Wei will travel to Washington from 9 to 11 October to attend the 13th round of trade "
    "talks, the Ministry of Commerce announced.",
    "The People’s Republic of China (PRC) and the U.S. delegation, led by Deputy Secretary Mary Smith, held candid "
    "discussions in Tianjin.",
    "Deputy Secretary of State Mary Smith held a call with Brazilian Foreign Minister Carlos Souza, Indian Foreign "
    "Secretary Raj Mehta, and Japanese Vice Foreign Minister Ken Mori.",
    "The two ministers agreed to strengthen bilateral cooperation in trade, energy and defence, and signed a "
    "memorandum of understanding.",
    "He was received at the airport by Foreign Minister Omar Hassan – his second visit this year.",
    "French President Luc Martin hosted German Chancellor Eva Braun-Schmidt at the Élysée Palace, where they urged "
    "Russia to withdraw its forces.",
    "Ambassador John Roe, Special Envoy for the Horn of Africa, welcomed the U.N. Secretary-General’s decision.",
    "The King was briefed by his foreign minister on a telephone conversation he had held with Ms. Novak.",
    "Speaking to reporters in Doha, the spokesperson said the visit had been postponed at Qatar's request.",
)


def show(model: Path) -> str:
    """Write every sentence as words with their tag, relation and head."""
    pipeline = load_pipeline(model)
    lines = []
    for document in pipeline.pipe(SENTENCES):
        for sentence in document.sents:
            lines.append(f"\n# {sentence.text}")
            lines.append(
                "  ".join(
                    f"{token.text}/{token.tag_}:{token.dep_}<{'-' if token.head == token else token.head.text}"
                    for token in sentence
                    if not token.is_punct
                )
            )
        if document.ents:
            lines.append("names: " + "; ".join(f"{span.text} ({span.label_})" for span in document.ents))
    return "\n".join(lines)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path, help="the folder of a saved pipeline")
    options = parser.parse_args(arguments)
    print(show(options.model))
    return 0


if __name__ == "__main__":
    sys.exit(main())
