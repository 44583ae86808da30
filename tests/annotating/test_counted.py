import pytest

from digest.annotating.counted import figures
from digest.annotating.moments import moments
from digest.annotating.name_keys import keys


def read(text: str, lang: str = "fr") -> list[tuple[str, str, tuple[str, ...], str]]:
    return [("|".join(sorted(one.readings)), one.unit, one.nouns, one.bound) for one in figures(text, lang)]


@pytest.mark.parametrize(
    ("text", "lang", "meant"),
    [
        ("12 300 civils", "fr", [("12300", "", ("civil",), "")]),
        ("300 des 400 soldats", "fr", [("300", "", ("soldat",), ""), ("400", "", ("soldat",), "")]),
        ("plus de 3 millions d'euros", "fr", [("3000000", "EUR", (), "over")]),
        ("pas moins de neuf morts", "fr", [("9", "", ("mort",), "least")]),
        ("une dizaine de jeunes manifestants", "fr", [("10", "", ("manifest", "jeun"), "about")]),
        ("une cinquantaine de centimètres", "fr", [("50", "cm", (), "about")]),
        ("des milliers de morts", "fr", [("1000+", "", ("mort",), "some")]),
        ("trois Français sur quatre", "fr", [("75%", "%", (), "")]),
        ("deux tiers des cadres", "fr", [("2/3", "%", ("cadr",), "")]),
        ("un demi-millier de personnes", "fr", [("500", "", ("person",), "")]),
        ("un demi-million de malades", "fr", [("500000", "", ("malad",), "")]),
        ("entre 10 et 20 personnes", "fr", [("10", "", ("person",), ""), ("20", "", ("person",), "")]),
        ("entre 3 et 4 millions", "fr", [("3|3000000", "", (), ""), ("4000000", "", (), "")]),
        ("un an de prison", "fr", [("1", "year", ("prison",), "")]),
        ("à 20 h 30", "fr", [("20:30", "hour", (), "")]),
        ("at 8:30 p.m.", "en", [("20:30", "hour", (), "")]),
        (
            "half of the 400 Israeli soldiers",
            "en",
            [("50%", "%", ("soldier", "isra"), ""), ("400", "", ("soldier", "isra"), "")],
        ),
        ("un quart de point", "fr", [("0.25", "point", (), "")]),
        ("de 2,3 à 3,2 milliards", "fr", [("2.3|2300000000", "", (), ""), ("3200000000", "", (), "")]),
        ("a battu Lens 35 à 16.", "fr", [("35-16", "", (), "")]),
        ("a perdu 10 à 15 places", "fr", [("10", "", ("plac",), ""), ("15", "", ("plac",), "")]),
        ("a quarter of a million", "en", [("250000", "", (), "")]),
        ("$5 million", "en", [("5000000", "USD", (), "")]),
        ("among them Algeria", "en", []),
        ("no more than two terms", "en", [("2", "", ("term",), "most")]),
    ],
)
def test_figures(text: str, lang: str, meant: list[tuple[str, str, tuple[str, ...], str]]) -> None:
    assert read(text, lang) == meant


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("vendredi 10 janvier 2025", ["day"]),
        ("hier soir", ["day", "part"]),
        ("en 2019, dans les années 90", ["year", "decade"]),
        ("il a été blessé l'été dernier", ["season"]),
        ("la semaine dernière", ["period"]),
        ("2 000 soldats", []),
    ],
)
def test_moments(text: str, kinds: list[str]) -> None:
    assert [moment.kind for moment in moments(text, "fr")] == kinds


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("poutine", "putin"),
        ("kiev", "kyiv"),
        ("zelensky", "zelenskiy"),
        ("choigou", "shoigu"),
        ("russe", "russie"),
        ("pekin", "beijing"),
    ],
)
def test_one_name(one: str, other: str) -> None:
    assert keys(one, "fr") & keys(other, "fr")


@pytest.mark.parametrize(
    ("one", "other"), [("marine", "martin"), ("macron", "merkel"), ("russie", "ukraine")]
)
def test_two_names(one: str, other: str) -> None:
    assert not keys(one, "fr") & keys(other, "fr")


@pytest.mark.parametrize(
    ("text", "most"),
    [
        ("12 300 " * 20_000, 20_000),
        ("1-" * 40_000, 40_000),
        ("plus de " * 20_000, 0),
        ("A de " * 20_000, 0),
        ("de la semaine " * 10_000, 0),
    ],
)
def test_hostile_text_has_no_more_figures_than_numbers(text: str, most: int) -> None:
    assert len(figures(text, "fr")) <= most
    assert moments(text, "fr") == ()
