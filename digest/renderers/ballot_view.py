"""BallotView: a rater's sheet as ready-made strings; the template only places them."""

from collections.abc import Iterator
from dataclasses import dataclass

from digest.models.voting import DIMENSIONS, Ballot, Blinded, Judged, Passage
from digest.renderers.escape import one_line
from digest.renderers.wording import Wording
from digest.text.typography import typeset

__all__ = ["BallotView", "ballot_view"]


@dataclass(frozen=True, slots=True)
class ChoiceView:
    """One button of a group: its value, what stands beside it, what a screen reader says instead."""

    value: str
    shown: str
    said: str


@dataclass(frozen=True, slots=True)
class GroupView:
    """A question: the name that its buttons share, the question, what it means."""

    name: str
    legend: str
    hint: str
    choices: tuple[ChoiceView, ...]


@dataclass(frozen=True, slots=True)
class SourceView:
    """An article to read beside the summaries."""

    summary: str
    lang: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SummaryView:
    """A blinded summary and its questions."""

    id: str
    title: str
    lang: str
    text: str
    groups: tuple[GroupView, ...]


@dataclass(frozen=True, slots=True)
class ItemView:
    """An item: its sources, its summaries, the choice of the best and the worst."""

    id: str
    title: str
    sources: tuple[SourceView, ...]
    summaries: tuple[SummaryView, ...]
    choices: tuple[GroupView, ...]


@dataclass(frozen=True, slots=True)
class BallotView:
    """A rater's page. `told` is what its script reads: whose sheet it is, and the words that it says."""

    title: str
    who: str
    skip: str
    how: tuple[str, ...]
    no_script: str
    items: tuple[ItemView, ...]
    progress: str
    next: str
    export: str
    told: dict[str, str | int]


def ballot_view(ballot: Ballot, words: Wording) -> BallotView:
    """The page of one sheet."""
    total = len(ballot.items)
    return BallotView(
        title=words.say("ballot_title"),
        who=words.say("ballot_who", rater=ballot.rater, raters=ballot.raters),
        skip=words.say("page_skip"),
        how=tuple(words.say(f"ballot_how_{name}") for name in ("read", "mark", "choose", "send")),
        no_script=words.say("ballot_no_script"),
        items=tuple(_item(item, f"{n} / {total}", words) for n, item in enumerate(ballot.items, start=1)),
        progress=words.say("ballot_progress"),
        next=words.say("ballot_next"),
        export=words.say("ballot_export"),
        told={"form": ballot.form, "rater": ballot.rater, **dict(_messages(words))},
    )


def _messages(words: Wording) -> Iterator[tuple[str, str]]:
    for name in ("answered", "saved", "refused", "exported", "complete", "clash"):
        yield name, words.text(f"ballot_says_{name}")


def _item(item: Judged, place: str, words: Wording) -> ItemView:
    lang = item.sources[0].lang if item.sources else words.lang
    return ItemView(
        id=f"item-{item.token}",
        title=words.say("ballot_item", place=place),
        sources=tuple(_source(n, source, words) for n, source in enumerate(item.sources, start=1)),
        summaries=tuple(_summary(summary, lang, words) for summary in item.summaries),
        choices=tuple(_choice(item, kind, words) for kind in ("best", "worst")),
    )


def _source(number: int, source: Passage, words: Wording) -> SourceView:
    title = typeset(one_line(source.title), source.lang) or words.say("page_untitled")
    paragraphs = tuple(typeset(one_line(text), source.lang) for text in source.paragraphs)
    return SourceView(words.say("ballot_source", number=number, title=title), source.lang, paragraphs)


def _summary(summary: Blinded, lang: str, words: Wording) -> SummaryView:
    text = one_line(summary.text)
    return SummaryView(
        id=f"summary-{summary.token}",
        title=words.say("ballot_summary", letter=summary.letter),
        lang=lang if text else words.lang,
        text=text or words.say("ballot_no_text"),
        groups=tuple(_group(summary.token, name, words) for name in DIMENSIONS),
    )


def _group(token: str, dimension: str, words: Wording) -> GroupView:
    marks = [ChoiceView(mark, mark, words.say(f"ballot_mark_{mark}")) for mark in "12345"]
    return GroupView(
        name=f"{dimension}-{token}",
        legend=words.say(f"dimension_{dimension}"),
        hint=words.say(f"ballot_hint_{dimension}"),
        choices=(*marks, _no_opinion(words)),
    )


def _choice(item: Judged, kind: str, words: Wording) -> GroupView:
    letters = [
        ChoiceView(summary.token, summary.letter, words.say("ballot_summary", letter=summary.letter))
        for summary in item.summaries
    ]
    return GroupView(f"{kind}-{item.token}", words.say(f"ballot_{kind}"), "", (*letters, _no_opinion(words)))


def _no_opinion(words: Wording) -> ChoiceView:
    return ChoiceView("", "–", words.say("ballot_no_opinion"))
