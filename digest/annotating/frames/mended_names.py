"""Slips of the parser about names: what somebody is, persons of relative clauses, subjects, objects."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from digest.annotating.frames.hanging import below, case, phrase
from digest.annotating.syntax import Word

__all__ = ["NAME_MENDS"]

# What the parser takes a name for that opens a sentence or stands behind a verb.
_LOOSE = ("advcl", "dislocated", "obl:mod", "dep", "nmod", "punct")
_Words = list[Word]


def _apposed(words: _Words, at: int) -> None:
    """« La Cinémathèque, une association qui … »: after a name and a comma, with no "et", it is that name."""
    word = words[at]
    if (
        word.relation != "conj"
        or word.pos != "NOUN"
        or any(words[o].relation == "cc" for o in below(words, at))
    ):
        return
    first = at
    while first and words[first - 1].relation in ("det", "amod") and words[first - 1].head == at:
        first -= 1
    if first < 2 or words[first - 1].text != "," or first == at:  # noqa: PLR2004
        return
    name = phrase(words, first - 2)
    if (
        name is not None
        and words[name].text[:1].isupper()
        and word.head != name
        and not _is_enumerated(words, at)
    ):
        words[at] = replace(word, head=name, relation="appos")


def _is_enumerated(words: Sequence[Word], at: int) -> bool:
    """Whether more of the kind follows: « X, une femme et un enfant »."""
    return any(words[one].relation == "conj" for one in below(words, at))


def _person(words: _Words, at: int) -> None:
    """« Pendant 30 ans de X, à qui elle a succédé »: "qui" behind a preposition is the nearest person."""
    word = words[at]
    if (
        word.text.lower() != "qui"
        or not at
        or words[at - 1].pos != "ADP"
        or words[word.head].relation != "acl:relcl"
    ):
        return
    end = at - 2 - (words[at - 2].text == ",")
    noun = phrase(words, end) if end >= 0 else None
    above = words[word.head].head
    if noun is None or (words[noun].head == above and not case(words, noun)):
        return
    if words[noun].pos == "PROPN" and words[above].pos != "PROPN":
        words[word.head] = replace(words[word.head], head=noun)


def _second(words: _Words, at: int) -> None:
    """« Paul, le patron qui …, est jugé »: of two subjects, the one after a comma is the other one."""
    word = words[at]
    if not word.relation.startswith("nsubj") or word.pos != "NOUN" or word.head < at:
        return
    before = [
        one
        for one in below(words, word.head)
        if one < at and words[one].pos == "PROPN" and words[one].relation in (word.relation, *_LOOSE)
    ]
    if not before or case(words, before[0]):
        return
    between = [one.text for one in words[before[0] : at]]
    if between.count(",") == 1 and not {"et", "ou"} & set(between):
        words[before[0]] = replace(words[before[0]], relation=word.relation)
        words[at] = replace(word, head=before[0], relation="appos")


def _object(words: _Words, at: int) -> None:
    """« Le patron qui a licencié Marie Petit »: a name right behind a verb with a subject and no object."""
    word = words[at]
    if word.pos != "PROPN" or not at or words[at - 1].pos != "VERB":
        return
    if word.relation not in ("appos", "conj", "xcomp", *_LOOSE):
        return
    relations = {words[one].relation for one in below(words, at - 1) if one < at}
    if "nsubj" in relations and not relations & {"obj", "ccomp", "xcomp", "aux:pass", "expl:comp"}:
        words[at] = replace(word, head=at - 1, relation="obj")


NAME_MENDS: tuple[Callable[[_Words, int], None], ...] = (_apposed, _person, _second, _object)
