import pytest

from digest.annotating.names import bases, names
from digest.metrics.faithfulness.support import Support
from tests.metrics.sourced import article, item


def found(text: str, lang: str = "fr") -> list[str]:
    return [text[name.start : name.end] for name in names(text, lang)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Le président Vladimir Poutine a parlé.", ["Vladimir Poutine"]),
        ("Vladimir Poutine a parlé.", ["Vladimir Poutine"]),
        ("Selon Poutine, rien.", ["Poutine"]),
        ("Hier, M. Trump et Mme Le Pen.", ["Trump", "Pen"]),
        ("Le sénateur J. D. Vance a dit.", ["J. D. Vance"]),
        ("À l'Élysée, l’ONU et TF1.", ["Élysée", "ONU", "TF1"]),
        ("Ainsi Ursula von der Leyen.", ["Ursula", "Leyen"]),
        ("Il a dit : « Nous partons. Apparemment oui. »", []),
        ("Il part lundi. Demain aussi. Rien n'est sûr.", []),
        ("Fin\nTitre suivant", []),
        ("La fin (PS) de Jean-Luc Mélenchon", ["PS", "Jean-Luc Mélenchon"]),
        ("Il a vu François Hollande Des sympathisants", ["François Hollande"]),
        ("Le [Dmitri Peskov] a dit", ["Dmitri Peskov"]),
    ],
)
def test_names(text: str, wanted: list[str]) -> None:
    assert found(text) == wanted


def test_english_days_are_no_names() -> None:
    assert found("It was said on Monday in March by Angela Merkel's team.", "en") == ["Angela Merkel"]


@pytest.mark.parametrize(
    ("said", "claim", "right"),
    [
        ("Vladimir Poutine", "M. Poutine", True),
        ("Vladimir Poutine", "le POUTINE", True),
        ("Poutine", "Vladimir Poutine", True),
        ("Vladimir Poutine", "un Macron", False),
        ("Zelenskiy", "le Zelensky", True),
        ("Zelensky", "le Zelenskyy", True),
        ("Zelensky", "le Delensky", False),
        ("Netanyahu", "le Netanyahou", True),
        ("Macron", "le Marron", True),
        ("Biden", "le Baden", False),
        ("l'armée russe", "la Russie", True),
        ("les Français", "une Française", True),
        ("les Ukrainiens", "en Ukraine", True),
        ("la Chine", "le Chili", False),
        ("l'Organisation des Nations unies", "à l'ONU", True),
        ("l'ONU", "l'Organisation Nations Unies", True),
        ("l'Union", "l'ONU", False),
        ("Emmanuel Macron voit Angela Merkel", "chez Emmanuel Merkel", False),
        ("Emmanuel Macron voit Angela Merkel", "chez Angela Merkel", True),
        ("Donald J. Trump", "chez Donald Trump", True),
        ("Lamberto Sanfe\u00adlice", "chez Lamberto Sanfelice", True),
    ],
)
def test_what_sources_say_of_a_name(said: str, claim: str, *, right: bool) -> None:
    support = Support(item(article("a", f"On parle de {said} ici.")).story)
    assert [support.has_name(name) for name in names(claim, "fr")] == [right]


def test_an_ending_leaves_four_letters() -> None:
    assert bases("russie", "fr") & bases("russe", "fr") == {"russ"}
    assert bases("oise", "fr") == {"oise"}
