"""How many outputs of each system hold a term: a word that says something, or two side by side."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from digest.models import Output
from digest.text.stems import content_stems
from digest.text.tokens import words

__all__ = ["Term", "Uses", "uses"]

Term = tuple[str, ...]  # stems: one, or two


@dataclass(frozen=True, slots=True)
class Uses:
    """The terms of a system: in how many items it prints each, and how often in which form."""

    items: Counter[Term] = field(default_factory=Counter)
    forms: Counter[tuple[Term, str]] = field(default_factory=Counter)

    def form(self, term: Term) -> str:
        """The words of a term as they are most often printed, the first to come of those as frequent."""
        printed = {form: count for (own, form), count in self.forms.items() if own == term}
        return max(printed, key=printed.__getitem__)


def uses(outputs: Sequence[Output], langs: Mapping[str, str]) -> dict[str, Uses]:
    """The terms of each system, in the order in which systems first come.

    A term counts once for an item, however often it is repeated there: what one story is about is no habit.
    Several outputs of one system for one item share that count. `langs` gives the language of an item.
    """
    runs = Counter((output.system, output.item) for output in outputs)
    found: defaultdict[str, Uses] = defaultdict(Uses)
    for output in outputs:
        own = found[output.system]
        terms = list(_terms(output.text, langs[output.item]))
        share = 1 / runs[output.system, output.item]
        for term in dict.fromkeys(term for term, _ in terms):
            own.items[term] += share  # type: ignore[assignment]  # counts are fractions of several runs
        own.forms.update(terms)
    return dict(found)


def _terms(text: str, lang: str) -> Iterator[tuple[Term, str]]:
    """The terms of a text as stems and as printed; a word that says nothing parts those beside it."""
    stems = [("".join(content_stems((word,), lang)), word) for word in words(text)]
    yield from (((one,), word) for one, word in stems if one)
    yield from (
        ((one, two), f"{word} {next_}") for (one, word), (two, next_) in pairwise(stems) if one and two
    )
