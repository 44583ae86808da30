"""Attesting: whether another unit of the story says a word of the sentence as the sentence does."""

from collections.abc import Callable

from digest.checking.ground import Ground
from digest.checking.reading import Reading, read

__all__ = ["SHARED", "attested"]

SHARED = 0.4  # of the sentence's words, which that unit must hold: it tells the same
_MOST = 3000  # units that are looked through; a week's story has fewer
_BEGINNING = 5  # letters by which a unit that may hold the word is found


def attested(
    sentence: Reading,
    at: int,
    ground: Ground,
    agrees: Callable[[Reading, int], bool],
    share: float = SHARED,
) -> bool:
    """Whether a unit that tells a `share` of the sentence has the word, and `agrees` is true of it there."""
    token = sentence.tokens[at]
    asked = {other.stem for other in sentence.tokens if other.stem}
    looked = 0
    for article in ground.story.articles:
        for unit in article.units:
            looked += 1
            if looked > _MOST:
                return False
            if token.word[:_BEGINNING] not in unit.text.lower():
                continue
            reading = read(unit.text, ground.lang)
            held = asked.intersection(other.stem for other in reading.tokens)
            if len(held) >= share * len(asked) and any(
                other.stem == token.stem and agrees(reading, there)
                for there, other in enumerate(reading.tokens)
            ):
                return True
    return False
