"""Units: the prose cut into sentences, each with its offsets, its clean text and its words."""

import re
from collections.abc import Sequence
from dataclasses import replace

from digest.cleaning.announced import pointer_end, without_pointers
from digest.cleaning.blocks import Block, Draft, drops_of
from digest.cleaning.captions import is_signature
from digest.cleaning.folding import folded
from digest.cleaning.line_words import words_of
from digest.cleaning.phrase_lists import letters
from digest.cleaning.phrases import reason_of
from digest.cleaning.shape import BULLET
from digest.models import Article, Drop, Unit
from digest.text.sentences import split_sentences
from digest.text.sentences_quotations import directed
from digest.text.tokens import words

__all__ = ["cut_units"]

_LONGEST = 1500  # characters; a longer "sentence" is text without full stops, or a table
_LEAD = 60  # characters of what leads on to the rest of a text
_OPEN_ENDS = ("...", "\u2026", "[\u2026]", "[...]", "(\u2026)", "(...)")
_SOLICITING = 220  # characters of a paragraph that offers a newsletter
_DEFAULT = "fr"
# Each pattern begins with the characters that it needs: those are searched for fast.
_STRAY = re.compile("[\\\\\u00ad\u200b\u200c\u2060\ufeff]")
_RUN = re.compile(r"\s(?:\s+|(?<=[\t\n\r\f\v]))")
_INCHES = re.compile('["\u2033](?<=\\d["\u2033])')
_SAYS = re.compile(r"[^\W_]")
_EDGE = re.compile(r"[\s\\\u200b\ufeff]*+")


def cut_units(draft: Draft) -> Draft:
    """The units of every block that is prose, in order; a drop for every part that gives none.

    A sentence that is a page's furniture ("Lire aussi : …" after the last one) is dropped as such, with those
    after it in a short paragraph that solicits ("Votre newsletter politique. Chaque vendredi, …"); one of
    more than 1,500 characters as overlong: nothing is lost without a word.
    """
    units: list[Unit] = []
    drops = list(drops_of(draft))
    kept = [block for block in draft.blocks if not block.reason]
    for paragraph, block in enumerate(kept):
        clean, soliciting = _is_clean(block), False
        for start, end in _spans(block, draft.article.lang or _DEFAULT):
            text = draft.article.text[start:end]
            text = text.strip() if clean else _cleaned(text)
            whole = end - start == len(block.text)
            spoken = block.words if whole and clean else words(text)
            reason = _reason(text, spoken, whole=whole) or ("subscribe" if soliciting else "")
            soliciting = reason == "subscribe" and len(block.text) <= _SOLICITING
            if reason:
                drops.append(Drop(start, end, reason))
            else:
                units.append(Unit(text, start, end, paragraph, spoken))
    told = replace(draft.article, units=tuple(units), drops=tuple(drops))
    return replace(draft, article=_without_cut(told))


def _without_cut(article: Article) -> Article:
    """The article without a sentence that its page breaks off: "Les élus demandent que la… Lire la suite".

    One that is all that is left of the article stays.
    """
    leading = [drop.start for drop in article.drops if _leads_on(article.text[drop.start : drop.end])]
    ends = {max((unit.end for unit in article.units if unit.end <= start), default=-1) for start in leading}
    cut = [one for one in article.units if one.end in ends and one.text.endswith(_OPEN_ENDS)]
    if not cut or len(cut) == len(article.units):
        return article
    drops = (*article.drops, *(Drop(one.start, one.end, reason="cut") for one in cut))
    return replace(article, units=tuple(one for one in article.units if one not in cut), drops=drops)


def _leads_on(text: str) -> bool:
    return len(text) <= _LEAD and letters(folded(text)) in words_of("read_on")


def _spans(block: Block, lang: str) -> list[tuple[int, int]]:
    """The sentences' offsets in the article, each from its first character that is printed."""
    bullet = BULLET.match(block.text)
    skipped = bullet.end() if bullet else 0
    body = block.text[skipped:]
    spans = []
    for start, end in split_sentences(body, lang):
        sentence = body[start:end]
        mark = BULLET.match(sentence) or _EDGE.match(sentence)
        first = start + (mark.end() if mark else 0)
        pointer = first + pointer_end(body[first:end])
        bounds = (
            [(first, len(body[:pointer].rstrip())), (pointer, end)] if pointer > first else [(first, end)]
        )
        spans += [
            (block.start + skipped + one, block.start + skipped + two) for one, two in bounds if one < two
        ]
    return spans


def _reason(text: str, spoken: Sequence[str], *, whole: bool) -> str:
    if len(text) > _LONGEST:
        return "overlong"
    if not _SAYS.search(text):
        return "junk"
    if not whole and is_signature(text):
        return "credit"
    return "" if whole else reason_of(text, spoken)


def _is_clean(block: Block) -> bool:
    """Whether `_cleaned` changes nothing in a paragraph."""
    text = block.text
    return block.plain == text == without_pointers(text) and not (_STRAY.search(text) or _INCHES.search(text))


def _cleaned(text: str) -> str:
    r"""The text with white space collapsed, without stray marks: `\\`, invisible ones, `27 800" civils`.

    Nor has it what points at another page: "(lire page 9)".
    """
    plain = without_pointers(_STRAY.sub("", text))
    if _INCHES.search(plain):
        plain = _without_inches(plain)
    return _RUN.sub(_space, plain).strip()


def _space(run: re.Match[str]) -> str:
    return next((character for character in run[0] if character in "\u00a0\u202f"), " ")


def _without_inches(text: str) -> str:
    """The text without double primes, and without a double quote after a digit that closes nothing."""
    roles, depth, pieces = directed(text), 0, []
    for at, mark in enumerate(text):
        closing = mark == '"' and roles[at] == "\u201d"
        stray = closing and depth <= 0 and text[at - 1 : at].isdigit()
        depth += (mark == '"') * (-1 if closing else 1) * (not stray)
        pieces.append("" if stray or (mark == "\u2033" and text[at - 1 : at].isdigit()) else mark)
    return "".join(pieces)
