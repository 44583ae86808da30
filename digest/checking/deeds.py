"""Check: a number belongs to the verb that it belongs to in the source: so many killed, so many wounded."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from digest.annotating.syntax import Word, parse
from digest.checking.counting import is_same_value
from digest.checking.figures_told import ToldFigure, told_figures
from digest.checking.governors import governors
from digest.checking.ground import Ground
from digest.checking.relating import relation
from digest.models import Lack

__all__ = ["lacks"]

_HIGH = 4  # words above a number among which its verb stands
_MODIFIERS = ("acl", "amod")
_DONE = ("és", "ées", "morts")  # "27 800 blessés" are wounded


@dataclass(frozen=True, slots=True)
class _Deed:
    """A figure and the word that says what those that it counts did, or had done to them."""

    told: ToldFigure
    verb: Word


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
    mine = (one for one in told if one not in found and _is_one(asked, one, lang))
    return next((one for one in mine if not (one.told.figure.unit or asked.told.figure.unit)), None)


def _is_one(asked: _Deed, one: _Deed, lang: str) -> bool:
    return relation(asked.verb, one.verb, lang) == "same"


def _is_like(asked: _Deed, one: _Deed, lang: str) -> bool:
    return relation(asked.verb, one.verb, lang) in {"same", "alike"}


def _deeds(text: str, lang: str) -> Iterator[_Deed]:
    words = parse(text, lang)
    for one in told_figures(text, lang) if words else ():
        verb = _verb(words or (), one, lang)
        if verb is not None:
            yield _Deed(one, verb)


def _verb(words: Sequence[Word], one: ToldFigure, lang: str) -> Word | None:
    """The participle beside what is counted, or the verb above it."""
    at = next((at for at, word in enumerate(words) if word.end > one.figure.start), None)
    for _ in range(_HIGH if at is not None else 0):
        beside = (
            word
            for word in words
            if at is not None and words[word.head] is words[at] and word.relation in _MODIFIERS
        )
        part = next((word for word in beside if "VerbForm=Part" in word.traits), None)
        if part is not None:
            return part
        word = words[at or 0]
        if word.pos == "NOUN" and word.text.endswith(_DONE):
            return word
        if word.pos == "VERB" or "VerbForm=Part" in word.traits:
            return None if governors(lang).has("light", word.lemma) else word
        if word.head == at:
            return None
        at = word.head
    return None
