"""Meetings of those whom pronouns, descriptions and groups mean, or whom the order of clauses makes a side."""

from __future__ import annotations

from datetime import date

import pytest

from etl.facts import Document
from etl.transform.extractor import GrammarExtractor

READER = GrammarExtractor()


def met(body: str, title: str = "In brief") -> list[str]:
    """Return the meetings read in a text, each by the surnames of its people, countries of the unnamed, and status."""
    facts = READER.read(Document("urn:test", title, body, "test", published_on=date(2021, 7, 16)))
    return sorted(
        " ".join(
            [
                *sorted(
                    facts.officials[one.official].name.split()[-1] if one.official is not None else str(one.actor_code)
                    for one in meeting.participants
                ),
                meeting.status,
            ]
        )
        for meeting in facts.meetings
    )


TOLD = {
    "a messenger, to him": (
        "Chilean President Pedro Lagos received a message from Peruvian President Juan Quispe, delivered to him "
        "by Peruvian Foreign Minister Luis Rojas.",
        ["Lagos Rojas held"],
    ),
    "a messenger": (
        "Chilean President Pedro Lagos received a written message from Peruvian President Juan Quispe, handed "
        "over on Sunday by Peruvian Foreign Minister Luis Rojas.",
        ["Lagos Rojas held"],
    ),
    "no messenger": (
        "Chilean President Pedro Lagos received a written message from Peruvian President Juan Quispe, drafted by"
        " Peruvian Foreign Minister Luis Rojas.",
        [],
    ),
    "two guests without their host": (
        "Norwegian Foreign Minister Kari Lund saw Swedish Foreign Minister Nils Berg in Oslo and Danish Foreign "
        "Minister Jens Holm in Bergen. The two guests met on Thursday in Copenhagen.",
        ["Berg Holm held", "Berg Lund held", "Holm Lund held"],
    ),
    "the three who came": (
        "Sultan Omar Hadi of Oman was accompanied on his visit by his ministers of defence and trade, Said "
        "Balushi and Talal Harthy. Indian Prime Minister Ravi Sharma held talks with the three.",
        ["Balushi Hadi Harthy Sharma held"],
    ),
    "the former": (
        "Slovak Prime Minister Jan Kovac praised Austrian Foreign Minister Karl Huber and Hungarian Foreign "
        "Minister Bela Nagy. He will see the former on Monday.",
        ["Huber Kovac planned"],
    ),
    "the latter": (
        "Slovak Prime Minister Jan Kovac praised Austrian Foreign Minister Karl Huber and Hungarian Foreign "
        "Minister Bela Nagy. He will see the latter on Monday.",
        ["Kovac Nagy planned"],
    ),
    "the former president": (
        "Slovak Prime Minister Jan Kovac praised Austrian Foreign Minister Karl Huber and Hungarian Foreign "
        "Minister Bela Nagy. He will see the former president on Monday.",
        [],
    ),
    "them without who brought them together": (
        "Prime Ministers Jan Kovac of Slovakia and Bela Nagy of Hungary shook hands. Austrian Chancellor Karl "
        "Huber, who had brought them together, was not invited.",
        ["Kovac Nagy held"],
    ),
    "them without who sent his deputy": (
        "Mozambican President Filipe Mabote and Malawian President Peter Banda heard that Zambian President John "
        "Mwanza was ill. His deputy, Grace Zulu, gave them breakfast.",
        ["Banda Mabote Zulu held"],
    ),
    "him who travelled": (
        "Togolese Foreign Minister Koffi Amah had breakfast with Burundian President Deo Niyonzima before flying "
        "on to Kigali, where Rwandan Foreign Minister Claude Habimana received him.",
        ["Amah Habimana held", "Amah Niyonzima held"],
    ),
    "her who was met before": (
        "German Trade Minister Birgit Linden began a trip to Togo and Benin on Monday. President Sylvain Ahadi of"
        " Togo met her in Lome. In Cotonou, where President Aurelien Dossa is travelling, she will be received by"
        " Planning Minister Rachid Bio.",
        ["Ahadi Linden held", "Bio Linden planned"],
    ),
    "talks of who briefs": (
        "Austrian Chancellor Karl Huber briefed the Slovak ambassador, Jan Kovac, on his talks in Budapest with "
        "Hungarian Prime Minister Bela Nagy.",
        ["Huber Kovac held", "Huber Nagy held"],
    ),
    "a letter for one whom he saw": (
        "Ethiopian Foreign Minister Abebe Bekele carried a letter for President Yusuf Ali of Somalia, whom he saw"
        " on Tuesday.",
        ["Ali Bekele held"],
    ),
    "an object before its clause": (
        "Thai Foreign Minister Somchai Rattana met Lao President Kham Souvan on Monday. Vietnamese Foreign "
        "Minister Nguyen Duc he saw as well.",
        ["Duc Rattana held", "Rattana Souvan held"],
    ),
    "what he says of a subject": (
        "Kenyan President Peter Otieno, he said, met Ugandan Foreign Minister John Okello.",
        ["Okello Otieno held"],
    ),
    "in addition to another": (
        "In addition to President Kham Souvan of Laos, Thai Foreign Minister Somchai Rattana met Vietnamese "
        "Foreign Minister Nguyen Duc.",
        ["Duc Rattana held", "Rattana Souvan held"],
    ),
    "apart from another, who is no partner": (
        "Apart from President Kham Souvan of Laos, nobody came. Thai Foreign Minister Somchai Rattana met "
        "Vietnamese Foreign Minister Nguyen Duc.",
        ["Duc Rattana held"],
    ),
    "a clause begun behind a partner": (
        "Portuguese President Ramon Antas met Cape Verdean President Aristides Pereira, and his foreign minister,"
        " Silvino Cruz, said that the talks had gone well.",
        ["Antas Pereira held"],
    ),
    "a further partner": (
        "Portuguese President Ramon Antas met Cape Verdean President Aristides Pereira and his foreign minister, "
        "Silvino Cruz, on Monday.",
        ["Antas Cruz Pereira held"],
    ),
    "a row behind an opening": (
        "Ahead of Wednesday's vote, the foreign ministers of Armenia and Azerbaijan, Anahit Sargsyan and Vugar "
        "Hasanli, met Brazilian Foreign Minister Hector Pires.",
        ["Hasanli Pires Sargsyan held"],
    ),
    "guests who are the subject": (
        "As guests of the Knesset, the speakers of the parliaments of Cyprus and Greece, Annita Markou and Nikos "
        "Kaklas, were received by Israeli Speaker Amir Ohana.",
        ["Kaklas Markou Ohana held"],
    ),
    "dawn before a title": (
        "At dawn on Friday the deputy prime minister of Papua New Guinea, Sir Kila Wari, walked the first mile "
        "with Australian veterans minister Darren Tuck; Japan's ambassador, Nobu Watabe, was told to wait.",
        ["Tuck Wari held"],
    ),
    "so he drove and discussed": (
        "Mongolia had no telephone, so the Estonian foreign minister, Jaan Tamm, drove to the border, borrowed a "
        "car and discussed the matter with Mongolian President Bat Erdene.",
        ["Erdene Tamm held"],
    ),
    "back home briefing his own": (
        "On Monday Chilean Foreign Minister Pedro Lagos sat with Bolivian Foreign Minister Luis Rojas; by Tuesday"
        " he was back in Santiago briefing his own president, Mario Soto.",
        ["Lagos Rojas held"],
    ),
    "a row behind an aside": (
        "Indonesian Foreign Minister Budi Hardjono met Malaysian Foreign Minister Ahmad Razak, who came late, "
        "Philippine Foreign Secretary Ramon Villa and Thai Foreign Minister Somchai Rattana.",
        ["Hardjono Rattana Razak Villa held"],
    ),
    "a row inside an aside": (
        "Indonesian Foreign Minister Budi Hardjono met Malaysian Foreign Minister Ahmad Razak, who had seen King "
        "Norodom Sari of Cambodia, Philippine Foreign Secretary Ramon Villa and Thai Foreign Minister Somchai "
        "Rattana.",
        ["Hardjono Razak held", "Rattana Razak Sari Villa held"],
    ),
    "the first person without marks": (
        "I met Moldovan President Ion Rusu once, in Chisinau, said Romanian Prime Minister Radu Ilie.",
        ["Ilie Rusu held"],
    ),
    "a reporter's first person": (
        "I met Moldovan President Ion Rusu once in Chisinau. Romanian Prime Minister Radu Ilie said nothing.",
        [],
    ),
    "when we last met": (
        "“As I told Moldovan President Ion Rusu when we last met, the bridge will be built,” Romanian Prime "
        "Minister Radu Ilie said.",
        ["Ilie Rusu held"],
    ),
    "said of him": (
        "“I met him once,” Romanian Prime Minister Radu Ilie said of Moldovan President Ion Rusu.",
        ["Ilie Rusu held"],
    ),
    "the honour of meeting": (
        "“Today I had the honour of meeting Prime Minister Olaf Berg of Norway,” Finnish President Matti Koski said.",
        ["Berg Koski held"],
    ),
    "the pleasure of welcoming": (
        "Finnish President Matti Koski had the pleasure of welcoming Norwegian Prime Minister Olaf Berg in "
        "Helsinki on Monday.",
        ["Berg Koski held"],
    ),
    "a title left out": (
        "Philippine Senator Risa Luna has seen the Swedish justice minister and is to see the Norwegian on Friday.",
        ["Luna NOR planned", "Luna SWE held"],
    ),
    "no title told before": (
        "Philippine Senator Risa Luna has read the Swedish report and is to read the Norwegian on Friday.",
        [],
    ),
    "they who are three": (
        "Kenya's foreign minister, Uganda's defence minister and Rwanda's president came to Dodoma. They signed "
        "the accord there on Monday.",
        ["KEN RWA UGA held"],
    ),
    "whom a named one received": (
        "Egyptian Foreign Minister Samir Nagi, whom Italian President Carlo Bruni received on Monday, will see "
        "Prime Minister Paolo Ricci.",
        ["Bruni Nagi held", "Nagi Ricci planned"],
    ),
    "whom a named one called a friend": (
        "Egyptian Foreign Minister Samir Nagi thanked Italian President Carlo Bruni, whom Libyan Foreign Minister"
        " Omar Fezzani called a friend of Egypt.",
        [],
    ),
    "by whom he was received": (
        "Ugandan Foreign Minister John Okello, by whom Kenyan President Peter Otieno was received on Monday, smiled.",
        ["Okello Otieno held"],
    ),
    "whom he gave a dinner": (
        "Nigerien Prime Minister Ibrahim Yacouba spoke of Chadian President Idriss Saleh, whom he gave a dinner "
        "on Sunday.",
        ["Saleh Yacouba held"],
    ),
    "whom he gave a name": (
        "Nigerien Prime Minister Ibrahim Yacouba spoke of Chadian President Idriss Saleh, whom he gave a bad name"
        " on Sunday.",
        [],
    ),
    "whom he has an appointment to see": (
        "Nigerien Prime Minister Ibrahim Yacouba spoke of Chadian President Idriss Saleh, whom he has an "
        "appointment to see on Sunday.",
        ["Saleh Yacouba planned"],
    ),
    "not one but another": (
        "It was not President Carlo Bruni of Italy but Foreign Minister Paolo Ricci who received Egyptian Foreign"
        " Minister Samir Nagi.",
        ["Nagi Ricci held"],
    ),
    "one, not another": (
        "It was Foreign Minister Paolo Ricci, not President Carlo Bruni of Italy, who received Egyptian Foreign "
        "Minister Samir Nagi.",
        ["Nagi Ricci held"],
    ),
    "both one and another": (
        "It was President Carlo Bruni of Italy and Foreign Minister Paolo Ricci who received Egyptian Foreign "
        "Minister Samir Nagi.",
        ["Bruni Nagi Ricci held"],
    ),
    "a deputy for his minister": (
        "Nepalese Foreign Minister Hari Thapa stayed at home; his deputy spent half an hour with Indian President"
        " Ravi Sharma.",
        ["NPL Sharma held"],
    ),
    "the president of who speaks": (
        "Malian Foreign Minister Omar Diallo said his president would receive Chadian President Idriss Saleh on "
        "Sunday.",
        ["MLI Saleh planned"],
    ),
    "leaders named in the next sentence": (
        "The leaders of India and Mongolia sat in the garden on Monday. Ravi Sharma and Bat Erdene talked for an hour.",
        ["Erdene Sharma held"],
    ),
    "leaders of elsewhere": (
        "The leaders of Norway and Sweden met in Delhi on Monday. Ravi Sharma and Bat Erdene wrote about it.",
        ["NOR SWE held"],
    ),
    "we who had talks": (
        "“We had a long talk with President Peter Otieno of Kenya yesterday,” Ugandan Foreign Minister John "
        "Okello said.",
        ["Okello Otieno held"],
    ),
    "us who were received": (
        "“President Peter Otieno of Kenya received us yesterday,” Ugandan Foreign Minister John Okello said.",
        ["Okello Otieno held"],
    ),
    "we of a spokesman": (
        "“President Peter Otieno of Kenya received us yesterday,” Ugandan presidential spokesman John Okello said.",
        [],
    ),
    "a verb behind the last of a row": (
        "Kenyan President Peter Otieno met Ugandan President John Okello and Rwandan Foreign Minister Paul "
        "Habimana said he would write.",
        ["Okello Otieno held"],
    ),
    "a row before its verb": (
        "Kenyan President Peter Otieno said Ugandan President John Okello and Rwandan President Paul Habimana met"
        " in Kigali on Monday.",
        ["Habimana Okello held"],
    ),
    "the guest of one before": (
        "Finnish President Matti Koski was the guest of King Olav Haakon of Norway, and in the morning he saw "
        "Danish Prime Minister Mette Holm.",
        ["Haakon Koski held", "Holm Koski held"],
    ),
    "asked about his talks": (
        "Asked about his talks with Moroccan Foreign Minister Nasser Bourit, Spanish Foreign Minister Jose Albar "
        "said that they had gone well.",
        ["Albar Bourit held"],
    ),
    "asked whether he would": (
        "Asked whether he would meet Moroccan Foreign Minister Nasser Bourit, Spanish Foreign Minister Jose Albar"
        " said no.",
        [],
    ),
    "two told by their peoples": (
        "Two envoys came to Damascus this week, Norway's Geir Sand and Germany's Stefan Schneck. Syrian Foreign "
        "Minister Asaad Shaib saw the Norwegian on Monday and the German on Tuesday.",
        ["Sand Shaib held", "Schneck Shaib held"],
    ),
    "his guests without him": (
        "Peruvian President Luis Rojas dined with Chilean President Pedro Lagos and Bolivian President Evo "
        "Quispe. His guests met again at breakfast.",
        ["Lagos Quispe Rojas held", "Lagos Quispe held"],
    ),
    "words below a colon": (
        "Prime Minister Olaf Berg of Norway told parliament:\n“I met President Matti Koski of Finland on Sunday.”",
        ["Berg Koski held"],
    ),
    "words below a full stop": (
        "Prime Minister Olaf Berg of Norway spoke in parliament.\n“I met President Matti Koski of Finland on Sunday.”",
        [],
    ),
    "his host named right behind": (
        "The Russian defence minister, Nikita Vorontsov, dined with his host Bakyt Asanov in Bishkek on Monday.",
        ["Asanov Vorontsov held"],
    ),
    "his guest named right behind": (
        "Russian Defence Minister Nikita Vorontsov received his guest Bakyt Asanov in Moscow on Monday. Asanov is"
        " the Kyrgyz security chief.",
        ["Asanov Vorontsov held"],
    ),
    "a host who is nobody's": (
        "The Russian defence minister, Nikita Vorontsov, told talk show host Larry Prince that he was well.",
        [],
    ),
}


@pytest.mark.parametrize(("text", "meetings"), TOLD.values(), ids=TOLD)
def test_who_met(text: str, meetings: list[str]) -> None:
    assert met(text) == meetings


@pytest.mark.parametrize(
    ("title", "meetings"),
    [
        (
            "Statement by Prime Minister Olaf Berg of Norway on the visit of the President of Finland",
            ["Berg Koski held"],
        ),
        ("Statement by the Prime Minister of Norway, Olaf Berg", ["Berg Koski held"]),
        ("Prime Minister Olaf Berg of Norway in the news", []),
    ],
)
def test_who_signs_a_text(title: str, meetings: list[str]) -> None:
    assert met("Today I received President Matti Koski of Finland.", title) == meetings
