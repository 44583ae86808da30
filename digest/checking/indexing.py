"""Index: the units of a story and the words by which a sentence finds the ones that support it."""

from collections import defaultdict
from itertools import chain
from math import log

from digest.checking.reading import Token, tokens
from digest.models import Place, Story
from digest.text.typography import normal_form

__all__ = ["Index", "keys"]

_MOST_UNITS = 40  # units that are looked at closely; the best by their words alone
_FAMILY = 0.5  # of a word's weight, where the unit has another word of its family


class Index:
    """The units of a story by the words that they hold; made once, asked for every sentence."""

    def __init__(self, story: Story, lang: str) -> None:
        """Reads every unit once: time and memory are linear in the story."""
        self.story, self.lang = story, lang
        self.units = [
            (article.id, at, unit.text) for article in story.articles for at, unit in enumerate(article.units)
        ]
        self._tokens: dict[int, tuple[Token, ...]] = {}
        self._postings: dict[str, list[int]] = defaultdict(list)
        self._wholes: dict[str, int] = {}
        for number, (_, _, text) in enumerate(self.units):
            self._wholes.setdefault(normal_form(text), number)
            for key in dict.fromkeys(chain.from_iterable(map(keys, tokens(text, lang)))):
                self._postings[key].append(number)

    def tokens(self, number: int) -> tuple[Token, ...]:
        """The tokens of a unit, by its number in the story."""
        if number not in self._tokens:
            self._tokens[number] = tokens(self.units[number][2], self.lang)
        return self._tokens[number]

    def whole(self, sentence: str) -> int | None:
        """The number of the unit that is this very sentence, in any typography; None where none is."""
        return self._wholes.get(normal_form(sentence))

    def place(self, number: int) -> Place:
        """The article's id and the unit's index in it."""
        return self.units[number][:2]

    def weight(self, key: str) -> float:
        """How telling a word is: one that few units have is."""
        held = len(self._postings.get(key, ()))
        return log(2 + len(self.units) / held) if held else 0.0

    def best(self, asked: tuple[Token, ...]) -> list[int]:
        """The numbers of the units that share most with a sentence, best first; a few dozen at most."""
        scores: dict[int, float] = defaultdict(float)
        for word in dict.fromkeys(map(keys, asked)):
            found: dict[int, float] = {}
            for at, key in enumerate(word):
                share = 1.0 if at == 0 else _FAMILY
                for number in self._postings.get(key, ()):
                    found.setdefault(number, share * self.weight(key))
            for number, gain in found.items():
                scores[number] += gain
        return sorted(scores, key=lambda number: (-scores[number], number))[:_MOST_UNITS]


def keys(token: Token) -> tuple[str, ...]:
    """What a token is found by: its stem, then its family; nothing for a function word."""
    if not token.stem:
        return ()
    return (token.stem, f"{token.root}-") if token.root else (token.stem,)
