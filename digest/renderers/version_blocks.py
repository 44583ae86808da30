"""`**Les versions divergent**`: what sources tell in different words, side by side, those words in bold."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from digest.models import Side, Version
from digest.renderers.block import Block
from digest.renderers.dates import capital
from digest.renderers.printing import LONGEST_NAME, Articles, marked_words, words_of
from digest.renderers.wording import Wording

__all__ = ["version_blocks"]

_DAILY = {"toll": "notes_tolls", "number": "notes_numbers"}  # what is counted again on another day


def version_blocks(versions: Sequence[Version], articles: Articles, words: Wording) -> list[Block]:
    """`**Les versions divergent** — Dmitri Peskov :`, and a line `- « … » [1]` for each side.

    Where articles of two days differ, each line opens with its day: what is counted again is news. A toll is
    then no difference, but `**Le bilan, jour après jour**`, and other numbers are `**Les chiffres, …**`: one
    block for all of a kind that follow one another.
    """
    differ = 0
    made: list[Block] = []
    for version in versions:
        lang = articles.lang(version.sides[0].place[0], words.lang)
        about = words_of(capital(version.about), lang, LONGEST_NAME)
        days = [articles.day(side.place[0]) for side in version.sides]
        apart = len(set(days)) > 1 and None not in days
        lines = tuple(
            _line(side, articles, words, day if apart else None)
            for side, day in zip(version.sides, days, strict=True)
        )
        daily = _DAILY.get(version.kind) if apart else None
        title = daily or ("notes_more_versions" if differ else "notes_versions")
        differ += not daily
        block = Block(words.say(title), words.say("notes_about", about=about) if about else "", lines)
        if daily and made and made[-1].title == block.title:
            made[-1] = replace(made[-1], lines=(*made[-1].lines, *lines))
        else:
            made.append(block)
    return made


def _line(side: Side, articles: Articles, words: Wording, day: date | None) -> str:
    cites = " ".join(f"[{number}]" for number in articles.numbered(side.articles))
    text = marked_words(side.text, side.marks, articles.lang(side.place[0], words.lang))
    opening = f"**{words.dates.day(day)}** " if day else ""
    return f"{opening}{words.say('page_quoted', text=text)}\u00a0{cites}"
