"""errata_faults: the corrections and replies of a story that its page does not tell any more."""

from collections.abc import Iterable, Iterator

from digest.models import Fault
from digest.renderers.correction_block import correction_told
from digest.renderers.correction_record import correction_of
from digest.renderers.story_record import StoryRecord
from digest.verifying.grounds import Grounds
from digest.verifying.inline import inline

__all__ = ["errata_faults"]


def errata_faults(
    told: Iterable[str], line: int, story: StoryRecord | None, grounds: Grounds
) -> Iterator[Fault]:
    """The corrections of which none of a story's lines (`told`, Markdown) names the sources.

    `line` is that of its headline.
    """
    named = [_cited(text) for text in told]
    for one in story.corrections if story else ():
        text = correction_told(correction_of(one), lambda ids: _numbers(ids, grounds), grounds.words)
        needed = _cited(text)
        if not any(needed <= own for own in named):
            yield Fault(line, "correction", text, sources=tuple(sorted(needed)))


def _numbers(ids: Iterable[str], grounds: Grounds) -> list[str]:
    numbers = {one.id: number for number, one in grounds.articles.items()}
    return [f"[{number}]" for number in sorted(numbers[id_] for id_ in ids if id_ in numbers)]


def _cited(markdown: str) -> frozenset[int]:
    return frozenset(number for piece in inline(markdown).pieces for number in piece.cites)
