"""Stretches: where a sentence that is nearly a unit's own differs from it."""

from dataclasses import dataclass
from difflib import SequenceMatcher

from digest.checking.likeness import Likeness, likenesses
from digest.checking.reading import Reading, Token

__all__ = ["Stretch", "matcher", "shared", "stretches"]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of the sentence in the place of a stretch of the unit; one of them may be empty.

    `at` is its first token's number, `new` are content words of its own that nothing of the other explains.
    """

    at: int
    own: tuple[Token, ...]
    other: tuple[Token, ...]
    new: tuple[Token, ...]


def matcher(asked: Reading, unit: Reading) -> "SequenceMatcher[str]":
    """What finds the tokens that both texts have, in their order."""
    one, other = ([token.stem or token.plain for token in each.tokens] for each in (unit, asked))
    return SequenceMatcher(None, one, other, autojunk=False)


def shared(matcher: "SequenceMatcher[str]") -> int:
    """How many tokens both have."""
    return sum(block.size for block in matcher.get_matching_blocks())


def stretches(asked: Reading, unit: Reading, matcher: "SequenceMatcher[str]") -> list[Stretch]:
    """The stretches in which the texts differ, in their order."""
    alike = likenesses(asked, unit)
    steps = []
    for tag, first, last, start, end in matcher.get_opcodes():
        if tag != "equal":
            new = (
                token
                for at, token in enumerate(asked.tokens[start:end], start)
                if token.stem and not token.plain[0].isdigit() and not _is_told(alike[at], range(first, last))
            )
            steps.append(Stretch(start, asked.tokens[start:end], unit.tokens[first:last], tuple(new)))
    return steps


def _is_told(options: dict[int, tuple[float, Likeness]], stretch: range) -> bool:
    """Whether the other stretch has the word, or the unit has another for it anywhere."""
    return any(
        kind == "alike" or (kind == "same" and there in stretch) for there, (_, kind) in options.items()
    )
