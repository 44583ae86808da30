"""compared: two wordings of one utterance side by side: what each says, and the words that differ."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from digest.annotating.versions.spoken import Spoken

__all__ = ["Comparison", "compared"]

_ISLAND = 2  # words in common that say nothing, between two differences: they are read as one
_ENDING = 3  # words more than the other side at an end; beyond them another sentence begins
_SPELLING = 0.8  # similarity of two spellings of a word (Zelensky, Zelenskiy; russo-ukraine, ukrainien)

Words = Sequence[Spoken]
_Block = tuple[int, int, int, int]  # words first to last of one side, and of the other


@dataclass(frozen=True, slots=True)
class Comparison:
    """What two texts have of one utterance: offsets into each, and the offsets of the words that differ.

    `differs` where one says something else in place of what the other says; not where it only says less.
    """

    one: tuple[int, int]
    other: tuple[int, int]
    one_marks: tuple[tuple[int, int], ...]
    other_marks: tuple[tuple[int, int], ...]
    differs: bool


def compared(one: Words, other: Words) -> Comparison | None:
    """The comparison of two texts by their words; None where they have nothing in common."""
    forms = [word.form for word in one], [word.form for word in other]
    codes = SequenceMatcher(None, *forms, autojunk=False).get_opcodes()
    blocks = _merged([code[1:] for code in codes if code[0] != "equal"], one)
    if not any(code[0] == "equal" for code in codes):
        return None
    (first, last), (other_first, other_last) = _ends(blocks, one, other)
    within = [
        b for b in blocks if b[0] >= first and b[1] <= last and b[2] >= other_first and b[3] <= other_last
    ]
    return Comparison(
        (one[first].start, one[last - 1].end),
        (other[other_first].start, other[other_last - 1].end),
        tuple((one[b[0]].start, one[b[1] - 1].end) for b in within if b[0] < b[1]),
        tuple((other[b[2]].start, other[b[3] - 1].end) for b in within if b[2] < b[3]),
        any(_says_else(one[b[0] : b[1]], other[b[2] : b[3]]) for b in within),
    )


def _merged(blocks: Sequence[_Block], one: Words) -> list[_Block]:
    """The differences, those joined that only an island of small words parts."""
    joined: list[_Block] = []
    for block in blocks:
        if joined:
            between = one[joined[-1][1] : block[0]]
            if len(between) <= _ISLAND and not any(word.stem for word in between):
                joined[-1] = (joined[-1][0], block[1], joined[-1][2], block[3])
                continue
        joined.append(block)
    return joined


def _ends(blocks: Sequence[_Block], one: Words, other: Words) -> tuple[tuple[int, int], tuple[int, int]]:
    """Where the utterance begins and ends on each side: what one side alone has at an end is left out."""
    mine, theirs = [0, len(one)], [0, len(other)]
    for block in blocks:
        if block[0] == block[2] == 0 and _is_beyond(block):
            mine[0], theirs[0] = block[1], block[3]
        elif block[1] == len(one) and block[3] == len(other) and _is_beyond(block):
            mine[1], theirs[1] = block[0], block[2]
    return (mine[0], mine[1]), (theirs[0], theirs[1])


def _is_beyond(block: _Block) -> bool:
    mine, theirs = block[1] - block[0], block[3] - block[2]
    return not mine or not theirs or abs(mine - theirs) > _ENDING


def _says_else(mine: Words, theirs: Words) -> bool:
    """Whether each side has a word that says something which no word of the other is or spells."""
    return _has_own(mine, theirs) and _has_own(theirs, mine)


def _has_own(mine: Words, theirs: Words) -> bool:
    stems = {word.stem for word in theirs}
    return any(
        word.stem and word.stem not in stems and not any(_is_spelling(word, other) for other in theirs)
        for word in mine
    )


def _is_spelling(one: Spoken, other: Spoken) -> bool:
    if one.form.isdigit() or other.form.isdigit():
        return one.form == other.form
    return SequenceMatcher(None, one.form, other.form).ratio() >= _SPELLING
