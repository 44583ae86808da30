"""Predicates: the words of a parsed text that say something of something."""

from digest.annotating.syntax import Word
from digest.checking.facing import Facing
from digest.checking.governors import governors
from digest.checking.relating import relation
from digest.checking.standing import Told

__all__ = ["is_close", "is_nominal", "predicates", "takes_other"]

_NOMINAL = 2.0
_CONTRARY = 2.0  # words in common that a contrary needs
_VERBS = ("VerbForm=Fin", "VerbForm=Inf")
_EMPTY = frozenset(["être", "avoir", "faire", "valoir"])
_FORMS = ("aux", "cop")
_NAMING = frozenset(["NOUN", "PROPN"])
_FAMILIES = (("VERB", "NOUN"), ("VERB", "ADJ"))


def is_close(own: Told, at: int, one: Facing) -> bool:
    """Whether a source in words is of the same part of speech, and shares enough where it is a contrary."""
    least = _CONTRARY if one.relation == "against" else 0.0
    return one.unit.words[one.at].pos == own.words[at].pos and one.shared >= least


def is_nominal(own: Told, at: int, one: Facing) -> bool:
    """Whether a source tells the verb as a noun, of the same things: hostile à une hausse, veut augmenter."""
    kinds = own.words[at].pos, one.unit.words[one.at].pos
    if one.relation != "same" or kinds not in _FAMILIES or one.shared < _NOMINAL:
        return False
    mine, its = _subject(own, at), _subject(one.unit, one.at)
    return not (mine and its) or relation(mine, its, own.tree.lang) in {"same", "alike"}


def takes_other(own: Told, at: int, one: Facing, lang: str) -> bool:
    """Whether both are verbs that take something, and not the same: ramener la prévision, les comptes."""
    mine, its = _taken(own, at), _taken(one.unit, one.at)
    return bool(mine and its) and not any(
        relation(word, there, lang) in {"same", "alike"} for word in mine for there in its
    )


def _taken(told: Told, at: int) -> list[Word]:
    """The nouns that a verb is told of: its objects, in the passive its subject."""
    if told.words[at].pos != "VERB":
        return []
    found = [
        there
        for there in told.tree.children[at]
        if told.words[there].relation in {"obj", "nsubj:pass"} and told.words[there].pos == "NOUN"
    ]
    below = [each for there in found for each in told.tree.children[there]]
    found += [each for each in below if told.words[each].pos in {"NOUN", "PROPN"}]
    return [told.words[there] for there in found]


def _subject(told: Told, at: int) -> Word | None:
    """The noun that is the subject of a word, or of the nearest one above it that has one."""
    for _ in range(len(told.words)):
        found = next(told.tree.below(at, "nsubj", "nsubj:pass"), None)
        if found or told.words[at].head == at:
            return found if found and found.pos in _NAMING else None
        at = told.words[at].head
    return None


def predicates(own: Told, lang: str) -> list[int]:
    """The predicates: what an auxiliary, a modal or a verb of saying only leads is judged in their place."""
    return [
        at for at, word in enumerate(own.words) if word.text.isalpha() and _is_predicate(own, at, word, lang)
    ]


def _is_predicate(own: Told, at: int, word: Word, lang: str) -> bool:
    rules, below = governors(lang), [own.words[there] for there in own.tree.children[at]]
    if word.pos in {"NOUN", "ADJ"}:
        above = own.words[word.head].lemma
        led = word.relation == "xcomp" or (
            word.pos == "NOUN"
            and word.relation in {"obj", "obl:arg"}
            and above not in (_EMPTY if word.relation == "obl:arg" else {"être"})
        )
        return (led and rules.has("light", above)) or any(each.relation == "cop" for each in below)
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
