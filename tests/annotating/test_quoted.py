import pytest

from digest.annotating.quoted import lone_marks, quoted_runs


def runs(text: str) -> list[list[str]]:
    return [[" ".join(run) for run in found] for _, _, found in quoted_runs(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Il a dit « oui, merci ».", [["oui merci"]]),
        ('Il a dit "oui" et "non".', [["oui"], ["non"]]),
        ("« Un “ deux ” trois »", [["un deux trois"]]),
        ("« Un […] deux (...) trois… quatre »", [["un", "deux", "trois", "quatre"]]),
        ("« Il [Dmitri Peskov] part »", [["il", "part"]]),
        ("«»", [[]]),
        ("« sans fin", []),
    ],
)
def test_runs(text: str, wanted: list[list[str]]) -> None:
    assert runs(text) == wanted


def test_a_quotation_is_found_with_its_marks() -> None:
    text = "Il dit « oui » ."
    assert [text[start:end] for start, end, _ in quoted_runs(text)] == ["« oui »"]


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("« oui »", []),
        ("« un “ deux ” »", []),
        ("« oui", [0]),
        ("oui »", [4]),
        ("« un “ deux »", [0, 5, 12]),
        ('"oui" et "non', [9]),
        ('un écran de 12" suffit', []),
        ('dans le "12.45" de la chaîne', []),
        ("« Un.\n« Deux. »", []),
        ("“One.\n\n“Two.”", []),
    ],
)
def test_marks_without_a_partner(text: str, at: list[int]) -> None:
    assert lone_marks(text) == at
