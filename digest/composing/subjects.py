"""What a brief is about, in a few proper names, where its articles share some."""

import re
from collections import Counter
from collections.abc import Sequence

from digest.models import Article, Story

__all__ = ["subjects_of"]

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
    texts = [_text(article) for story in stories for article in story.articles]
    found = [_NAMES.findall(text) for text in texts]
    alone = {name for names in found for name in names if " " not in name}
    counts = [Counter(_short(name, alone) for name in names) for names in found]
    shared = Counter(name for names in counts for name, said in names.items() if said >= _MENTIONS)
    total: Counter[str] = Counter()
    for names in counts:
        total.update(names)
    told = [name for name, many in shared.items() if many >= _SHARE * len(texts)]
    plain = {name: sum(len(_plain(name).findall(text)) for text in texts) for name in told}
    told = [name for name in told if plain[name] <= _SLIPS * total[name]]
    return tuple(sorted(told, key=lambda name: (-shared[name], -total[name], name))[:_MOST])


def _text(article: Article) -> str:
    return "\n".join(unit.text for unit in article.units)


def _short(name: str, alone: set[str]) -> str:
    last = name.rpartition(" ")[2]
    return last if last in alone else name


def _plain(name: str) -> re.Pattern[str]:
    """The name without its capital."""
    return re.compile(rf"(?<![\w-]){re.escape(name.lower())}(?![\w-])")
