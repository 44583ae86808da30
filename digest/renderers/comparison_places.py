"""Places: which units of an item were chosen, by whom, and the letter of each that several chose."""

from collections.abc import Mapping
from dataclasses import dataclass
from string import ascii_uppercase

from digest.models import Item
from digest.renderers.comparison_index import Index
from digest.renderers.comparison_names import Names
from digest.renderers.wording import Wording

__all__ = ["Place", "Places"]

Place = tuple[str, int]  # an article's id, the index of a unit in it


@dataclass(frozen=True, slots=True)
class Places:
    """The units of one item that were chosen. `id` is the item's on the page."""

    id: str
    item: Item
    articles: Mapping[str, int]
    takers: Mapping[Place, tuple[str, ...]]
    letters: Mapping[Place, str]

    @classmethod
    def of(cls, name: str, item: Item, index: Index) -> "Places":
        """Letters go in the order of the sources."""
        articles = {article.id: number for number, article in enumerate(item.story.articles, 1)}
        found: dict[Place, tuple[str, ...]] = {}
        for system in index.comparison.systems:
            output = index.outputs.get((system, item.id))
            for place in dict.fromkeys((e.article, e.unit) for e in (output.extracts if output else ())):
                found[place] = (*found.get(place, ()), system)
        takers = dict(sorted(found.items(), key=lambda taken: (articles.get(taken[0][0], 0), taken[0][1])))
        shared = [place for place, systems in takers.items() if len(systems) > 1]
        return cls(name, item, articles, takers, {place: _letter(n) for n, place in enumerate(shared)})

    def target(self, place: Place) -> str:
        """The id of a unit on the page."""
        return f"{self.id}-{self.articles.get(place[0], 0)}-{place[1] + 1}"

    def told(self, place: Place, words: Wording) -> str:
        """`article 2, phrase 3`; of one article alone, `phrase 3`."""
        numbers = {"article": self.articles.get(place[0], 0), "unit": place[1] + 1}
        return words.say("compare_place" if len(self.articles) > 1 else "compare_place_alone", **numbers)

    def taken(self, place: Place, names: Names, words: Wording) -> str:
        """`choisie par own et lsa`; nothing where nobody chose it."""
        systems = self.takers.get(place, ())
        return words.say("compare_shared", systems=names.systems(systems)) if systems else ""


def _letter(number: int) -> str:
    """A … Z, then A2 … Z2 and so on."""
    turn, at = divmod(number, len(ascii_uppercase))
    return ascii_uppercase[at] + (str(turn + 1) if turn else "")
