"""Faithfulness: what it flags in extracts, which say nothing new, and what it finds in corrupted ones.

Extracts are by `lead` and `salience`; of each by `salience` one part is changed, in every way that it
has room for. A change is found if what is flagged there is a claim of any kind (a wrong number makes a
quotation wrong), or the flaw. One that another sentence of the sources happens to support is missed.
"""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random

from bench.compare.corruptions import CORRUPTIONS, Corruption
from bench.figures import Figure
from bench.summarizers.sets import SETS, cases
from digest.metrics.faithfulness import unsupported
from digest.models import Item, Output
from digest.summarizers import make_summarizer

__all__ = ["figures"]

_ROWS = 200  # of a set
_SEED = 13
_SYSTEMS = ("lead", "salience")
_CLAIMS = ("number", "date", "name", "quotation")


def figures(data: Path) -> list[Figure]:
    """False alarms for a hundred extracts, and the share of corruptions of each kind that is flagged."""
    extracts = [extract for each in SETS for extract in _extracts(data / each.file, each.budget)]
    flagged = Counter(kind for item, output in extracts for _, _, kind in unsupported(item, output))
    false = sum(flagged[kind] for kind in _CLAIMS)
    note = f"a hundred, {len(extracts)} extracts; " + ", ".join(
        f"{flagged[kind]} {kind}s" for kind in _CLAIMS
    )
    alarms = Figure("compare.faithfulness.false_alarms", 100 * false / len(extracts), note, lower=True)
    own = [extract for extract in extracts if extract[1].system == "salience"]
    return [alarms, *(_caught(corruption, own) for corruption in CORRUPTIONS)]


def _extracts(path: Path, budget: int) -> Iterator[tuple[Item, Output]]:
    for system in _SYSTEMS:
        member = make_summarizer(system)
        for row in cases(path, _ROWS):
            articles = {article.id: article for article in row.story.articles}
            chosen = member.summarize(row.story, budget).extracts
            text = " ".join(articles[one.article].units[one.unit].text for one in chosen)
            yield Item(row.story.id, row.story), Output(system, row.story.id, text, chosen)


def _caught(corruption: Corruption, extracts: list[tuple[Item, Output]]) -> Figure:
    chance, tried, caught = Random(_SEED), 0, 0
    for at, (item, output) in enumerate(extracts):
        other = extracts[at - 1][1].text
        change = corruption.changed(output.text, other, chance)
        if change is None or change[0] == output.text:
            continue
        tried += 1
        text, place = change
        found = unsupported(item, Output("", item.id, text))
        caught += any(
            start <= place < end and kind in (corruption.flaws or _CLAIMS) for start, end, kind in found
        )
    name = f"compare.faithfulness.caught.{corruption.name}"
    return Figure(name, caught / max(tried, 1), f"of {tried} corrupted extracts")
