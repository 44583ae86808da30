"""desk_lines: what an editor decided about a page, each decision on a line with its reason."""

from collections.abc import Iterator
from itertools import groupby

from digest.models import Brief, Decision, Entry, Excluded, Lack
from digest.renderers.dates import capital
from digest.renderers.nesting import nested
from digest.renderers.printing import EDITED, LONGEST_NAME, Articles, words_of
from digest.renderers.source_view import linked_title
from digest.renderers.wording import Wording

__all__ = ["desk_lines", "why_of"]

_MOST = 3  # things that the sources do not support, or articles kept off by one decision; the JSON has all


def desk_lines(brief: Brief, articles: Articles, words: Wording) -> tuple[str, ...]:
    """`Titre de l’éditeur : *Le pont rouvre* — plus exact (CM).`; a date is told with its source."""
    entries = {entry.story.id: entry for entry in brief.told}
    lines = [
        _line(one, _about(one, entries, articles, words), words)
        for one in brief.decisions
        if one.kind != "date"
    ]
    return (*lines, *_kept_off(brief.excluded, words))


def why_of(decision: Decision, words: Wording) -> str:
    """` — vérifié auprès de l’AFP (CM)`: the reason, and who decided."""
    reason = words_of(decision.reason, words.lang)
    who = words_of(decision.who, words.lang, LONGEST_NAME)
    return (f" — {reason}" if reason else "") + (f" ({who})" if who else "")


def _line(decision: Decision, about: str, words: Wording) -> str:
    kind = capital(words.say(f"decision_{decision.kind}"))
    return words.say("desk_line", kind=kind, about=about, why=why_of(decision, words))


def _about(decision: Decision, entries: dict[str, Entry], articles: Articles, words: Wording) -> str:
    """What it is about: the numbers of sources, or the story by its headline."""
    if decision.kind == "reword":
        return _with_lacks(f"[{articles.numbers[decision.target]}]\u00a0{EDITED}", decision, words)
    if decision.kind == "split":
        return f"[{articles.numbers[decision.target]}]"
    entry = entries.get(decision.target)
    if entry is None:
        return words_of(decision.target, "", LONGEST_NAME)
    if decision.kind == "merge":
        numbers = sorted(articles.numbers[article.id] for article in entry.story.articles)
        return " ".join(f"[{number}]" for number in numbers)
    lang = articles.lang(entry.headline_from, words.lang)
    headline = f"*{words_of(entry.headline, lang)}*"
    if decision.kind == "retitle":
        return _with_lacks(headline, decision, words)
    return f"{headline} → {words_of(decision.text, words.lang)}" if decision.kind == "section" else headline


def _with_lacks(told: str, decision: Decision, words: Wording) -> str:
    """What an editor wrote, and what of it has no support."""
    lacks = ", ".join(dict.fromkeys(_lack(one, words) for one in decision.lacks[:_MOST]))
    return words.say("desk_unsupported", told=told, lacks=lacks) if lacks else told


def _lack(lack: Lack, words: Wording) -> str:
    """What has no support: its words, or what kind of thing it is."""
    text = words_of(lack.text, words.lang, LONGEST_NAME)
    return (
        words.say("page_quoted", text=nested(text, words))
        if text
        else words.text(words.known("lack", lack.kind))
    )


def _kept_off(excluded: tuple[Excluded, ...], words: Wording) -> Iterator[str]:
    """A line for each decision that kept articles off the page."""
    ordered = sorted(excluded, key=lambda one: (one.decision.kind, one.decision.target, one.article.id))
    for decision, group in groupby(ordered, key=lambda one: one.decision):
        titles = [linked_title(one.article, words) for one in group]
        more = [words.say("desk_more", count=len(titles) - _MOST)] if len(titles) > _MOST else []
        yield _line(decision, ", ".join([*titles[:_MOST], *more]), words)
