"""Whatever the text, each of its characters is in a unit or in a drop, or says nothing."""

import re
import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.cleaning import clean
from digest.models import Article, Drop

FOLDER = Path(__file__).parents[1] / "samples" / "cleaning"
SAMPLES = sorted(FOLDER.glob("*.txt"))
SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
MARKS = set("-–—•●▪◦‣►▶■◆*·→>\\\u200b\u200c\u2060\u00ad\ufeff")
WORDS = [
    "Le maire", "a dit", "vendredi", "3 mars 2024", "Par Jean Dupont", "Publié le", "AFP", "(AFP) -",
    "Lire aussi :", "« Oui", "non »", '"', "M.", "etc.", "?", "…", ".", ",", ":", "•", "-", ">",
    "https://a.fr/b", "\\", "(Ottawa)",
    "Commentaires", "Contact presse", "De : a@b.fr", "Date : 3 mars", "date 2025-01", "PARIS", "Objet : V",
    "\u200b", "12.", "é", "漢字", "😀", "|", "*", "—",
]  # fmt: skip


def unaccounted(article: Article) -> str:
    """The characters that are in no unit, in no drop and no white space, in the text's order."""
    spans = sorted(
        [(unit.start, unit.end) for unit in article.units] + [(d.start, d.end) for d in article.drops]
    )
    left, at = [], 0
    for start, end in spans:
        assert at <= start <= end, "two parts overlap"
        left.append(article.text[at:start])
        at = end
    return "".join("".join([*left, article.text[at:]]).split())


@pytest.mark.parametrize("path", [*SAMPLES, *SEEDS], ids=lambda path: path.stem)
def test_nothing_of_an_article_is_lost(path: Path) -> None:
    article = clean(Article("a", "a.txt", path.read_text(encoding="utf-8"), "fr"))
    assert set(unaccounted(article)) <= MARKS


@given(
    st.lists(st.lists(st.sampled_from(WORDS), max_size=9).map(" ".join), max_size=12),
    st.sampled_from(["\n", "\n\n", " \n\t", "\u00a0\n"]),
)
@settings(deadline=None, max_examples=300)
def test_nothing_of_any_text_is_lost(lines: list[str], between: str) -> None:
    assert set(unaccounted(clean(Article("a", "a.txt", between.join(lines), "fr")))) <= MARKS


def test_every_reason_to_drop_is_documented() -> None:
    listed = set(re.findall(r"[a-z]+", (Drop.__doc__ or "").partition("one word.")[2]))
    given_ = {
        reason
        for path in (Path(__file__).parents[2] / "digest" / "cleaning" / "data").glob("[ad]*.toml")
        for reason in tomllib.loads(path.read_text(encoding="utf-8"))
    }
    source = "".join(path.read_text("utf-8") for path in Path(clean.__code__.co_filename).parent.glob("*.py"))
    given_ |= set(re.findall(r'reason="([a-z]+)"', source)) | set(re.findall(r'Credit\("([a-z]+)"', source))
    assert len(given_) > 10
    assert given_ <= listed
