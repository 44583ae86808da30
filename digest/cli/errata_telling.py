"""Errata that a page cannot tell of: those of an earlier issue, and those that wait for a date."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from digest.models import Issue

if TYPE_CHECKING:
    from digest.renderers import Wording

__all__ = ["errata_elsewhere"]


def errata_elsewhere(issue: Issue, words: "Wording") -> Iterator[str]:
    """A line for each: what an erratum corrects stands, as fact, where the erratum does not."""
    from digest.annotating.errata import erratum
    from digest.renderers.escape import bounded, one_line
    from digest.renderers.printing import LONGEST_NAME

    for brief in issue.briefs:
        for entry in brief.told:
            own = {article.id for article in entry.story.articles}
            for one in entry.story.corrections:
                if entry.follows and not one.of and one.by in own and one.kind == "correction":
                    yield words.say(
                        "run_erratum_before",
                        issue=brief.period.id,
                        article=one.by,
                        before=entry.follows.period.id,
                        headline=bounded(one_line(entry.follows.headline), LONGEST_NAME),
                    )
    for held in issue.undated:
        if erratum(held.article, held.article.lang or words.lang):
            yield words.say("run_erratum_held", article=held.article.id)
