"""drafts_of: what a model writes of many stories: each origin for itself, then the summaries joined."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial

from digest.generators import Generator
from digest.models import Draft, Generated, Prompt, Story
from digest.summarizers.abstractive.answers import sentences_of
from digest.summarizers.abstractive.asking import Asking
from digest.summarizers.abstractive.passages import harmless, in_parts, passages
from digest.text.tokens import words

__all__ = ["Track", "drafts_of"]

Track = Callable[[Sequence[list[Prompt]]], Iterable[list[Prompt]]]

_LEAST = 40  # words; a shorter summary of an origin would leave nothing to join
_TWICE = 2  # budgets that the summaries of all origins have together: enough to choose from
_SPARE = 8  # tokens; another number of words in the same prompt may take some more
_FEWEST = 16  # prompts of a call; with fewer the progress on a terminal would do nothing but move
_BATCHES = 2  # of a call, at least: its answers are kept when it returns, a run that is killed loses no more


@dataclass(slots=True)
class _Work:
    """A story on its way: the texts that it is made of by now, and the prompts that make some of them."""

    asking: Asking
    budget: int
    slots: list[Prompt | str]
    groups: dict[int, str] = field(default_factory=dict)  # slot → what is left where the answer is empty
    answers: list[Generated] = field(default_factory=list)
    unfinished: list[str] = field(default_factory=list)


def drafts_of(
    jobs: Sequence[tuple[Story, int]],
    generator: Generator,
    asking: Callable[[Story], Asking],
    track: Track | None = None,
) -> list[Draft]:
    """One draft a story, within its budget of words; every unit of every origin is read.

    All stories are asked about at once, round by round: first each origin, a long one in parts, then the
    answers of a story together until one is left. Raises ModelError.
    """
    works = [_begun(story, budget, asking(story), generator) for story, budget in jobs]
    while any(isinstance(slot, Prompt) for work in works for slot in work.slots):
        _answer(works, generator, track)
        for work in works:
            _join(work, generator)
    return [_draft(work, generator) for work in works]


def _begun(story: Story, budget: int, asking: Asking, generator: Generator) -> _Work:
    read = []
    for passage in passages(story):
        ask = partial(asking.about, passage.article, words=budget)
        read += [(passage.article, part) for part in in_parts(passage.units, _fitting(ask, generator))]
    share = _share(budget, len(read))
    return _Work(asking, budget, [asking.about(article, part, words=share) for article, part in read])


def _fitting(ask: Callable[[Sequence[str]], Prompt], generator: Generator) -> Callable[[Sequence[str]], bool]:
    """Whether the prompt that is made of some texts is one that the model reads whole."""
    return lambda run: generator.length(ask(run)) <= generator.room - _SPARE


def _share(budget: int, parts: int) -> int:
    """The words that each of several summaries may have before they are joined."""
    return budget if parts <= 1 else max(min(_LEAST, budget), min(budget, _TWICE * budget // parts))


def _answer(works: Sequence[_Work], generator: Generator, track: Track | None) -> None:
    """Every prompt that waits, a few in a call and of like lengths; `track` may watch the calls."""
    waiting = [(work, at) for work in works for at, slot in enumerate(work.slots) if isinstance(slot, Prompt)]
    prompts = [slot for work in works for slot in work.slots if isinstance(slot, Prompt)]
    order, size = list(range(len(prompts))), max(_FEWEST, _BATCHES * generator.at_once)
    if len(order) > size:
        order.sort(key=lambda at: generator.length(prompts[at]))
    runs = [[prompts[place] for place in order[at : at + size]] for at in range(0, len(order), size)]
    answers = [answer for run in (track(runs) if track else runs) for answer in generator.generate(run)]
    for place, answer in zip(order, answers, strict=True):
        _take(*waiting[place], answer)


def _take(work: _Work, at: int, answer: Generated) -> None:
    sentences, cut = sentences_of(answer, work.asking.lang)
    work.answers.append(answer)
    work.unfinished += [cut] if cut else []
    work.slots[at] = " ".join(sentences) or work.groups.get(at, "")


def _join(work: _Work, generator: Generator) -> None:
    """Ask for the answers to be joined, as many at a time as the model reads; none where no two fit."""
    texts = [harmless(slot) for slot in work.slots if isinstance(slot, str) and slot]
    ask = partial(work.asking.joining, words=work.budget)
    groups = in_parts(texts, _fitting(ask, generator))
    work.slots = list(texts)
    if not 1 <= len(groups) < len(texts):
        return
    share = _share(work.budget, len(groups))
    alone = [len(group) == 1 for group in groups]
    work.slots = [
        group[0] if single else work.asking.joining(group, words=share)
        for group, single in zip(groups, alone, strict=True)
    ]
    work.groups = {at: " ".join(group) for at, group in enumerate(groups)}


def _draft(work: _Work, generator: Generator) -> Draft:
    text = Generated(" ".join(slot for slot in work.slots if isinstance(slot, str)))
    written, _ = sentences_of(text, work.asking.lang)
    sentences = _within(written, work.budget)
    failure = "" if written else _failure(work)
    return Draft(
        model=generator.name,
        signature=f"{generator.signature}+prompts.{work.asking.signature}",
        sentences=sentences,
        answers=tuple(work.answers),
        failure=failure or ("" if sentences else "no sentence fits the budget"),
        unfinished=tuple(dict.fromkeys(work.unfinished)),
        beyond=len(written) - len(sentences),
    )


def _failure(work: _Work) -> str:
    told = next((answer.failure for answer in work.answers if answer.failure), "")
    if told:
        return told
    if work.unfinished:
        return "the answer stopped before its first sentence ended"
    return "the answer is empty" if work.answers else "there is nothing to read"


def _within(sentences: Sequence[str], budget: int) -> tuple[str, ...]:
    """The sentences up to the first that the budget has no room for; one too long by itself is no start."""
    kept: list[str] = []
    left = budget
    for sentence in sentences:
        size = len(words(sentence))
        if size <= left:
            kept.append(sentence)
            left -= size
        elif kept:
            break
    return tuple(kept)
