"""Messy texts of many kinds: what is lifted, what is dropped and why, and the units that stay."""

import tomllib
from pathlib import Path

import pytest

from digest.cleaning import clean
from digest.models import Article

SAMPLES = Path(__file__).parents[1] / "samples" / "cleaning"


def cleaned(text: str, *, lang: str = "fr", title: str = "") -> Article:
    return clean(Article(id="a", path="a.txt", text=text, lang=lang, title=title))


@pytest.mark.parametrize("name", sorted(path.stem for path in SAMPLES.glob("*.txt")))
def test_sample(name: str) -> None:
    expected = tomllib.loads((SAMPLES / f"{name}.toml").read_text(encoding="utf-8"))
    article = cleaned((SAMPLES / f"{name}.txt").read_text(encoding="utf-8"), lang=expected["lang"])
    lifted = {
        field: getattr(article, field) for field in ("title", "kicker", "source", "byline", "agency", "url")
    }
    assert lifted == {field: expected[field] for field in lifted}
    assert [unit.text for unit in article.units] == expected["units"]
    assert [[drop.reason, article.text[drop.start : drop.end]] for drop in article.drops] == expected["drops"]


@pytest.mark.parametrize("name", sorted(path.stem for path in SAMPLES.glob("*.txt")))
def test_every_visible_line_is_in_a_unit_or_a_drop(name: str) -> None:
    article = cleaned((SAMPLES / f"{name}.txt").read_text(encoding="utf-8"))
    covered = bytearray(len(article.text))
    spans = [(unit.start, unit.end) for unit in article.units]
    for start, end in (*spans, *((drop.start, drop.end) for drop in article.drops)):
        covered[start:end] = b"\1" * (end - start)
    lost = [c for c, seen in zip(article.text, covered, strict=True) if not seen and c.isalnum()]
    assert not lost
