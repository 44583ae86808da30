from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.metrics.base import MetricSettings
from digest.metrics.faithfulness import KINDS, Faithfulness, unsupported
from digest.models import Item
from tests.metrics.sourced import article, chosen, item, scored, told

SOURCE = item(
    article(
        "a",
        "Le porte-parole du Kremlin, Dmitri Peskov, a dit vendredi que 12 300 soldats partent le 14 mars.",
        "« Nous partons du principe que nous sommes prêts », a-t-il ajouté.",
        "La hausse atteint 3,5 % depuis février 2022.",
        day=date(2025, 1, 11),
    )
)
FAITHFULNESS = Faithfulness(MetricSettings())


def flagged(text: str, source: Item = SOURCE) -> list[tuple[str, str]]:
    return [(text[start:end], kind) for start, end, kind in unsupported(source, told(text))]


@pytest.mark.parametrize(
    "text",
    [
        "Le Kremlin annonce vendredi [10 janvier] le départ de 12.300 soldats, selon M. Peskov.",
        "La hausse est de 3,5 pour cent, samedi 11 janvier 2025.",
        "Peskov parle de « principe […] prêts » au Kremlin.",
        "Douze mille trois cents soldats partent deux fois.",
    ],
)
def test_what_the_sources_say_in_other_forms(text: str) -> None:
    assert flagged(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Il y a 12 400 soldats.", [("12 400", "number")]),
        ("Il y a treize soldats.", [("treize", "number")]),
        ("La hausse est de 4,5 %.", [("4,5 %", "number")]),
        ("La baisse est de 3,5 millions.", [("3,5 millions", "number")]),
        ("Le Kremlin part le 15 mars.", [("15 mars", "date")]),
        ("Le Kremlin part jeudi.", [("jeudi", "date")]),
        ("Le Kremlin part [12 janvier].", [("12 janvier", "date")]),
        ("Le porte-parole Sergueï Lavrov part.", [("Sergueï Lavrov", "name")]),
        ("On dit « nous partons du doute ».", [("« nous partons du doute »", "quotation")]),
        ("Le Kremlin » part.", [("»", "mark")]),
        ("Mais le Kremlin part.", [("Mais", "dangling")]),
        ("Le Kremlin part demain.", [("demain", "deictic")]),
        ("Lire aussi : le Kremlin part.", [("Lire aussi", "debris")]),
    ],
)
def test_what_no_source_supports(text: str, wanted: list[tuple[str, str]]) -> None:
    assert flagged(text) == wanted


def test_what_overlaps_is_flagged_once() -> None:
    text = "On dit « le 15 mars, Lavrov et 99 soldats partent »."
    assert [kind for _, kind in flagged(text)] == ["quotation"]


def test_an_address_holds_no_claim() -> None:
    assert flagged("Voir https://exemple.fr/2019/Lavrov") == [("https://exemple.fr/2019/Lavrov", "debris")]


def test_the_counts_of_a_summary() -> None:
    text = "Mais Sergueï Lavrov et Joe Biden voient 99 soldats le 15 mars. »"
    assert scored(FAITHFULNESS, SOURCE, told(text)) == {
        "unfaithful": 4.0,
        "numbers": 1.0,
        "dates": 1.0,
        "names": 2.0,
        "quotations": 0.0,
        "marks": 1.0,
        "danglings": 1.0,
        "deictics": 0.0,
        "debris": 0.0,
    }


def test_an_extract_is_faithful() -> None:
    everything = chosen(SOURCE, ("a", 0), ("a", 1), ("a", 2))
    assert unsupported(SOURCE, everything) == ()


PIECES = [
    "Lavrov",
    "le Kremlin",
    "«",
    "»",
    '"',
    "12",
    "3,5 %",
    "jeudi",
    "15 mars",
    "demain",
    "© AFP.",
    "Il",
    "[",
    "]",
    ".\n",
]


@given(st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join))
def test_spans_are_in_order_and_apart(text: str) -> None:
    found = unsupported(SOURCE, told(text))
    assert list(found) == sorted(found)
    assert all(0 <= start < end <= len(text) and kind in KINDS for start, end, kind in found)
    assert all(one[1] <= other[0] for one, other in pairwise(found))


@pytest.mark.parametrize(
    "piece", ["« a » ", '"', "1 mai ", "mille ", "A. ", "Zabcdefgh ", "hier ", "1,000", "<a "]
)
def test_a_long_text_is_read_to_its_end(piece: str) -> None:
    text = piece * 20_000
    assert unsupported(SOURCE, told(text)) == unsupported(SOURCE, told(text))


def test_a_source_of_one_endless_word() -> None:
    source = item(article("a", "x" * 200_000))
    assert flagged("On voit Zelensky.", source) == [("Zelensky", "name")]
