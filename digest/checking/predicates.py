"""Predicates: the words of a parsed text that say something of something."""

from digest.annotating.syntax import Word
from digest.checking.facing import Facing
from digest.checking.governors import governors
from digest.checking.standing import Told

__all__ = ["is_close", "predicates"]

_CONTRARY = 2.0  # words in common that a contrary needs
_VERBS = ("VerbForm=Fin", "VerbForm=Inf")
_EMPTY = frozenset(["être", "avoir", "faire", "valoir"])
_FORMS = ("aux", "cop")


def is_close(own: Told, at: int, one: Facing) -> bool:
    """Whether a source in words is of the same part of speech, and shares enough where it is a contrary."""
    least = _CONTRARY if one.relation == "against" else 0.0
    return one.unit.words[one.at].pos == own.words[at].pos and one.shared >= least


def predicates(own: Told, lang: str) -> list[int]:
    """The predicates: what an auxiliary, a modal or a verb of saying only leads is judged in their place."""
    return [
        at for at, word in enumerate(own.words) if word.text.isalpha() and _is_predicate(own, at, word, lang)
    ]


def _is_predicate(own: Told, at: int, word: Word, lang: str) -> bool:
    rules, below = governors(lang), [own.words[there] for there in own.tree.children[at]]
    if word.pos in {"NOUN", "ADJ"}:
        above = own.words[word.head].lemma
        light = rules.has("light", above) and (
            word.relation in {"xcomp", *(["obj"] if above != "être" else [])}
            or (word.relation == "obl:arg" and above not in _EMPTY)
        )
        return light or any(each.relation == "cop" for each in below)
    forms = [word, *(each for each in below if each.relation.startswith(_FORMS))]
    finite = any(trait in form.traits for form in forms for trait in _VERBS)
    if word.pos != "VERB" or not finite or word.relation in {"acl", "amod"}:
        return False
    led = any(each.relation in {"xcomp", "ccomp"} for each in below)
    if word.lemma in _EMPTY or (led and rules.has("light", word.lemma)):
        return False
    takes = any(each.relation in {"obj", "aux:pass"} for each in below)
    return not rules.has("speech", word.lemma) or (
        takes and not any(each.relation == "ccomp" for each in below)
    )
