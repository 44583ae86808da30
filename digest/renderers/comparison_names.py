"""Names: what systems, columns and groups of columns are called on the report."""

from digest.models import Column
from digest.renderers.comparison_index import Index
from digest.renderers.comparison_texts import inert
from digest.renderers.wording import Wording

__all__ = ["GROUPS", "Names", "group_of"]

_LONGEST = 48  # characters of a system's name; ours have at most 20
_CHANCE = "random"
_REFERENCE_POINTS = ("oracle", _CHANCE)
# What the tables are about, and which columns stand in them; any other says how sources are covered.
GROUPS = {
    "references": "rouge1 rouge2 rougeL rougeLsum rouge1_max rouge2_max chrf bleu embedding",
    "sources": "",
    "faithfulness": "unfaithful numbers dates names quotations marks danglings deictics debris",
    "form": "words compression units ease sentence_words",
    "taking": "extractive density novel2 position",
}
_GROUP_OF = {column: group for group, columns in GROUPS.items() for column in columns.split()}


def group_of(column: Column) -> str:
    """Which table a column stands in."""
    return _GROUP_OF.get(column.name, "sources")


class Names:
    """What things are called in a language. Every name is on one line and has a bounded length."""

    def __init__(self, index: Index, words: Wording) -> None:
        """For one comparison."""
        self._index, self._words = index, words

    def system(self, name: str) -> str:
        """A system, as it was named on the command line."""
        return inert(name, _LONGEST)

    def systems(self, names: tuple[str, ...]) -> str:
        """`own, centroid et lsa`."""
        return self._words.every([self.system(name) for name in names])

    def roles(self, name: str) -> tuple[str, ...]:
        """What sets a system apart: that the others are measured by it, that it is no method."""
        roles = ["baseline"] * (name == self._index.comparison.baseline)
        roles += [role for role in _REFERENCE_POINTS if role == name]
        return tuple(self._words.say(f"compare_role_{role}") for role in roles)

    def part(self, name: str) -> tuple[str, ...]:
        """`5 sur 40`: of how many items a system's means are, where it has no summary of some."""
        items, standing = len(self._index.comparison.items), self._index.standings.get(name)
        if standing is None or standing.items >= items:
            return ()
        return (self._words.say("compare_some", count=standing.items, items=self.items(items)),)

    @staticmethod
    def is_averaged(name: str) -> bool:
        """Whether a system's numbers are means over several seeds."""
        return name == _CHANCE

    def column(self, column: Column) -> str:
        """`ROUGE-2`; a column that the catalogue does not know is called as it is."""
        key = self._words.known("compare_column", column.name)
        return self._words.say(key, name=inert(column.name, _LONGEST))

    def about(self, column: Column) -> str:
        """What a column measures, where the catalogue says so."""
        return self._words.text(self._words.known("compare_about", column.name))

    def items(self, count: int) -> str:
        """`40 articles`."""
        return self._words.say(
            "stories" if self._index.comparison.per == "story" else "articles", count=count
        )
