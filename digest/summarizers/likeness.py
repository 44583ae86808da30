"""How like the units of a story are to each other, to its titles, and to what other origins say."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from digest.models import Story
from digest.summarizers.selection import Candidate
from digest.text.stems import content_stems
from digest.text.tokens import words

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

__all__ = ["agreement", "likenesses", "origins_of", "overlaps"]

_FEWEST = 4  # content stems; a unit with fewer stands in another by chance


def likenesses(story: Story, units: Sequence[Candidate]) -> "tuple[NDArray[np.float64], NDArray[np.float64]]":
    """The TF-IDF cosine of every two units (0 with itself), and of each unit with its title.

    The title is the unit's own article's, or all the story's where that has none. The second has one
    number a unit.
    """
    from digest.text.vectors import count_matrix, tfidf  # noqa: PLC0415 - numpy is heavy

    titles = [content_stems(words(article.title), article.lang) for article in story.articles]
    every = tuple(stem for title in titles for stem in title)
    said = [content_stems(unit.words, unit.lang) for unit in units]
    counts, _ = count_matrix([*said, *(title or every for title in titles)])
    rows = tfidf(counts)
    own, headed = rows[: len(units)], rows[len(units) :]
    similarity = (own @ own.T).toarray()
    similarity[range(len(units)), range(len(units))] = 0.0
    title = own.multiply(headed[[unit.article for unit in units]]).sum(axis=1)
    return similarity, title.A1 if hasattr(title, "A1") else title.ravel()


def overlaps(units: Sequence[Candidate]) -> "NDArray[np.float64]":
    """How much of the smaller of every two units' content stems stands in the other, 0 to 1."""
    import numpy as np  # noqa: PLC0415 - heavy, and only needed here

    from digest.text.vectors import count_matrix  # noqa: PLC0415 - numpy is heavy

    said = [tuple(dict.fromkeys(content_stems(unit.words, unit.lang))) for unit in units]
    held, _ = count_matrix(said)
    sizes = np.maximum(_FEWEST, [len(stems) for stems in said])
    return np.asarray((held @ held.T).toarray() / np.minimum(sizes[:, None], sizes))


def agreement(similarity: "NDArray[np.float64]", origins: Sequence[int]) -> "NDArray[np.float64]":
    """The likeness of each unit to the nearest one of every other origin, averaged over those.

    `origins` has the number of each unit's origin; where there is one, nothing agrees.
    """
    import numpy as np  # noqa: PLC0415 - heavy, and only needed here

    numbers = np.asarray(origins)
    different = np.unique(numbers)
    nearest = np.stack([similarity[:, numbers == origin].max(axis=1) for origin in different], axis=1)
    nearest[numbers[:, None] == different] = 0.0
    return np.asarray(nearest.sum(axis=1) / max(1, len(different) - 1))


def origins_of(story: Story) -> list[int]:
    """The number of each article's origin; an article that stands in none is one of its own."""
    numbers = {name: number for number, origin in enumerate(story.origins) for name in origin}
    own = len(story.origins)
    return [numbers.get(article.id, own + place) for place, article in enumerate(story.articles)]
