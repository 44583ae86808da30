"""VerdictView: what a comparison proves, in one sentence, and the figures behind it."""

from collections.abc import Iterator
from dataclasses import dataclass

from digest.renderers.comparison_index import FEWEST, Index
from digest.renderers.comparison_names import Names
from digest.renderers.comparison_numbers import Numbers
from digest.renderers.dates import capital
from digest.renderers.wording import Wording

__all__ = ["VerdictView", "verdict_view"]


@dataclass(frozen=True, slots=True)
class VerdictView:
    """The sentence, the figures of the systems that it names, and how far it may be trusted."""

    sentence: str
    figures: tuple[str, ...]
    caution: str


def verdict_view(index: Index, names: Names, words: Wording) -> VerdictView:
    """The verdict; below twenty items it is that there is none."""
    comparison, verdict = index.comparison, index.comparison.verdict
    count = len(comparison.items)
    copies = comparison.copies if count >= FEWEST else 0  # below, they are not what is missing
    per = "story" if comparison.per == "story" else "article"
    if verdict.kind == "too_few":
        alone = count - copies
        number = words.say(words.known("compare_number", str(alone)), count=alone)
        sentence = capital(words.say(f"compare_too_few_{per}", count=alone, number=number))
        caution = words.say("compare_caution", fewest=FEWEST)
        without = words.say("compare_copies", count=copies, items=names.items(count)) if copies else ""
        return VerdictView(sentence, (), f"{without} {caution}".strip())
    sentence = words.say(
        f"compare_verdict_{verdict.kind}",
        count=len(verdict.systems),
        systems=names.systems(verdict.systems),
        baseline=names.system(comparison.baseline),
        column=names.column(index.judged) if index.judged else verdict.column,
        items=names.items(count),
    )
    return VerdictView(sentence, tuple(_figures(index, names, words)), "")


def _figures(index: Index, names: Names, words: Wording) -> Iterator[str]:
    """`own : +1,20 (+0,40 à +2,00), p = 0,012`."""
    numbers, column = Numbers(words), index.judged
    for system in index.comparison.verdict.systems if column else ():
        found = index.contrast(system, column.name) if column else None
        if column and found and None not in {found.difference, found.low, found.high, found.p_adjusted}:
            yield words.say(
                "compare_figure",
                system=names.system(system),
                difference=numbers.value(found.difference, column, signed=True),
                interval=numbers.interval(found.low or 0.0, found.high or 0.0, column),
                p=numbers.chance(found.p_adjusted or 0.0),
            )
