"""What speaks against a decision, as far as the sources or the briefs that were built tell it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from digest.cli.deciding import Known
from digest.config import Config
from digest.models import Article, Decision, Story

if TYPE_CHECKING:
    from digest.renderers import Wording

__all__ = ["foreseen"]


def foreseen(decision: Decision, names: Known, config: Config, words: "Wording") -> Iterator[str]:
    """A line for each thing that an editor should know of a decision while writing it.

    With the sources at hand: the proofs that a day contradicts, what of a headline or a sentence they do not
    support. With the records of briefs alone: the proofs, and that no brief prints the sentence.
    """
    if not names.any:
        yield words.say("decided_unchecked")
    elif decision.day:
        yield from _contradicted(decision, decision.day, names, config, words)
    elif decision.kind == "reword" and not names.read:
        yield from _unprinted(decision, config, words)
    elif decision.kind in {"reword", "retitle"}:
        yield from _unsupported(decision, names, words)


def _contradicted(
    decision: Decision, day: date, names: Known, config: Config, words: "Wording"
) -> Iterator[str]:
    from digest.renderers import contradicted_line, known_datings

    article = _article(decision, names)
    dating = article.dating if article else known_datings(config.out).get(decision.target)
    line = contradicted_line(decision.target, dating.against(day), words) if dating else ""
    if line:
        yield line


def _unprinted(decision: Decision, config: Config, words: "Wording") -> Iterator[str]:
    from digest.renderers import printed_units

    for issue, units in printed_units(config.out, decision.target).items():
        if decision.unit - 1 not in units:
            yield words.say("decided_elsewhere", issue=issue, **_named(decision, words))


def _unsupported(decision: Decision, names: Known, words: "Wording") -> Iterator[str]:
    from digest.composing import lacks_of
    from digest.renderers import unsupported_line

    story, article = _story(decision, names), _article(decision, names)
    if article and decision.unit > len(article.units):
        yield words.say("decided_few", count=len(article.units), **_named(decision, words))
    elif story:
        lacks = lacks_of(decision, story, words.lang)
        if lacks:
            yield unsupported_line(replace(decision, lacks=lacks), words)


def _story(decision: Decision, names: Known) -> Story | None:
    """The story that the decision is about, or of the article that it is about."""
    found = names.stories.find(decision.target)
    return next((one for one in names.read if (one.id,) == found), None)


def _article(decision: Decision, names: Known) -> Article | None:
    return next((one for one in names.alone if one.id == decision.target), None)


def _named(decision: Decision, words: "Wording") -> dict[str, object]:
    kind = words.say(f"decision_{decision.kind}")
    return {"kind": kind, "target": decision.target, "unit": decision.unit}
