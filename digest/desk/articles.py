"""rule: the decisions held against the articles of a run: whom each means, and which mean nobody."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from digest.desk.clashing import refuse_clashes
from digest.desk.names import Names, names_of_articles
from digest.models import Article, Decision, Excluded, Held, Idle

__all__ = ["Ruling", "rule", "set_apart"]


@dataclass(frozen=True, slots=True)
class Ruling:
    """The decisions that can count, those of articles under whole ids; and those that mean no article."""

    decisions: tuple[Decision, ...] = ()
    idle: tuple[Idle, ...] = ()


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
    return Ruling(tuple(known), tuple(idle))


def _others(decision: Decision, names: Names) -> tuple[str, ...]:
    """The others by whole ids where they are articles."""
    whole = (names.find(name) for name in decision.others)
    return tuple(
        found[0] if len(found) == 1 else name for found, name in zip(whole, decision.others, strict=True)
    )


def set_apart(
    articles: Sequence[Article], decisions: Sequence[Decision]
) -> tuple[tuple[Article, ...], tuple[Held, ...], tuple[Excluded, ...]]:
    """The articles that go on, those that an editor holds, and those that an editor excludes."""
    by_id = {one.target: one for one in decisions if one.of == "article" and one.kind in {"exclude", "hold"}}
    left, held, excluded = [], [], []
    for article in articles:
        decision = by_id.get(article.id)
        if decision is None:
            left.append(article)
        elif decision.kind == "hold":
            held.append(Held(article, ("hold",), decision))
        else:
            excluded.append(Excluded(article, decision))
    return tuple(left), tuple(held), tuple(excluded)
