"""Check: a number belongs to the verb that it belongs to in the source: so many killed, so many wounded."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from digest.annotating.syntax import Word, parse
from digest.checking.counting import is_same_value
from digest.checking.figures_told import ToldFigure, told_figures
from digest.checking.formers import is_of_other_time
from digest.checking.governors import governors
from digest.checking.ground import Ground
from digest.checking.relating import relation
from digest.checking.rivalry import common
from digest.models import Lack

__all__ = ["lacks"]

_HIGH = 4  # words above a number among which its verb stands
_MODIFIERS = ("acl", "amod")
_DONE = ("és", "ées", "morts")  # "27 800 blessés" are wounded


@dataclass(frozen=True, slots=True)
class _Deed:
    """A figure and the words for what those that it counts did, or had done to them, the nearest first."""

    told: ToldFigure
    verbs: tuple[Word, ...]


def lacks(sentence: str, ground: Ground) -> Iterator[Lack]:
    """The numbers that one text gives to another verb, where it gives that of the sentence another number.

    Sums and measures, which a verb has several of, are not asked. Nothing in a language without a parser.
    """
    texts = [list(_deeds(text, ground.lang)) for text in ground.texts]
    for asked in _deeds(sentence, ground.lang):
        for told in texts:
            other = _other(asked, told, ground.lang)
            if other is not None:
                figure, said = asked.told.figure, other.told.figure
                text = sentence[figure.start : figure.end]
                yield Lack("number", text, figure.start, figure.end, other.told.text[said.start : said.end])
                break


def _other(asked: _Deed, told: Sequence[_Deed], lang: str) -> _Deed | None:
    """The figure that the asked one's verb has there, where the asked one has another verb."""
    found = [one for one in told if is_same_value(asked.told.figure, one.told.figure)]
    if not found or any(_is_like(asked, one, lang) for one in found):
        return None
    own, values = max(common(asked.told, one.told) for one in found), [one.told for one in found]
    mine = (
        one
        for one in told
        if one not in found and _is_one(asked, one, lang) and common(asked.told, one.told) >= own
    )
    return next(
        (
            one
            for one in mine
            if not (one.told.figure.unit or asked.told.figure.unit)
            and not is_of_other_time(asked.told, values, one.told, lang)
        ),
        None,
    )


def _is_one(asked: _Deed, one: _Deed, lang: str) -> bool:
    return relation(asked.verbs[0], one.verbs[0], lang) == "same"


def _is_like(asked: _Deed, one: _Deed, lang: str) -> bool:
    likes = (relation(mine, its, lang) for mine in asked.verbs for its in one.verbs)
    return not {"same", "alike"}.isdisjoint(likes)


def _deeds(text: str, lang: str) -> Iterator[_Deed]:
    words = parse(text, lang)
    for one in told_figures(text, lang) if words else ():
        verbs = tuple(_verbs(words or (), one, lang))
        if verbs and not one.figure.is_article:
            yield _Deed(one, verbs)


def _verbs(words: Sequence[Word], one: ToldFigure, lang: str) -> Iterator[Word]:
    """The participle beside what is counted, then the verb above it."""
    at = next((at for at, word in enumerate(words) if word.end > one.figure.start), None)
    if at is not None and words[at + 1 : at + 2] and words[at + 1].pos == "NOUN":
        at += 1  # what is counted, where the parser hangs the number elsewhere
    for _ in range(_HIGH if at is not None else 0):
        here, word = at or 0, words[at or 0]
        yield from (each for each in words if words[each.head] is word and _is_beside(each))
        if word.pos == "NOUN" and word.text.endswith(_DONE):
            yield word
            return
        if word.text.isalpha() and (word.pos == "VERB" or "VerbForm=Part" in word.traits):
            if not governors(lang).has("light", word.lemma):
                yield word
            return
        if word.head == here or _is_other_count(words, here, word.head):
            return
        at = word.head


def _is_other_count(words: Sequence[Word], here: int, above: int) -> bool:
    """Whether a noun belongs to one that has a number itself: "340 élèves de 12 communes"."""
    is_counted = any(
        each.relation == "nummod" and each.head == above for at, each in enumerate(words) if at != here
    )
    return is_counted and words[here].relation == "nmod"


def _is_beside(word: Word) -> bool:
    return word.relation in _MODIFIERS and "VerbForm=Part" in word.traits
