"""Check: what the sources tell as to come, or deny, is not told as done, nor what was done as to come."""

from collections.abc import Iterator
from itertools import islice
from typing import Literal

from digest.annotating.remembered import remembered
from digest.checking.governors import governors
from digest.checking.ground import Ground
from digest.checking.historic import is_historic
from digest.checking.levels import Level
from digest.checking.told_deeds import ToldDeed, told_deeds
from digest.models import Lack, Story

__all__ = ["lacks"]

# What the sentence may not tell so where the sources have it on the other side alone. What they say was
# decided people tell as done: that is no evidence.
_AGAINST: dict[Level, frozenset[Level]] = {
    "fact": frozenset({"future", "weak", "conditional", "hearsay"}),
    "future": frozenset({"fact"}),
}
_MOST = 1_000  # texts of a story, some ten seconds; what stands after them is no evidence against


def lacks(sentence: str, ground: Ground) -> Iterator[Lack]:
    """The verbs told as done that the story tells as to come alone, of the same, and the other way round."""
    for one in told_deeds(sentence, ground.lang):
        if one.level not in _AGAINST or one.denied or not _is_settled(one, ground.lang):
            continue
        known = [each for each in _everywhere(ground.story) if _is_one(one, each, ground.lang)]
        found = next((each for each in known if each.text in ground.texts), None)
        told = (_is_against(one, each) and not is_historic(each.text, ground.story) for each in known)
        if found and all(told):
            kind: Literal["negation", "modality"] = "negation" if found.denied else "modality"
            word, said = one.word, found.text[found.word.start : found.word.end]
            yield Lack(kind, word.text, word.start, word.end, said)


def _is_settled(one: ToldDeed, lang: str) -> bool:
    """Whether a verb tells a deed of its own: no infinitive ("accusé d'avoir passé"), no word of saying."""
    return one.level == "future" or (one.finite and not governors(lang).has("speech", one.word.lemma))


def _is_against(asked: ToldDeed, other: ToldDeed) -> bool:
    """Whether the other is told so that the asked one may not be told so: as done, what was not."""
    if other.level == "future" and not other.denied:
        return asked.level == "fact"
    if asked.taken and other.taken and asked.taken != other.taken:
        return False  # "veut ramener les comptes à l'équilibre": "a ramené la prévision"
    return asked.level == "fact" if other.denied else other.level in _AGAINST[asked.level]


@remembered
def _everywhere(story: Story) -> tuple[ToldDeed, ...]:
    """The verbs of a story, of a long one those of its first texts: all of them have to be parsed."""
    texts = (
        (text, article.lang or "fr")
        for article in story.articles
        for text in (article.title, *(unit.text for unit in article.units))
    )
    return tuple(one for text, lang in islice(texts, _MOST) for one in told_deeds(text, lang))


def _is_one(asked: ToldDeed, other: ToldDeed, lang: str) -> bool:
    """Whether both tell one deed: the verb, what it takes, and nobody else who does it."""
    if asked.word.lemma != other.word.lemma:
        return False
    if asked.taken != other.taken and (
        governors(lang).has("light", asked.word.lemma) or not asked.who & other.who
    ):
        return False
    return not (asked.who and other.who) or not asked.who.isdisjoint(other.who)
