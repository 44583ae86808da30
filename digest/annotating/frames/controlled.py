"""Controlled: infinitives done by the object of a verb, or by who has something: "sommé Paul de partir"."""

from collections.abc import Iterator, Sequence

from digest.annotating.frames.controls import controls
from digest.annotating.frames.hanging import below, case
from digest.annotating.syntax import Word

__all__ = ["given", "had"]

_OBJECTS = frozenset(["obj", "iobj", "obl:arg"])


def given(words: Sequence[Word], at: int) -> Iterator[int]:
    """The infinitives that the object `at` of a verb does: "vu Paul partir", "demandé à Paul de partir"."""
    word = words[at]
    verb, known = words[word.head], controls("fr")
    if (
        word.relation not in _OBJECTS
        or verb.pos != "VERB"
        or verb.lemma in known.own
        or word.lemma in known.deeds
    ):
        return
    if word.relation == "obl:arg" and case(words, at) not in ("à", "au", "aux"):
        return
    for one in below(words, word.head):
        if words[one].relation == "xcomp" and one > at and _is_infinitive(words, one):
            yield one


def had(words: Sequence[Word], noun: int) -> Iterator[int]:
    """The infinitives of what somebody has: "a eu la surprise d'être battu", "a le droit de refuser"."""
    if words[noun].relation != "obj" or words[words[noun].head].lemma not in controls("fr").having:
        return
    for one in below(words, noun):
        if words[one].relation == "acl" and _is_infinitive(words, one):
            yield one


def _is_infinitive(words: Sequence[Word], verb: int) -> bool:
    """Whether a verb is one, or its auxiliary is: "avoir menti"."""
    own = (words[one].traits for one in below(words, verb) if words[one].relation.startswith("aux"))
    word = words[verb]
    return word.text.endswith("er") or any("VerbForm=Inf" in each for each in (word.traits, *own))
