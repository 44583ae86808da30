from datetime import date

import pytest

from digest.text.past import heads_the_past, tells_the_past
from digest.text.tokens import words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le 14 juin, M. Poutine a proposé de nombreuses conditions.", True),
        ("La dernière rencontre remonte à février 2022.", True),
        ("Depuis février 2022, le conflit a tué 12 300 civils.", False),
        ("L'accord signé le 7 novembre entre en vigueur.", False),
        ("Le procès s'ouvrira le 12 janvier.", False),
        ("En 2019, la banque centrale avait acheté des obligations.", True),
        ("En 2025, la banque centrale achètera des obligations.", False),
        ("L'an dernier, les deux pays avaient signé un accord.", True),
        ("« Le 14 juin est un grand jour », a-t-il dit.", False),
        ("Des manifestations secouent le pays depuis la mort de Luc Petit, 46 ans, le 25 mai à Lens.", False),
        ("Le maire, en poste depuis les élections, a été condamné le 14 juin.", True),
    ],
)
def test_tells_the_past(text: str, expected: bool) -> None:  # noqa: FBT001 - a parametrised expectation
    assert tells_the_past(text, words(text), date(2024, 11, 8), "fr") is expected


def test_without_the_day_of_the_article_no_date_is_past() -> None:
    text = "Le 14 juin, M. Poutine a proposé de nombreuses conditions."
    assert not tells_the_past(text, words(text), None, "fr")


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("- 1967 : Newark -", True),
        ("2024 : la rupture", False),
        ("En 2015", True),
        ("Le 12 mars 2019", True),
        ("12 septembre : la plainte", True),
        ("7 novembre : le vote", False),
        ("1968, une année à part", True),
        ("1500 emplois menacés", False),
        ("Budget 2019", False),
        ("Mars", False),
        ("2019 années de guerre", False),
    ],
)
def test_heads_the_past(heading: str, expected: bool) -> None:  # noqa: FBT001 - a parametrised expectation
    assert heads_the_past(heading, date(2024, 11, 8), "fr") is expected
