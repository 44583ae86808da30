"""contrasts: whether two sentences in nearly the same words differ by a denial, a number, a day, a month."""

from collections.abc import Callable
from difflib import SequenceMatcher
from functools import cache, partial
from itertools import product

from digest.annotating.lexicon import lexicon
from digest.annotating.plain import plain
from digest.annotating.stated import Stated, stated
from digest.text.stems import content_stemmer

__all__ = ["contrasting", "contrasts", "counts_anew", "skeleton", "updates"]

# What denies the words that it is put into; "plus" and "personne" do so beside "ne" alone.
_DENIERS = {
    "fr": frozenset(["ne", "n", "pas", "jamais", "sans", "aucun", "aucune"]),
    "en": frozenset(["not", "never", "no", "cannot", "without", "t"]),
}
_NONE = frozenset[str]()

Words = tuple[str, ...]


def contrasts(one: Words, other: Words, lang: str, *, weekdays: bool = True) -> bool:
    """Whether each of two sentences, by their words, says what the other does not, or one denies the other.

    Each has a number of the same thing, a month or a weekday of its own; or they differ by a negation. Of two
    weeks or days `weekdays` say nothing: each is told of its own.
    """
    mine, theirs = stated(one, lang), stated(other, lang)
    return (
        _differ(mine.months, theirs.months)
        or (weekdays and _differ(mine.weekdays, theirs.weekdays))
        or _counts_otherwise(mine, theirs)
        or _denies(one, other, lang)
    )


def contrasting(lang: str) -> Callable[[Words, Words], bool]:
    """What tells whether two sentences of a language contrast."""
    return partial(contrasts, lang=lang)


def updates(one: Words, other: Words, lang: str) -> bool:
    """Whether two sentences count for two days that each names: a toll of Thursday and one of Friday."""
    mine, theirs = stated(one, lang), stated(other, lang)
    return _differ(mine.weekdays, theirs.weekdays) and _counts_otherwise(mine, theirs)


def counts_anew(one: Words, other: Words, lang: str) -> bool:
    """Whether two sentences of two days differ by what they count alone: a toll that is told every day."""
    mine, theirs = stated(one, lang), stated(other, lang)
    others = _differ(mine.months, theirs.months) or _denies(one, other, lang)
    return not others and _counts_otherwise(mine, theirs)


def skeleton(words: Words, lang: str) -> frozenset[str]:
    """The stems of what a sentence says beside its numbers, months, weekdays and denials."""
    stem, named = content_stemmer(lang), _named(lang)
    told = (word for word in words if not word[0].isdigit() and plain(word) not in named)
    return frozenset(filter(None, map(stem, told)))


@cache
def _named(lang: str) -> frozenset[str]:
    known = lexicon(lang)
    listed = (known.months, known.weekdays, known.number, known.ordinal, known.scale)
    return frozenset(name for names in listed for name in names)


def _differ(own: frozenset[str], its: frozenset[str]) -> bool:
    return bool(own - its and its - own)


def _counts_otherwise(mine: Stated, theirs: Stated) -> bool:
    own = [one for one in mine.numbers if not theirs.has(one)]
    its = [one for one in theirs.numbers if not mine.has(one)]
    return any(one.counted == other.counted and not one.is_near(other) for one, other in product(own, its))


def _denies(one: Words, other: Words, lang: str) -> bool:
    """Whether one of two sentences has a denial that is put into the words of the other, and nothing else."""
    deniers = _DENIERS.get(lang, _NONE)
    if deniers.isdisjoint(one) == deniers.isdisjoint(other):
        return False
    blocks = [code[1:] for code in SequenceMatcher(None, one, other, autojunk=False).get_opcodes()]
    changed = [(one[a:b], other[c:d]) for a, b, c, d in blocks if one[a:b] != other[c:d]]
    return any(
        deniers.isdisjoint(mine) != deniers.isdisjoint(theirs) and not _says((*mine, *theirs), lang)
        for mine, theirs in changed
    )


def _says(words: Words, lang: str) -> bool:
    """Whether one of them says something; "didn" before "t" does not."""
    stem = content_stemmer(lang)
    return any(stem(word) and not (word.endswith("n") and "t" in words) for word in words)
