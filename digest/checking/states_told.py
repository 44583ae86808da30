"""Who is told to be dead, injured, missing or unhurt, by the words of `data/states.<lang>.toml`."""

import re
from collections.abc import Iterator
from functools import lru_cache

from digest.annotating.plain import plain
from digest.checking.standing import Told, told
from digest.checking.states import NONE, State, StateWords, about, state_words
from digest.checking.subjects import SUBJECTS, first

__all__ = ["states"]

_HIGH = 3  # words above one that tells a state, among which that with its subject stands
_SUBJECTS = (*SUBJECTS, "expl:subj")
_OBJECTS = ("obj", "obl:arg", "nmod")
_SAID_OF = ("xcomp", "obl:mod", "advmod", "ROOT")
_KEPT = 4096  # texts


@lru_cache(_KEPT)
def states(text: str, lang: str) -> tuple[State, ...]:
    """The states that a text tells of, in order; none in a language without a parser or without a list."""
    known = state_words(lang)
    if not any(known.kind(word) for word in re.findall(r"\w+", text)):
        return ()
    return tuple(_states(told(text, lang), lang))


def _states(read: Told, lang: str) -> Iterator[State]:
    known = state_words(lang)
    for at, word in enumerate(read.words):
        kind = known.kind(word.text)
        if not kind or word.pos == "PROPN" or not _is_meant(read, at, known):
            continue
        who, standing = _who(read, at, known), read.standings[at]
        none = any(each.lemma in NONE for each in read.tree.below(at, "det")) or any(
            read.tree.plain(each) == "sans" for each in read.tree.children[at]
        )
        sure = standing.level in {"fact", "present", "none"}
        told_of = State(kind, read.tree.text, word.start, word.end, denied=standing.denied or none, sure=sure)
        yield told_of if who is None else about(told_of, read, who)


def _is_meant(read: Told, at: int, known: StateWords) -> bool:
    """Whether a body was found, or a life lost: else the two words tell no death."""
    lemma, above = plain(read.words[at].lemma), read.tree.above(at).lemma
    if known.has("body", lemma):
        return known.has("found", above) and any(read.tree.below(at, "nmod"))
    return not known.has("lost", lemma) or known.has("life", above)


def _who(read: Told, at: int, known: StateWords) -> int | None:
    """The index of the word for who is in the state that a word tells; None where the text does not say."""
    tree, word = read.tree, read.words[at]
    passive = any(tree.below(at, "aux:pass", "cop"))
    if word.pos == "VERB" and known.has("object", word.lemma) and not passive:
        done_to = first(read, at, "obj")
        acts = done_to is not None or any(tree.below(at, "aux:tense", "nsubj"))
        return done_to if acts else _above(read, at)
    lemma = plain(word.lemma)
    if known.has("lost", lemma):
        cost = tree.above(at).lemma != "perdre"
        return first(read, word.head, *(_OBJECTS[1:] if cost else _SUBJECTS))
    is_subject = first(read, at, *_SUBJECTS) is None and not passive and word.relation not in _SAID_OF
    if word.pos == "NOUN" and is_subject:
        if (of := first(read, at, "nmod")) is not None and not any(tree.below(at, "nummod")):
            return of  # la mort de Paul, le corps d'un homme
        if any(tree.below(at, "nummod", "det")) or "Number=Plur" in word.traits:
            return at  # deux blessés
    return _above(read, at)


def _above(read: Told, at: int) -> int | None:
    """The subject of a word, or of the nearest one above it that has one; the noun that it stands beside."""
    here = at
    for _ in range(_HIGH):
        found = first(read, here, *_SUBJECTS)
        if found is not None:
            return found
        word = read.words[here]
        if word.relation in {"amod", "acl"} and read.tree.above(here).pos in {"NOUN", "PROPN"}:
            return word.head
        if word.head == here or word.relation in {"acl:relcl", "nmod"}:
            return None
        if word.relation == "conj" and read.words[here].pos == "VERB":
            return None
        here = word.head
    return None
