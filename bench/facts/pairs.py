"""Pairs that people wrote: a sentence that its article supports, and the same with one thing changed.

`dev.jsonl` is there to develop the check on, `test.jsonl` is held out: who works on the check reads its
figures, never its rows. Rows that were read, of several hands, were moved to the first. The pairs whose `how`
begins with a style were written by hands that knew no rule of the check, of articles drawn by chance: "close"
sentences are the article's own, shortened; "light" ones say it in some other words; "free" ones join several
sentences in other words throughout.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.facts.stories import seeds, stories_of
from bench.figures import Figure, read_jsonl
from digest.checking import check
from digest.models import Finding

__all__ = ["Checked", "checked", "figures", "pair_figures"]

_PAIRS = ("dev", "test")
_STYLES = ("close", "light", "free")
_SEEDS = "seeds"  # the set of pairs of the project's own articles


@dataclass(frozen=True, slots=True)
class Checked:
    """A pair and what the check found in both of its sentences."""

    id: str
    lang: str
    change: str
    how: str
    supported: Finding
    altered: Finding


def figures(data: Path) -> list[Figure]:
    """The shares of both files, where they are there."""
    return [figure for name in _PAIRS for figure in pair_figures(data, name)]


def pair_figures(data: Path, name: str) -> list[Figure]:
    """Of `dev` or `test`: the share that passes of the supported, that is stopped of the altered."""
    return _shares(name, checked(data, name))


def checked(data: Path, name: str) -> list[Checked]:
    """The pairs of `dev` or `test`, checked, set by set and article by article; none without the file."""
    path = Path(__file__).with_name(f"{name}.jsonl")
    rows = [{k: str(v) for k, v in row.items()} for row in read_jsonl(path)] if path.exists() else []
    sets: defaultdict[str, list[dict[str, str]]] = defaultdict(list)
    for row in rows:
        sets[row["set"]].append(row)
    return [
        pair
        for name, own in sets.items()
        for pair in _checked_set(data / f"{name}.jsonl", sorted(own, key=lambda row: row["id"]))
    ]


def _checked_set(path: Path, rows: list[dict[str, str]]) -> Iterator[Checked]:
    stories = seeds() if path.stem == _SEEDS else stories_of(path, [row["id"] for row in rows])
    for row in rows:
        story = stories[row["id"]]
        findings = (check(row["supported"], story), check(row["altered"], story))
        yield Checked(row["id"], story.articles[0].lang, row["change"], row["how"], *findings)


def _shares(name: str, pairs: list[Checked]) -> list[Figure]:
    if not pairs:
        return []
    parts: dict[str, list[Checked]] = {"": pairs}
    for pair in sorted(pairs, key=lambda pair: (pair.lang, pair.change)):
        parts.setdefault(f".{pair.lang}", []).append(pair)
    for pair in sorted(pairs, key=lambda pair: pair.change):
        parts.setdefault(f".{pair.change}", []).append(pair)
    for style in _STYLES:
        own = [pair for pair in pairs if pair.how.startswith(f"{style}; ")]
        parts |= {f".{style}": own} if own else {}
    return [
        figure
        for part, own in parts.items()
        for figure in (
            _share(f"facts.{name}.supported{part}", [pair.supported.supported for pair in own], "pass"),
            _share(f"facts.{name}.altered{part}", [not pair.altered.supported for pair in own], "stopped"),
        )
    ]


def _share(name: str, right: list[bool], verb: str) -> Figure:
    return Figure(name, sum(right) / len(right), f"{sum(right)} of {len(right)} {verb}")
