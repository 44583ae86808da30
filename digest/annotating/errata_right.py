"""put_right, righted: a figure that is taken back, where the next words say nothing but the right one."""

from collections.abc import Mapping

from digest.annotating.counted import Figure, figures
from digest.annotating.errata_words import ErrataWords
from digest.annotating.moments import moments
from digest.annotating.plain import plain
from digest.text.quotations import own_words
from digest.text.stems import content_stems
from digest.text.tokens import words

__all__ = ["put_right", "righted"]


def righted(
    texts: Mapping[int, str], unit: int, start: int, known: ErrataWords, lang: str
) -> tuple[Figure, int] | None:
    """The figure that an erratum says was told, and the unit that puts it right: the same one or the next.

    `start` is where the words of the unit that prove it to be an erratum begin.
    """
    told = texts[unit]
    plainly = plain(own_words(told))
    said = known.said.match(plainly, start)
    wrong, right = _halves(told[said.end() if said else start :], known)
    if any(one.search(plainly) for one in known.swapped) or known.undone.search(plain(own_words(wrong))):
        return None
    at = unit if right else unit + 1
    figure = put_right(wrong, right or texts.get(at, ""), known, lang)
    return (figure, at) if figure else None


def _halves(text: str, known: ErrataWords) -> tuple[str, str]:
    """A sentence that tells both, parted: « …, alors qu'il s'agit de 2,4 % »; else the second is empty."""
    turn = known.turns.search(plain(own_words(text)))
    return (text[: turn.start()], text[turn.end() :]) if turn else (text, "")


def put_right(wrong: str, right: str, known: ErrataWords, lang: str) -> Figure | None:
    """The figure of `wrong` that the words of `right` correct, which have one figure and tell nothing else.

    « … que l'inflation atteignait 2,6 % », « Il s'agit de 2,4 % ». None where more is put right, or where
    several figures can be meant.
    """
    found = _figures(right, lang)
    told = plain(own_words(right))
    if len(found) != 1 or moments(right, lang) or known.undone.search(told) or "?" in right:
        return None
    (one,) = found
    rest = _stems(f"{right[: one.start]} {right[one.end :]}", lang) - _stems(" ".join(known.righting), lang)
    if rest - _stems(wrong, lang):
        return None
    meant = [each for each in _figures(wrong, lang) if not one.unit or each.unit == one.unit]
    same = len(meant) == 1 and not meant[0].readings & one.readings
    return meant[0] if same and _counts_alike(meant[0], one) else None


def _counts_alike(one: Figure, right: Figure) -> bool:
    """Whether the two can count the same: what is put right names no other thing."""
    return not right.nouns or not one.nouns or bool(set(one.nouns) & set(right.nouns))


def _figures(text: str, lang: str) -> list[Figure]:
    dated = moments(text, lang)
    return [
        one
        for one in figures(text, lang)
        if not (one.is_article or one.is_label or one.is_ordinal or one.is_year)
        and not any(each.start < one.end and one.start < each.end for each in dated)
    ]


def _stems(text: str, lang: str) -> frozenset[str]:
    return frozenset(content_stems(words(text), lang))
