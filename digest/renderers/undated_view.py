"""UndatedView: the articles that wait for a date, what was not read, what lies outside the period."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from digest.models import Dating, Held, Issue, Skipped
from digest.renderers.dating_lines import dating_lines
from digest.renderers.desk_view import why_of
from digest.renderers.nesting import nested
from digest.renderers.printing import LONGEST_NAME, LONGEST_TITLE, words_of
from digest.renderers.proof import day_and_proof, quoted_evidence
from digest.renderers.source_view import linked_title, outlet, waiting
from digest.renderers.wording import Wording
from digest.text.turns import spoken_units

__all__ = ["HeldView", "UndatedView", "undated_view"]

_SAYS = re.compile(r"(?:\W*+\w++){4}")  # a sentence of fewer words is a label: « REPORTAGE. »
MISSING = ("conflict", "date", "day", "year")  # what `Held.settle` says instead of words
NO_DAY = "no_day"  # the same, before the words of a day that no calendar has
_AMONG = frozenset(["date", "day"])  # those of which a few possible days say more


@dataclass(frozen=True, slots=True)
class HeldView:
    """An article that waits: its title, how it opens, and each thing known of it on a line."""

    title: str
    opening: str
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class UndatedView:
    """The page of what is in no brief. Every string is Markdown, escaped and typeset; `example` is TOML."""

    title: str
    counts: str
    how: str
    example: str
    waiting_title: str
    waiting: tuple[HeldView, ...]
    skipped_title: str
    skipped: tuple[str, ...]
    outside_title: str
    outside: tuple[str, ...]
    excluded_title: str = ""
    excluded: tuple[str, ...] = ()
    back_title: str = ""
    back: tuple[HeldView, ...] = ()


def undated_view(issue: Issue, words: Wording) -> UndatedView:
    """The page of an issue's undated articles; it says so when there are none."""
    undated = issue.undated
    return UndatedView(
        title=words.say("undated_title"),
        counts=_counts(issue, words),
        how=words.say("undated_how", count=len(undated)) if undated else "",
        example=dating_lines(undated[0], words, _known(issue)) if undated else "",
        waiting_title=words.say("undated_waiting"),
        waiting=tuple(_held(held, words) for held in undated),
        skipped_title=words.say("undated_skipped"),
        skipped=tuple(_skipped(item, words) for item in issue.skipped),
        outside_title=words.say("undated_outside"),
        outside=tuple(
            f"{linked_title(article, words)}, {outlet(article, words)}. {day_and_proof(article, words, {})}."
            for article in issue.outside
        ),
        excluded_title=words.say("undated_excluded"),
        excluded=tuple(
            f"{linked_title(one.article, words)}, {outlet(one.article, words)}{why_of(one.decision, words)}"
            for one in issue.excluded
        ),
        back_title=words.say("undated_back"),
        back=tuple(_held(held, words) for held in issue.held if held.decision),
    )


def _known(issue: Issue) -> list[date]:
    """The days around which the dated articles of a run appeared."""
    outside = [article.dating.day for article in issue.outside]
    return [*(brief.period.first for brief in issue.briefs), *(day for day in outside if day)]


def _counts(issue: Issue, words: Wording) -> str:
    parts = [waiting(issue.held, words)]
    kinds = (("skipped", issue.skipped), ("outside", issue.outside), ("excluded", issue.excluded))
    for name, items in kinds:
        if items:
            parts.append(words.say(f"report_{name}", count=len(items)))
    return " · ".join(parts)


def _held(held: Held, words: Wording) -> HeldView:
    article = held.article
    name = words_of(article.id, "", LONGEST_NAME)
    lang = article.lang or words.lang
    title = words_of(article.title, lang) or words.say("page_untitled")
    spoken = spoken_units(article)
    told = [unit.text for at, unit in enumerate(article.units) if at not in spoken]
    told = told or [unit.text for unit in article.units]
    said = next((text for text in told if _SAYS.match(text)), "")
    opening = said or (told[0] if told else article.text[:LONGEST_TITLE])
    return HeldView(
        title=f"{title} ({name})",
        opening=words_of(opening, lang),
        facts=tuple(f"**{label}** — {fact}" for label, fact in _facts(held, words)),
    )


def _facts(held: Held, words: Wording) -> Iterator[tuple[str, str]]:
    """What is known, and only where there is something to say."""
    dating = held.article.dating
    if held.decision and dating.day:
        yield words.say("undated_dated"), day_and_proof(held.article, words, {})
    else:
        yield from _dates(dating, words)
    if held.decision:
        told = words.say("settle_hold", why=why_of(held.decision, words))
        yield words.say("undated_settle"), told
    elif held.settle:
        yield words.say("undated_settle"), _settling(held, words)


def _dates(dating: Dating, words: Wording) -> Iterator[tuple[str, str]]:
    """What is sure of the day of an article that has none, the days left, and what contradicts itself."""
    evidence = ", ".join(quoted_evidence(dating.evidence, words, {}))
    sure = words.dates.sure(dating.days) if dating.evidence else ""
    if evidence:
        told = words.say("undated_proved", fact=sure, evidence=evidence) if sure else evidence
        yield words.say("undated_sure"), told
    yield words.say("undated_possible"), words.known_days(dating)
    if dating.conflicts:
        yield words.say("undated_clash"), ", ".join(quoted_evidence(dating.conflicts, words, {}))


def _settling(held: Held, words: Wording) -> str:
    """The words whose day would settle it; or, where there are none, what is missing."""
    if held.settle[0] == NO_DAY:
        written = [words.say("page_quoted", text=words_of(text, words.lang)) for text in held.settle[1:]]
        return words.say("settle_no_day", told=", ".join(written))
    dating = held.article.dating
    few = dating.evidence and dating.candidates and dating.precision != "month"
    days = words.known_days(dating) if few else ""
    missing = [
        words.say("settle_among", days=days) if days and key in _AMONG else words.say(f"settle_{key}")
        for key in held.settle
        if key in MISSING
    ]
    if missing:
        return ", ".join(missing)
    told = (nested(words_of(text, words.lang), words) for text in held.settle)
    quoted = [words.say("page_quoted", text=text) for text in told]
    return words.say("settle_words", told=words.either(quoted))


def _skipped(item: Skipped, words: Wording) -> str:
    reason = words_of(words.reason(item), words.lang)
    return f"{words_of(item.path, '')} — {reason}"
