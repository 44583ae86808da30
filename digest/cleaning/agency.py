"""The news agency behind an article, and the dateline that opens its first sentence."""

import re
from dataclasses import replace
from functools import cache

from digest.cleaning.blocks import Block, Draft, block_of, take
from digest.cleaning.line_words import UPPER, agency_pattern, alternation

__all__ = ["lift_agency"]

_PLACE = "[^\\W\\d_a-z\u00df-\u00f6\u00f8-\u00ff][\\w'\u2019.-]*+(?:[ ,/(]+[\\w'\u2019.-]++){0,6}?\\)?"
_CAPITALS = "[A-Z\u00c0-\u00dd][A-Z\u00c0-\u00dd'\u2019. -]{2,30}"
_FIGURES = r"\d{1,2}[./]\d{1,2}[./]\d{4}"
# A place in brackets, as Canadian papers open: "(Ottawa) ", "(Mont-Tremblant) ", "(New York) ".
_NAMED = f"{UPPER}[\\w'\u2019.-]{{2,30}}(?: {UPPER}[\\w'\u2019.-]{{1,30}}){{0,3}}"
_OPENS = f'(?:{UPPER}|[\u00ab\u201c"])'  # how a sentence opens
_DASH = "[\u2013\u2014-]"
_TOWN = re.compile(rf"(?P<town>{_NAMED})\s{_DASH}\s(?={_OPENS})")
_READ = 400  # characters of an opening in which its town is told again: "Genève - … ont signé à Genève"
_NEAR = 4  # paragraphs; a standfirst or a sender's words may stand before the dispatch
_SIGNED = 60  # characters at the end of the last paragraph


@cache
def _datelines() -> tuple[re.Pattern[str], ...]:
    """How a wire opens: "Paris (AFP) - ", "KIEV, 10 janv. (Reuters) — ", "Berne, 12.02.2025 (ATS) "."""
    months = alternation("months")
    written = rf"(?:\d{{1,2}}(?:er)?\s(?:{months})|(?:{months})\s\d{{1,2}})(?:,?\s\d{{4}})?"
    date = rf"(?i:(?:le\s)?{written}|{_FIGURES})"
    agency = rf"[(\[](?P<agency>{agency_pattern()})[)\]]"
    hour = r"(?:[ ,]+(?:\u00e0\s|at\s)?\d{1,2}\s?[hH:]\s?(?:\d{2})?)?"
    patterns = (
        rf"(?:{_PLACE},?\s*)?{agency}\s*{_DASH}\s*{date}{hour}\s*(?:{_DASH}+|:)\s*(?={_OPENS})",
        rf"(?:{_PLACE},?\s*)?(?:{date},?\s*)?{agency}\s*(?:{_DASH}+|:)\s*",
        rf"(?:{_NAMED},?\s+)?(?:{date},?\s*)?{agency}\s+(?={_OPENS})",
        rf"(?:{_NAMED},\s+(?i:le\s)?)?(?i:{written})\s*\.?\s*[\u2013\u2014-]\s+",
        rf"{_CAPITALS}(?:,\s[A-Z][\w.]{{1,15}})?\s[\u2013\u2014]\s(?=[^\W\d_a-z])",
        rf"\({_NAMED}\)\s+(?:{_DASH}+\s+)?(?={_OPENS})",
    )
    return tuple(re.compile(pattern) for pattern in patterns)


@cache
def _attributed() -> re.Pattern[str]:
    said = alternation("said")
    return re.compile(
        rf"(?<!\w)(?i:{said})\s(?:l['\u2019]|(?:les|the|la)\s)?"
        r"(?:(?i:agence(?:\sde\spresse)?|agency|news agency)\s)?"
        rf"(?P<agency>{agency_pattern()})(?!\w)"
    )


def lift_agency(draft: Draft) -> Draft:
    """The dateline leaves the first sentence, and the agency that it or the lead names goes to the article.

    A lead that is told after two different agencies names none.
    """
    kept = [at for at, block in enumerate(draft.blocks) if not block.reason][:_NEAR]
    if not kept:
        return draft
    at, dateline = _opening(draft.blocks, kept)
    block = draft.blocks[at]
    agency = dateline.groupdict().get("agency", "") if dateline else ""
    agency = agency or _signed(draft.blocks) or _from_lead(block.text)
    article = replace(draft.article, agency=draft.article.agency or agency)
    if not dateline:
        return replace(draft, article=article)
    cut = block.start + dateline.end()
    head = block_of(block.start, dateline[0].rstrip(), "dateline")
    rest = take(draft.article.text, cut, block.end)
    split = (head, rest) if rest else (head,)
    return Draft(article, (*draft.blocks[:at], *split, *draft.blocks[at + 1 :]))


def _opening(blocks: tuple[Block, ...], kept: list[int]) -> tuple[int, re.Match[str] | None]:
    """The dateline and its block: the first paragraph's, or one soon after that names an agency."""
    for at in kept:
        wanted = _datelines() if at == kept[0] else _datelines()[:2]
        found = next((found for one in wanted if (found := one.match(blocks[at].text))), None)
        if found:
            return at, found
    return kept[0], _town_again(blocks[kept[0]].text)


def _town_again(text: str) -> re.Match[str] | None:
    """The name and dash that a text opens with, where it says that something happened in that town."""
    found = _TOWN.match(text)
    said = found and re.search(
        rf"(?<!\w)(?:{alternation('in_town')})\s{re.escape(found['town'])}(?!\w)", text[found.end() : _READ]
    )
    return found if said else None


def _signed(blocks: tuple[Block, ...]) -> str:
    """The agency in brackets that ends the last paragraph."""
    last = next((block for block in reversed(blocks) if not block.reason), None)
    found = re.search(rf"\((?P<agency>{agency_pattern()})\)\.?$", last.text[-_SIGNED:]) if last else None
    return found["agency"] if found else ""


def _from_lead(text: str) -> str:
    named = {found["agency"] for found in _attributed().finditer(text)}
    return named.pop() if len(named) == 1 else ""
