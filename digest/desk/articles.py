"""rule: the decisions held against the articles of a run: whom each means, and which mean nobody."""

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass, replace

from digest.desk.clashing import refuse_clashes
from digest.desk.decisions import in_order
from digest.desk.names import Names, names_of_articles
from digest.models import Article, Decision, Idle

__all__ = ["Ruling", "rule"]

# The id of a story: its period (a week, a month or a day), and its leading article's id.
_STORY = re.compile(r"\d{4}-(?:W\d\d|\d\d)-((?:\d\d-)?(.+))", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Ruling:
    """The decisions that can count, those of articles under whole ids; and those that mean no article."""

    decisions: tuple[Decision, ...] = ()
    idle: tuple[Idle, ...] = ()

    def without(self, articles: Container[str]) -> "Ruling":
        """The ruling where these articles (ids) are not looked at: what is about them says nothing."""
        return replace(self, decisions=tuple(one for one in self.decisions if not _is_of(one, articles)))


def rule(decisions: Sequence[Decision], articles: Sequence[Article], *, where: str = "") -> Ruling:
    """Whom the decisions mean. Those of stories wait for the stories, under the names that they have.

    `where` is the file. Raises ConfigError where two decisions mean one article and contradict each other.
    """
    names = names_of_articles(articles)
    known: list[Decision] = []
    idle: list[Idle] = []
    for decision in decisions:
        found = names.find(decision.target)
        if len(found) == 1:
            known.append(replace(decision, target=found[0], others=_others(decision, names)))
        elif decision.of == "story":
            known.append(replace(decision, others=_others(decision, names)))
        else:
            idle.append(Idle(decision, "ambiguous" if found else "unknown"))
    refuse_clashes(known, where)
    return Ruling(in_order(known), tuple(idle))


def _others(decision: Decision, names: Names) -> tuple[str, ...]:
    """The others by whole ids where they are articles."""
    whole = (names.find(name) for name in decision.others)
    return tuple(
        found[0] if len(found) == 1 else name for found, name in zip(whole, decision.others, strict=True)
    )


def _is_of(decision: Decision, articles: Container[str]) -> bool:
    """Whether it names one of the articles, or a story after it."""
    named = _STORY.match(decision.target)
    led = (named[1], named[2]) if named else ()
    return any(name in articles for name in (decision.target, *led) if name)
