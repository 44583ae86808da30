"""The normal form for comparing, and typesetting for people."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.text.typography import normal_form, typeset

WORDS = [
    "L'ONU",
    "dit",
    "«",
    "»",
    '"',
    "oui",
    "!",
    "?",
    ";",
    ":",
    "12 300",
    "5%",
    "5 %",
    "10 janvier",
    "1er mars",
    "M. Paul",
    "n° 5",
    "http://a.fr/?a=b:c",
    "a@b.fr",
    " , ",
    "20:30",
    "`x : y`",
    "&amp;",
    "(",
    ")",
    "l'",
    "'",
    "“",
    "”",
    "aujourd'hui",
    "3 millions d'euros",
    "…",
    ".",
    ",",
    "«oui»",
    "non?!",
    "12000 euros",
    "...",
]


def visible(text: str) -> str:
    return text.replace("\u00a0", "~").replace("\u202f", "^")


def test_normal_form() -> None:
    assert normal_form('\\De  l’État :\u00a0« 27\u202f800" civils, 12″ e\u0301t\u00e9 »\n') == (
        "De l'État : « 27 800 civils, 12 été »"
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("de dons , selon lui « oui » , et ( , )", "de dons, selon lui «~oui~», et ( , )"),
        ("+Le Horla+ l'a +dit !+, lui", "“Le Horla” l’a “dit^!”, lui"),
        ("Canal+ et Disney+, +15 % et +3 buts, LGBT+", "Canal+ et Disney+, +15~% et +3 buts, LGBT+"),
        ("12000 adhérents, 1200000 euros, 35000€", "12~000 adhérents, 1~200~000~euros, 35~000~€"),
        ("75011 Paris, n° 12345 cas, 12000-15000 euros", "75011 Paris, n°~12345 cas, 12000-15000~euros"),
        (
            "En 2025 personnes, 01 23456789 cas, 20000 lieues",
            "En 2025 personnes, 01 23456789 cas, 20000 lieues",
        ),
        ("Oui... non, [...] et (...) puis....", "Oui… non, [...] et (…) puis...."),
        ("12 ,5 et a ,b", "12 ,5 et a ,b"),
        ("vers 6 h 40, à 20 h 05, en 3 h 120 fois", "vers 6~h~40, à 20~h~05, en 3~h 120 fois"),
        ("http://a.fr/?a=b,c:d , , et", "http://a.fr/?a=b,c:d, , et"),
        ("http://a.fr/?a=b:c, , et", "http://a.fr/?a=b:c, , et"),
        ("L'ONU a compté 12 300 civils.", "L’ONU a compté 12~300 civils."),
        ("« Oui ! » Non? Si ; bon : voilà", "«~Oui^!~» Non^? Si^; bon~: voilà"),
        ("Kremlin: «oui»", "Kremlin~: «~oui~»"),
        ('Il a dit "oui" et "non".', "Il a dit «~oui~» et «~non~»."),
        ('"Un "grand" jour"', "«~Un “grand” jour~»"),
        ('« Un "grand" jour »', "«~Un “grand” jour~»"),
        ("5% de 5 € à 20:30, le 1er mars", "5~% de 5~€ à 20:30, le 1er~mars"),
        ("M. Trump, Mme Roux, n° 5, N°5, 10 janvier", "M.~Trump, Mme~Roux, n°~5, N°~5, 10~janvier"),
        ("Voir https://a.fr/?a=b;c:d!e ou a'b@c.fr !", "Voir https://a.fr/?a=b;c:d!e ou a'b@c.fr^!"),
        ("`x ? y : z` et &amp; fin", "`x ? y : z` et &amp; fin"),
        ("En 2020 300 personnes, au 01 23 45 67 89", "En 2020 300 personnes, au 01 23 45 67 89"),
        ('Un écran de 27" et "oui"', 'Un écran de 27" et "oui"'),
        ("(?) [!] oui ?!", "(?) [!] oui^?!"),
    ],
)
def test_french(text: str, expected: str) -> None:
    assert visible(typeset(text, "fr")) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"It\'s the workers\' day," he said : "yes" !', "“It’s the workers’ day,” he said: “yes”!"),
        ("the '90s, 'yes'", "the ’90s, ‘yes’"),
        ("12 300 people", "12 300 people"),
    ],
)
def test_english(text: str, expected: str) -> None:
    assert typeset(text, "en") == expected


def test_another_language_stays_as_it_is() -> None:
    assert typeset('"Nein" , l\'a : b', "de") == '"Nein" , l\'a : b'


@settings(deadline=None)
@given(
    st.lists(st.sampled_from(WORDS), max_size=25), st.sampled_from(["fr", "en"]), st.sampled_from(["", " "])
)
def test_typesetting_twice_changes_nothing_more(words: list[str], lang: str, between: str) -> None:
    once = typeset(between.join(words), lang)
    assert typeset(once, lang) == once


@settings(deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=25))
def test_typesetting_keeps_every_letter_and_digit(words: list[str]) -> None:
    text = " ".join(words)
    kept = [character for character in typeset(text, "fr") if character.isalnum()]
    assert kept == [character for character in text if character.isalnum()]
