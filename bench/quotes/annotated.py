"""The annotated quotations: in each article every quoted span, and who speaks there.

Annotated by hand in articles that were not looked at while the attribution was written. The files keep
ids, offsets and speakers only; the articles' text is not part of the project. The rules are mended by the
errors of `ANNOTATED`, and since its figures fell short by those of `FRESH`; those of `UNSEEN` (25 articles
drawn by chance, annotated before anything was run on them) are counted and never read, or it says nothing of
unseen articles any more.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from bench.figures import read_jsonl

__all__ = ["ANNOTATED", "CORPUS", "FRESH", "UNSEEN", "Annotated", "annotated"]

ANNOTATED = Path(__file__).with_name("annotated.jsonl")
FRESH = Path(__file__).with_name("fresh.jsonl")
UNSEEN = Path(__file__).with_name("unseen.jsonl")
CORPUS = "orange_weeks_fr.jsonl"


@dataclass(frozen=True, slots=True)
class Annotated:
    """One outermost quoted span, at offsets (code points) into the article's text, marks excluded.

    `forms` are the ways in which the article calls the speaker, the fullest first; none where nobody
    speaks (a title, a slogan, a word held off) or where the article leaves open who does. `full` is an
    utterance, else words quoted inside the writer's own sentence. `arguable`: another careful reader
    might have decided otherwise.
    """

    article: str
    start: int
    end: int
    forms: tuple[str, ...]
    kind: Literal["full", "frag"]
    arguable: bool = False


def annotated(path: Path = ANNOTATED) -> dict[str, tuple[Annotated, ...]]:
    """The quotations of each article, by its id, in reading order."""
    found: dict[str, tuple[Annotated, ...]] = {}
    for row in read_jsonl(path):
        name, quotes = str(row["id"]), row["quotes"]
        assert isinstance(quotes, list)
        found[name] = tuple(
            Annotated(
                name,
                quote["start"],
                quote["end"],
                () if quote["speaker"] is None else (quote["speaker"], *quote.get("aliases", ())),
                quote["kind"],
                quote.get("arguable", False),
            )
            for quote in quotes
        )
    return found
