import pytest

from digest.metrics.faithfulness.flaws import bare_deictics, debris


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Il part aujourd’hui.", ["aujourd’hui"]),
        ("Ce jeudi, il part ; demain aussi.", ["Ce jeudi", "demain"]),
        ("Il est parti avant-hier.", ["avant-hier"]),
        ("Il part ce jeudi 6 février.", []),
        ("Il part aujourd'hui (jeudi 6 février).", []),
        ("Il part [vendredi 10 janvier], ce vendredi [10 janvier].", []),
        ("Il a dit : « Je pars demain. »", []),
        ("La Russie d'aujourd'hui, encore aujourd'hui.", []),
        ("Il part jeudi.", []),
    ],
)
def test_bare_deictics(text: str, wanted: list[str]) -> None:
    assert [text[start:end] for start, end in bare_deictics(text, "fr")] == wanted


def test_english_deictics() -> None:
    text = "He left yesterday, not on Monday, and this Friday he said “today”."
    assert [text[start:end] for start, end in bare_deictics(text, "en")] == ["yesterday", "this Friday"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Voir https://exemple.fr/a?b=1 ici", ["https://exemple.fr/a?b=1"]),
        ("sur www.exemple.fr.", ["www.exemple.fr."]),
        ("à info@exemple.fr", ["info@exemple.fr"]),
        ("Lire aussi : Le reste", ["Lire aussi"]),
        ("À lire également Trump part", ["À lire également"]),
        ("Partager sur Facebook", ["Partager sur"]),
        ("© AFP. Le reste", ["© AFP"]),
        ("Le &nbsp; reste <br/> ici", ["&nbsp;", "<br/>"]),
        ("Abonnez-vous à la lettre", ["Abonnez-vous à"]),
        ("Acceptez les cookies", ["Acceptez les cookies"]),
        ("3 min de lecture", ["3 min de lecture"]),
        ("Il faut partager la culture et lire aussi des romans.", []),
        ("Les cookies au chocolat, a < b & c", []),
    ],
)
def test_debris(text: str, wanted: list[str]) -> None:
    assert [text[start:end] for start, end in debris(text, "fr")] == wanted


def test_english_debris() -> None:
    text = "Click here for more. Share on Facebook. Read more:"
    assert [text[start:end] for start, end in debris(text, "en")] == ["Click here", "Share on", "Read more"]
