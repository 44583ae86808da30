"""Levels: how surely the form of a word tells what it says: a fact, the future, hearsay."""

from collections.abc import Sequence
from typing import Literal

from digest.annotating.plain import plain
from digest.annotating.syntax import Word
from digest.checking.ascribed import is_ascribed
from digest.checking.governors import governors
from digest.checking.grammar import grammar
from digest.checking.trees import Tree

__all__ = ["Level", "level_of", "weakest"]

Level = Literal["fact", "present", "future", "plan", "weak", "hearsay", "conditional", "none"]

_ORDER: tuple[Level, ...] = ("none", "fact", "present", "future", "plan", "conditional", "hearsay", "weak")
_FORMS = ("aux", "aux:tense", "aux:pass", "cop", "aux:caus")
_CONDITIONALS = ("rait", "raient", "rais", "rions", "riez")
_PERFECT = "aux:tense"
_OPENED = 12  # words between "selon laquelle" and the verb
_USED = frozenset(["utiliser", "employer", "servir"])  # l'arme utilisée pour tuer


def weakest(one: Level, other: Level) -> Level:
    """The one that tells less surely."""
    return max(one, other, key=_ORDER.index)


def level_of(tree: Tree, at: int) -> Level:
    """By its own form, its auxiliaries, its adverbs; "none" for an infinitive, a noun, a participle alone."""
    forms = (tree.words[at], *tree.below(at, *_FORMS))
    if is_ascribed([tree.plain(there) for there in range(max(0, at - _OPENED), at)]):
        return "hearsay"
    traits = frozenset[str]().union(*(form.traits for form in forms))
    known, done = grammar(tree.lang), any(tree.below(at, _PERFECT))
    if _is_hedged(tree, at) or (
        _opens_with(tree, at, "si", "s'") and not done
    ):  # "si elle a demandé" grants it
        return "weak"
    if any(_is_conditional(form) for form in forms) or any(
        known.conditional.fullmatch(form.text) for form in forms
    ):
        return _conditional(tree, at, compound=len(forms) > 1)
    if "Tense=Fut" in traits or any(known.future.fullmatch(form.text) for form in forms[1:]):
        return "future"
    if "VerbForm=Inf" in traits:
        return _infinitive(tree, at)
    return _finite(forms, traits, done=done)


def _is_conditional(form: Word) -> bool:
    """Whether the parser takes it for one, and its ending may be: it errs on "accompagnait"."""
    return "Mood=Cnd" in form.traits and form.text.endswith(_CONDITIONALS)


def _finite(forms: Sequence[Word], traits: frozenset[str], *, done: bool) -> Level:
    if "Mood=Sub" in traits or not any("VerbForm=Fin" in form.traits for form in forms):
        return "none"
    past = done or "Tense=Imp" in traits or forms[0].traits >= {"VerbForm=Fin", "Tense=Past"}
    return "fact" if past else "present"


def _infinitive(tree: Tree, at: int) -> Level:
    """A fact in the perfect, what is to come after "pour", but "est venu pour"; else what leads it tells."""
    if any("VerbForm=Inf" in form.traits for form in tree.below(at, _PERFECT)):
        return "fact"
    led = tree.words[at].head
    if not _opens_with(tree, at, "pour") or tree.words[led].lemma in _USED:
        return "none"
    return "plan" if led == at or level_of(tree, led) != "fact" else "none"


def _is_hedged(tree: Tree, at: int) -> bool:
    rules = governors(tree.lang)
    if any(rules.has("hedges", word.lemma) for word in tree.below(at, "advmod", "amod")):
        return True
    doubts = (there for there in tree.children[at] if tree.words[there].lemma == "doute")
    return any(plain(word.text) == "sans" for there in doubts for word in tree.below(there))


def _conditional(tree: Tree, at: int, *, compound: bool) -> Level:
    """Hearsay, or the future of what was said: "a annoncé qu'il signerait"."""
    reported = tree.words[at].relation == "ccomp" and governors(tree.lang).has("speech", tree.above(at).lemma)
    if reported and not any(tree.below(at, _PERFECT)):
        return "future"
    return "hearsay" if compound else "conditional"


def _opens_with(tree: Tree, at: int, *openers: str) -> bool:
    leading = (there for there in tree.children[at] if tree.words[there].relation in {"mark", "case"})
    return any(tree.plain(there) in openers and tree.plain(there + 1) != "," for there in leading)
