"""Subjects: what depends on a word of a parsed text, and who does what it tells."""

from digest.checking.standing import Told

__all__ = ["SUBJECTS", "first", "subject_words"]

SUBJECTS = ("nsubj", "nsubj:pass")
_DEEP = 2  # words below a subject: "le maire, Luc Petit"


def first(read: Told, at: int, *relations: str) -> int | None:
    """The first word that depends on one, in one of these relations."""
    return next((there for there in read.tree.children[at] if read.words[there].relation in relations), None)


def subject_words(read: Told, at: int) -> tuple[int, ...]:
    """The subject of a verb, and the words that tell more of it: "le maire, Luc Petit"."""
    found = [there for there in read.tree.children[at] if read.words[there].relation in SUBJECTS]
    for _ in range(_DEEP):
        found += [there for each in found for there in read.tree.children[each] if there not in found]
    return tuple(found)
