"""The nameplate: the outlet beside or above the day, at the head of an article, that no list knows."""

import re
from dataclasses import replace
from functools import cache

from digest.cleaning.blocks import Draft
from digest.cleaning.folding import folded
from digest.cleaning.known_outlets import is_known_outlet
from digest.cleaning.line_words import NAMES, alternation, has_outlet_word, is_agency
from digest.cleaning.mastheads import Stamp
from digest.cleaning.outlet_forms import has_outlet_form
from digest.cleaning.shape import is_title_like, word_count
from digest.cleaning.stamps import name_before_date, read_stamp

__all__ = ["mark_nameplate"]

_HEAD = 8  # lines: rubric, title, standfirst, outlet, who wrote, day
_TITLE = 3  # words; a line of fewer may be a rubric
_LONGEST = 60  # characters of a name


def mark_nameplate(draft: Draft) -> Draft:
    """The line of an outlet and its day, or of an outlet above them, leaves the head for the source.

    Only where another line is the title: a headline may end with a day, and many are built as names are.
    What the article tells of is no source, but no title either.
    """
    head = _head(draft)
    for place, at in enumerate(head):
        text = draft.blocks[at].text
        dated = _dated(text)
        found = dated or _stacked(draft, head[place:])
        if found and _is_headed(draft, head, place, alone=bool(dated)):
            told = not dated and _tells_of(draft, found.source)
            reason = "heading" if told else "byline" if dated else "source"
            return (draft if told else _signed(draft, found)).marked({at: reason})
    return draft


def _head(draft: Draft) -> list[int]:
    """The lines before the first paragraph, but for the title that came with the article."""
    head: list[int] = []
    for at, block in enumerate(draft.blocks):
        if block.reason or block.plain == draft.article.title:
            continue
        if len(head) == _HEAD or (block.solid and not is_title_like(block.text)):
            break
        head.append(at)
    return head


def _dated(line: str) -> Stamp | None:
    """The outlet that a mark parts from its day: "La Dépêche du Sud, avec agences, lundi 9 novembre 2026"."""
    name = name_before_date(line)
    shared = _shared().fullmatch(name)
    outlet, agency = (shared["source"], shared["agency"]) if shared else (name, "")
    if not _is_outlet(outlet) or (agency and not is_agency(agency) and not _unnamed().fullmatch(agency)):
        return None
    return Stamp(outlet, agency=agency if is_agency(agency) else "")


def _stacked(draft: Draft, lines: list[int]) -> Stamp | None:
    """The outlet of the first line, where the next says when it was published or who wrote it."""
    texts = [draft.blocks[at].text for at in lines[:2]]
    if len(texts) == 1 or not _is_outlet(texts[0]):
        return None
    return Stamp(texts[0]) if _is_day(texts[1]) or _by().match(texts[1]) else None


def _is_outlet(name: str) -> bool:
    if len(name) > _LONGEST or is_known_outlet(name) or _by().match(name):
        return False
    return has_outlet_form(name)


def _is_day(line: str) -> bool:
    stamp = read_stamp(line)
    return stamp is not None and not stamp.source


def _is_headed(draft: Draft, head: list[int], place: int, *, alone: bool) -> bool:
    """Whether another line can be the title; `alone`: one before the outlet's will do as well."""
    if draft.article.title:
        return True
    before, after = ([draft.blocks[at].text for at in part] for part in (head[:place], head[place + 1 :]))
    if place and not alone:
        return any(_is_title(line, _TITLE + 1) for line in before)
    least = 1 if has_outlet_word(draft.blocks[head[place]].text) else _TITLE
    return any(_is_title(line, least) for line in [*(before if alone else ()), *after])


def _is_title(line: str, least: int) -> bool:
    named = read_stamp(line) is not None or _by().match(line) is not None
    return word_count(line) >= least and is_title_like(line) and not named and not is_agency(line)


def _tells_of(draft: Draft, name: str) -> bool:
    said = folded(name)
    prose = (block for block in draft.blocks if not block.reason and block.solid)
    return not has_outlet_word(name) and any(said in folded(block.plain) for block in prose)


def _signed(draft: Draft, stamp: Stamp) -> Draft:
    article = draft.article
    source, agency = article.source or stamp.source, article.agency or stamp.agency
    return replace(draft, article=replace(article, source=source, agency=agency))


@cache
def _shared() -> re.Pattern[str]:
    return re.compile(rf"(?P<source>\S.*?),?\s(?i:{alternation('with')})\s(?P<agency>\S.*)")


@cache
def _unnamed() -> re.Pattern[str]:
    return re.compile(rf"(?i:{alternation('some_agency')})")


@cache
def _by() -> re.Pattern[str]:
    return re.compile(rf"(?i:{alternation('by')})\s*:?\s+{NAMES}")
