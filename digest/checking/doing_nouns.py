"""Check: of two nouns of a unit, the one that does it there does it here: "reconduite par les syndicats"."""

from collections.abc import Iterator, Sequence

from digest.annotating.syntax import Word
from digest.checking.ground import Ground
from digest.checking.nearby import nearby
from digest.checking.relating import keys_of, relation
from digest.checking.standing import Told, told
from digest.models import Lack

__all__ = ["lacks"]

_AGENT = "obl:agent"
_PASSIVE = ("aux:pass", "nsubj:pass", _AGENT)


def lacks(sentence: str, ground: Ground) -> Iterator[Lack]:
    """The doers of a verb that an aligned unit has done by another noun, and that it names elsewhere.

    Nothing in a language without a parser.
    """
    own = told(sentence, ground.lang)
    units = [told(text, ground.lang) for text in ground.texts]
    for at, doer in ((at, doer) for at, doer in _deeds(own) if doer.text.islower()):
        its = [
            (unit, there, one)
            for unit in units
            for there, one in _deeds(unit)
            if _is_one(own, at, unit, there)
        ]
        if not (doer.relation == _AGENT or any(one.relation == _AGENT for _, _, one in its)):
            continue  # a subject is less sure than who stands behind "par"
        others = [(unit, one) for unit, _, one in its if not _are_alike(doer, one, ground.lang)]
        is_named = any(_is_beside(unit, one, doer, ground.lang) for unit, one in others)
        both = doer.relation == _AGENT and any(one.relation == _AGENT for _, one in others)
        is_named = is_named or (both and _is_near(doer, {unit.tree.text for unit, _ in others}, ground))
        if its and len(others) == len(its) and is_named:
            yield Lack("role", sentence[doer.start : doer.end], doer.start, doer.end, others[0][1].text)


def _is_near(doer: Word, telling: set[str], ground: Ground) -> bool:
    """Whether a common noun stands in a unit beside those that tell the deed, and in none of them."""
    if any(_has(told(text, ground.lang), doer) for text in telling):
        return False
    return any(_has(told(text, ground.lang), doer) for text in (*ground.texts, *nearby(ground)))


def _has(text: Told, doer: Word) -> bool:
    return any(word.pos == "NOUN" and relation(word, doer, text.tree.lang) == "same" for word in text.words)


def _deeds(text: Told) -> Iterator[tuple[int, Word]]:
    """The verbs, and the common noun that does what each tells."""
    for at, word in enumerate(text.words):
        if word.pos != "VERB":
            continue
        is_passive = any(text.tree.below(at, *_PASSIVE))
        for one in text.tree.below(at, _AGENT if is_passive else "nsubj"):
            if one.pos == "NOUN":
                yield at, one
                break


def _is_one(own: Told, at: int, unit: Told, there: int) -> bool:
    """Whether two verbs are one, of the same things."""
    if own.words[at].lemma != unit.words[there].lemma:
        return False
    mine, its = _undergone(own, at), _undergone(unit, there)
    return any(not _keys(one, own).isdisjoint(_keys(other, unit)) for one in mine for other in its)


def _undergone(text: Told, at: int) -> Sequence[Word]:
    relation_of = "nsubj:pass" if any(text.tree.below(at, *_PASSIVE)) else "obj"
    above = [text.tree.above(at)] if text.words[at].relation == "acl" else []  # "les pompiers, alertés par"
    found = [*text.tree.below(at, relation_of, "nsubj:pass"), *above]
    return [word for word in found if word.pos == "NOUN"]


def _keys(word: Word, text: Told) -> frozenset[str]:
    return keys_of(word, text.tree.lang)


def _are_alike(one: Word, other: Word, lang: str) -> bool:
    return relation(one, other, lang) in {"same", "alike"}


def _is_beside(unit: Told, its: Word, doer: Word, lang: str) -> bool:
    """Whether the unit names the noun elsewhere, as nothing that the doer is made of."""
    at = unit.words.index(its)
    within, waiting = {at}, [at]
    while waiting:
        below = unit.tree.children[waiting.pop()]
        within.update(below)
        waiting += below
    return any(
        there not in within and word.pos == "NOUN" and relation(word, doer, lang) == "same"
        for there, word in enumerate(unit.words)
    )
