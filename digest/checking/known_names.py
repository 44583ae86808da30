"""What a story knows of names: which words are some, which stand together, what else they are called."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise

from digest.annotating.called import called, tokens
from digest.annotating.name_keys import keys, people, seat
from digest.annotating.remembered import remembered
from digest.models import Story
from digest.text.stems import stem, stop_words

__all__ = ["KnownNames", "keys_of", "known_names"]

_NEAR = 3  # words; "Donald Trump" is "Donald J. Trump"
_ROLE = 4  # words before or after a name in which its role stands
_TOPIC = 0.25  # of an article's units; a name that stands in more of them is what it is about
_LEAD = 2  # units of an article; what the rest leans on


def keys_of(text: str, lang: str) -> frozenset[str]:
    """The keys of all words of a text, of its pairs of words ("maison-blanche"), and of its initials."""
    words = [word for _, word in tokens(text)]
    told = {key for word in words for key in keys(word, lang)}
    for one, other in pairwise(words):
        joined = f"{one}-{other}"
        if len(one) == len(other) == 1:  # U.S.
            told |= keys(one + other, lang) if people(one + other) else frozenset()
        told |= keys(joined, lang) if people(joined) or seat(joined) else frozenset([joined])
    for one, other in zip(words, words[2:], strict=False):
        land = f"{one}-{other}"  # Corée du Nord
        told |= keys(land, lang) if people(land) else frozenset()
    for word in words:
        if "-" in word:
            told |= {key for part in word.split("-") for key in keys(part, lang)}
    return frozenset(told)


class KnownNames:
    """The names of a story, made once."""

    def __init__(self, story: Story) -> None:
        """The words of every article, title and units, are read."""
        self.lower: set[str] = set()
        self.capital: set[str] = set()
        self.words: set[str] = set()
        self.alone: set[str] = set()
        self.topics: set[str] = set()
        self.leads: set[str] = set()
        self._before: defaultdict[str, set[str]] = defaultdict(set)
        self._roles: defaultdict[str, set[str]] = defaultdict(set)
        self._followed: set[tuple[str, str]] = set()
        for article in story.articles:
            lang = article.lang or "fr"
            counts: defaultdict[str, int] = defaultdict(int)
            for unit in article.units:
                self._read(unit.text, lang)
                for key in keys_of(unit.text, lang):
                    counts[key] += 1
            self.leads |= {key for unit in article.units[:_LEAD] for key in keys_of(unit.text, lang)}
            least = max(2.0, _TOPIC * len(article.units))
            self.topics |= {key for key, times in counts.items() if times >= least}
            self.topics |= keys_of(article.title, lang)
            for head in (article.title, article.source, article.agency, article.byline, article.kicker):
                self._read(head, lang)
            self.sources = keys_of(f"{article.source} {article.agency} {article.byline}", lang)

    def _read(self, text: str, lang: str) -> None:
        told = tokens(text)
        common = stop_words(lang)
        self._followed |= {
            (one, other) for at, (_, one) in enumerate(told) for _, other in told[at + 1 : at + 1 + _NEAR]
        }
        for at, (start, word) in enumerate(told):
            self.words |= keys(word, lang)
            if text[start].islower():
                self.lower.add(word)
            if text[start].isupper():
                near = {before for _, before in told[max(0, at - _NEAR) : at]}
                for key in keys(word, lang):
                    self._before[key] |= near
        names = [name for name in called(text, lang) if not name.is_people]
        self.capital |= {word for name in names if not name.opens for word in name.words}
        self.alone |= {key for name in names if len(name.words) == 1 for key in keys(name.words[0], lang)}
        places = {start: at for at, (start, _) in enumerate(told)}
        for name in names:
            first = places.get(name.start)
            if first is not None:
                beside = told[max(0, first - _ROLE) : first + len(name.all_words) + _ROLE]
                roles = {stem(w, lang) for start, w in beside if text[start].islower() and w not in common}
                for key in keys(name.words[-1], lang):
                    self._roles[key] |= roles

    def stand_together(self, one: str, other: str, lang: str) -> bool:
        """Whether two words of a name stand in this order, near each other."""
        sought = keys(one, lang)
        return any(
            word == one or not sought.isdisjoint(keys(word, lang))
            for key in keys(other, lang)
            for word in self._before.get(key, ())
        )

    def before(self, word: str, lang: str) -> set[str]:
        """The words with a capital elsewhere that stand before a name's last word."""
        return {one for key in keys(word, lang) for one in self._before.get(key, ()) if one in self.capital}

    def follows(self, head: str, part: str) -> bool:
        """Whether the second word stands soon after the first: "cour de justice internationale"."""
        return (head, part) in self._followed

    def roles(self, word: str, lang: str) -> set[str]:
        """The stems of the small words that stand beside the name somewhere: "président", "porte-parole"."""
        return set().union(*(self._roles.get(key, set()) for key in keys(word, lang)))

    def is_name(self, word: str) -> bool:
        """Whether a word that opens a sentence is a name: elsewhere it never has a small letter."""
        return word in self.capital and word not in self.lower

    def has_any(self, sought: Iterable[str]) -> bool:
        """Whether one of the keys is that of a word of the story."""
        return not self.words.isdisjoint(sought)


@remembered
def known_names(story: Story) -> KnownNames:
    """What a story knows of names."""
    return KnownNames(story)
