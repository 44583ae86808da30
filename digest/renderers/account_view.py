"""What a page was not made of, which outlets it was made of, and how much of each source it reproduces."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from digest.accounting import outlets, unused
from digest.models import FATES, UNUSED, Brief, Fate, Reuse
from digest.renderers.blocks import Block
from digest.renderers.printing import LONGEST_NAME, words_of
from digest.renderers.wording import Wording

__all__ = ["account_line", "balance_line", "percent", "reproduction_line", "unused_block"]

_MOST = 6  # runs of numbers, outlets, sources: a line that people read; the JSON has all
_FEWEST = 3  # outlets that are worth a balance
_TOLD = (*UNUSED[:1], "variant", *UNUSED[1:])
_RUN = 3  # numbers in a row that are told by their ends


def unused_block(brief: Brief, words: Wording) -> Block | None:
    """`**Ce que nous n’avons pas repris** — 2 articles lus, non cités : [4] [5]`; or None."""
    numbers = {source.article.id: source.number for source in brief.sources}
    found = unused(brief)
    lines = tuple(
        line
        for key in _TOLD
        if (line := _unused(key, [fate for fate in found if _key(fate) == key], numbers, words))
    )
    title = words.say("account_title")
    if len(lines) < 2:  # noqa: PLR2004 - one line needs no list
        return Block(title, lines[0]) if lines else None
    return Block(title, "", lines)


def account_line(counts: Mapping[str, int], words: Wording) -> str:
    """`6 entrées : 4 articles cités · 1 article en attente · 1 entrée non lue`; the parts add up."""
    told = [words.say(f"account_{kind}", count=counts[kind]) for kind in FATES if counts.get(kind)]
    inputs = words.say("account_inputs", count=sum(counts.values()))
    return words.say("account_line", inputs=inputs, told=" · ".join(told)) if told else ""


def balance_line(brief: Brief, words: Wording) -> str:
    """`**Équilibre des sources** — Le Monde 50 % (3 phrases, 2 articles), …`; "" below three outlets."""
    shares = outlets(brief)
    if sum(bool(one.outlet) for one in shares) < _FEWEST:
        return ""
    told = [
        words.say(
            "account_outlet",
            name=words_of(one.outlet, words.lang, LONGEST_NAME) or words.say("page_no_outlet"),
            share=percent(one.share, words),
            units=words.say("account_units", count=one.units),
            articles=words.say("articles", count=one.articles),
        )
        for one in shares[:_MOST]
    ]
    if len(shares) > _MOST:
        told.append(words.say("account_more_outlets", count=len(shares) - _MOST))
    return words.say("account_balance", told=" · ".join(told))


def reproduction_line(found: Sequence[Reuse], words: Wording) -> str:
    """`Reproduction : [1] 22 %, [2] 40 %`; where they are many, how many and the most reproduced."""
    some = [one for one in found if one.reused]
    many = len(some) > 2 * _MOST
    shown = sorted(some, key=lambda one: (-one.share, one.number))[:_MOST] if many else some
    told = ", ".join(f"[{one.number}]\u00a0{percent(one.share, words)}" for one in shown)
    key = "account_reproduction_most" if many else "account_reproduction"
    return words.say(key, told=told, count=len(some)) if told else ""


def _key(fate: Fate) -> str:
    """What is told of it; of a near-copy that says otherwise, that it does."""
    return "variant" if fate.kind == "uncited" and fate.like else fate.kind


def _unused(key: str, found: Sequence[Fate], numbers: Mapping[str, int], words: Wording) -> str:
    """How many, and their numbers where these are few or in a row."""
    if not found:
        return ""
    told = words.say(f"account_{key}", count=len(found))
    runs = list(_runs(sorted(numbers[fate.input] for fate in found), words))
    return words.say("account_numbers", told=told, numbers=" ".join(runs)) if len(runs) <= _MOST else told


def _runs(numbers: Sequence[int], words: Wording) -> Iterator[str]:
    """`[3] [5] à [9]`."""
    for _, group in groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0]):
        run = [number for _, number in group]
        if len(run) >= _RUN:
            yield words.say("account_run", first=f"[{run[0]}]", last=f"[{run[-1]}]")
        else:
            yield from (f"[{number}]" for number in run)


def percent(share: float, words: Wording) -> str:
    """Rounded; what is there is never told as nothing."""
    return words.say("account_percent", share=max(1, round(100 * share)) if share else 0)
