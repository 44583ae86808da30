"""Bracketed edits to a unit: making them, printing them, taking them back."""

from collections.abc import Iterable, Iterator

from digest.models import Edit
from digest.text.brackets import parted

__all__ = ["antecedent", "apply_edits", "cut", "insertion", "replaced", "undo_edits", "with_cut"]


def insertion(at: int, words: str) -> Edit:
    """`[words]` after the word that ends at `at`."""
    return Edit("insertion", at, at, f"[{words}]")


def cut(start: int, end: int) -> Edit:
    """`[…]` in place of a part."""
    return Edit("cut", start, end, "[…]")


def replaced(start: int, end: int, words: str) -> Edit:
    """`[words]` in place of a word that only the article's own day explains."""
    return Edit("substitution", start, end, f"[{words}]")


def antecedent(start: int, end: int, name: str) -> Edit:
    """`[name]` in place of a pronoun that stands for it."""
    return Edit("antecedent", start, end, f"[{name}]")


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """The unit as it is printed: one space is set where a bracket would touch a word or a mark before it.

    Edits may come in any order; they do not overlap.
    """
    return "".join(piece for _, _, piece in _pieces(text, edits))


def with_cut(edits: tuple[Edit, ...], more: Edit) -> tuple[Edit, ...] | None:
    """The edits with a cut more, without those that stand inside it; None where one reaches out of it."""
    left = tuple(edit for edit in edits if edit.end <= more.start or edit.start >= more.end)
    inside = (edit for edit in edits if edit not in left)
    if any(edit.start < more.start or edit.end > more.end for edit in inside):
        return None
    return tuple(sorted((*left, more), key=lambda edit: (edit.start, edit.end)))


def undo_edits(printed: str, text: str, edits: Iterable[Edit]) -> str:
    """The unit's own words again, from the printed ones and what the edits took out of `text`.

    Raises ValueError where `printed` is not `text` with these edits.
    """
    restored, at = [], 0
    for start, end, piece in _pieces(text, edits):
        if not printed.startswith(piece, at):
            raise ValueError(f"{piece!r} is not printed at {at}")
        restored.append(text[start:end])
        at += len(piece)
    return "".join([*restored, printed[at:]])


def _pieces(text: str, edits: Iterable[Edit]) -> Iterator[tuple[int, int, str]]:
    """What is printed of the text, in order: (start, end) in the text, and the words for it."""
    done, last = 0, ""
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        if edit.start > done:
            last = text[edit.start - 1]
            yield done, edit.start, text[done : edit.start]
        piece = parted(last, edit.text, text[edit.end : edit.end + 1])
        yield edit.start, edit.end, piece
        done, last = edit.end, piece[-1]
    if done < len(text):
        yield done, len(text), text[done:]
