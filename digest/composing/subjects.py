"""What a brief is about, in a few proper names, where its articles share some."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from digest.models import Article, Story

__all__ = ["Subjects", "subjects_of"]

_MOST = 3
_SHARE = 0.6  # of the articles; fewer and the name stands for one story, not for the brief
_MENTIONS = 2  # in an article for it to count; a name said once is in passing
_SLIPS = 0.2  # of its mentions without a capital; more and the word is not a name
_CAPITAL = "[A-ZÀ-ÖØ-ÞŒ]"  # the pattern begins with it: it is searched for fast
_WORD = rf"{_CAPITAL}[\w-]+"
# A word at the head of a sentence tells nothing.
_INSIDE = r"(?:(?<=[a-zà-ÿœ\d,] .)|(?<=\bM\. .)|(?<=\b[ldLD]['’].))"
_NAMES = re.compile(rf"{_CAPITAL}{_INSIDE}[\w-]+(?: {_WORD})*")


def subjects_of(stories: Sequence[Story]) -> tuple[str, ...]:
    """Up to three names that most articles of the brief say more than once, the most shared first.

    Only words with a capital inside a sentence count, and none that the articles often write without; a
    person goes by the last name where it is also said alone. A brief on many things has none.
    """
    articles = [article for story in stories for article in story.articles]
    subjects = Subjects(len(articles))
    for article in articles:
        subjects.add(article)
    return subjects.found(lambda: articles)


class Subjects:
    """What `subjects_of` finds, of articles that come one by one and need not stay in memory."""

    def __init__(self, count: int) -> None:
        """For so many articles."""
        self._count = count
        self._left = count
        self._names: list[list[str]] = []
        self._last: Counter[str] = Counter()  # in how many articles names that end so are said often enough
        self._best = 0

    def add(self, article: Article) -> None:
        """Take an article, with its units unless it is hopeless by now."""
        if self.is_hopeless:
            return
        names = _NAMES.findall(_text(article))
        self._names.append(names)
        self._left -= 1
        for last, said in Counter(name.rpartition(" ")[2] for name in names).items():
            if said >= _MENTIONS:
                self._last[last] += 1
                self._best = max(self._best, self._last[last])
        if self.is_hopeless:
            self._names.clear()

    def found(self, articles: Callable[[], Iterable[Article]]) -> tuple[str, ...]:
        """The names, once all articles were taken; `articles` gives them once more, where that is needed."""
        if self.is_hopeless:
            return ()
        alone = {name for names in self._names for name in names if " " not in name}
        counts = [Counter(_short(name, alone) for name in names) for names in self._names]
        shared = Counter(name for names in counts for name, said in names.items() if said >= _MENTIONS)
        total: Counter[str] = Counter()
        for names in counts:
            total.update(names)
        told = [name for name, many in shared.items() if many >= _SHARE * self._count]
        plain = _plain(told, articles()) if told else Counter()
        told = [name for name in told if plain[name] <= _SLIPS * total[name]]
        return tuple(sorted(told, key=lambda name: (-shared[name], -total[name], name))[:_MOST])

    @property
    def is_hopeless(self) -> bool:
        """Whether no name can be shared by enough articles any more.

        A name is told by its whole or by its last word: none has more articles than its last word.
        """
        return self._best + self._left < _SHARE * self._count


def _text(article: Article) -> str:
    return "\n".join(unit.text for unit in article.units)


def _short(name: str, alone: set[str]) -> str:
    last = name.rpartition(" ")[2]
    return last if last in alone else name


def _plain(names: Sequence[str], articles: Iterable[Article]) -> Counter[str]:
    """How often each name stands without its capital."""
    patterns = {name: re.compile(rf"(?<![\w-]){re.escape(name.lower())}(?![\w-])") for name in names}
    said: Counter[str] = Counter()
    for text in map(_text, articles):
        for name, pattern in patterns.items():
            said[name] += len(pattern.findall(text))
    return said
