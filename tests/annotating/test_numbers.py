import pytest

from digest.annotating.numbers import numbers, values
from digest.annotating.plain import plain


def read(text: str, lang: str = "fr") -> list[set[str]]:
    return [set(number.readings) for number in numbers(plain(text), lang)]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("12 300 morts", {"12300"}),
        ("12\u202f300 morts", {"12300"}),
        ("12300 morts", {"12300"}),
        ("12.300 morts", {"12300", "12.3"}),
        ("1.234.567 euros", {"1234567"}),
        ("1 250,75 euros", {"1250.75"}),
        ("3,5 %", {"3.5%"}),
        ("3.50%", {"3.5%"}),
        ("3,5 pour cent", {"3.5%"}),
        ("3,5 millions", {"3500000"}),
        ("2 milliards", {"2000000000"}),
        ("5 M€", {"5000000"}),
        ("le 21e siècle", {"21"}),
        ("en 2024", {"2024"}),
        ("007", {"7"}),
        ("douze morts", {"12"}),
        ("vingt et un jours", {"21"}),
        ("soixante-dix-sept ans", {"77"}),
        ("quatre-vingt-dix-neuf ans", {"99"}),
        ("deux cent mille", {"200000"}),
        ("mille neuf cent quatre-vingts", {"1980"}),
        ("trois millions", {"3000000"}),
        ("la troisième fois", {"3"}),
        ("dix pour cent", {"10%"}),
    ],
)
def test_french(text: str, meant: set[str]) -> None:
    assert read(text) == [meant]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("12,300 people", {"12300", "12.3"}),
        ("twenty-three people", {"23"}),
        ("two hundred and five thousand", {"205000"}),
        ("$3.5bn", {"3.5", "3500000000"}),
        ("4 billion", {"4000000000"}),
        ("ten percent", {"10%"}),
        ("the 43rd Parliament", {"43"}),
    ],
)
def test_english(text: str, meant: set[str]) -> None:
    assert read(text, "en") == [meant]


def test_numbers_apart() -> None:
    assert read("12 300 4000 et 15h30, 2-1") == [{"12300"}, {"4000"}, {"15"}, {"30"}, {"2"}, {"1"}]
    assert read("neuf à dix") == [{"9"}, {"10"}]


def test_one_and_two_in_words_are_small() -> None:
    small = [number.is_small_word for number in numbers(plain("deux, 2, trois, un million"), "fr")]
    assert small == [True, False, False, False]


@pytest.mark.parametrize("text", ["3 à 4 millions", "3 ou 4 %", "entre 3 et 4 milliards"])
def test_two_numbers_share_their_unit(text: str) -> None:
    known = values(plain(text), "fr")
    assert known & {"3000000", "3%", "3000000000"}


def test_a_language_without_words_has_digits() -> None:
    assert read("12 Hunde, drei Katzen, 3,5 %", "de") == [{"12"}, {"3.5%"}]
