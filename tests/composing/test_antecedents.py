import pytest

from digest.composing.antecedents import repair
from digest.composing.edits import apply_edits
from digest.models import Article
from tests.composing.builders import article, unit

PESKOV = "Le porte-parole du Kremlin, Dmitri Peskov, a parlé à la presse."


def repaired(*texts: str, lang: str = "fr") -> str | None:
    made = article("a", *texts, lang=lang)
    edits = repair(made, len(texts) - 1, lang)
    return None if edits is None else apply_edits(texts[-1], edits)


@pytest.mark.parametrize(
    ("texts", "printed"),
    [
        ((PESKOV, "Il a ajouté que la paix viendra."), "[Dmitri Peskov] a ajouté que la paix viendra."),
        (
            (PESKOV, "Peskov a précisé sa pensée.", "Cependant, il a reconnu un échec."),
            "[…] [Dmitri Peskov] a reconnu un échec.",
        ),
        (
            ("La chancelière Angela Merkel a parlé.", "Elle a ajouté un mot."),
            "[Angela Merkel] a ajouté un mot.",
        ),
        ((PESKOV, "En outre, le gouvernement a promis une loi."), "[…] le gouvernement a promis une loi."),
    ],
)
def test_certain(texts: tuple[str, ...], printed: str) -> None:
    assert repaired(*texts) == printed


@pytest.mark.parametrize(
    "texts",
    [
        (PESKOV, "Ce dernier a promis une loi."),
        ("Angela Merkel a parlé.", "Il a ajouté un mot."),
        ("La chancelière Angela Merkel a parlé.", "Il a ajouté un mot."),
        (PESKOV, "Dmitri Peskov a reçu Keith Kellogg.", "Il a ajouté un mot."),
        ("Le conflit dure.", "Il a fait 12 300 morts."),
        (PESKOV, "Sinon, la guerre continuera longtemps."),
        ("Il a ajouté que la paix viendra.",),
    ],
)
def test_uncertain(texts: tuple[str, ...]) -> None:
    assert repaired(*texts) is None


def test_another_paragraph_is_too_far() -> None:
    units = (unit(PESKOV, 0), unit("Il a ajouté que la paix viendra.", 1))
    assert repair(Article(id="a", path="a", text="", units=units), 1, "fr") is None
