"""Standing: whether a text affirms or denies each of its words, and how surely it tells it."""

from dataclasses import dataclass
from functools import lru_cache

from digest.annotating.syntax import Word
from digest.checking.denying import denied, is_told_apart
from digest.checking.governors import governors
from digest.checking.grammar import grammar
from digest.checking.levels import Level, level_of, weakest
from digest.checking.trees import Tree, tree

__all__ = ["Standing", "Told", "told"]

_KEPT = 4096  # texts
_MOST = 12  # words above one that are looked at
# Relations by which a word stands in the reach of what governs it.
_REACH = frozenset(["xcomp", "ccomp", "obj", "obl:arg", "nmod", "acl", "iobj", "nsubj:pass", "dep"])
_LOOSE = frozenset(["advcl", "obl:mod", "acl:relcl", "obl"])
_CLAUSES = frozenset(["ccomp", "xcomp"])
_CERTAIN = frozenset(["fact", "present", "future"])
_GIVEN = frozenset(["contre", "malgré", "après", "depuis", "dès"])  # not "des"
_UNREAL = frozenset(["pouvoir", "devoir"])


@dataclass(frozen=True, slots=True)
class Standing:
    """Of a word: whether it is denied, how surely it is told, and the index of the word that decided it.

    `sure` is False where a denial above it may or may not reach it: "n'a pas dit que", "n'agit pas pour".
    """

    denied: bool
    level: Level
    by: int
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Told:
    """A parsed text, and the standing of each of its words."""

    tree: Tree
    standings: tuple[Standing, ...]

    @property
    def words(self) -> tuple[Word, ...]:
        """Its words."""
        return self.tree.words


@lru_cache(_KEPT)
def told(text: str, lang: str) -> Told:
    """The text, read; without words where the language has no parser."""
    found = tree(text, lang)
    return Told(found, tuple(_standing(found, at) for at in range(len(found.words))))


def _standing(tree: Tree, at: int) -> Standing:
    """Its own negation and form, then what each word above does to it."""
    here, formed = at, level_of(tree, at)
    found = Standing(denied(tree, at), formed, at)
    is_noun = (
        tree.words[at].pos == "NOUN" and found.denied
    )  # by "aucun": the verb's "ne" is the same negation
    within = False
    for _ in range(_MOST):
        word, above = tree.words[here], tree.words[here].head
        if above == here or ("VerbForm=Part" in word.traits and word.relation == "acl"):
            break
        if _is_given(tree, here):
            break
        if word.relation not in _REACH or (word.relation == "dep" and any(tree.below(here, "nsubj"))):
            return Standing(found.denied, found.level, found.by, found.sure and not _may_reach(tree, here))
        found = _turned(tree, here, found, is_noun=is_noun, within=within)
        within = within or is_told_apart(tree, here)
        kept = formed in _CERTAIN and not (here == at and _doubts(tree, at))
        effect = (
            "none"
            if _is_unreal(tree, above)
            else _effect(tree.words[above], level_of(tree, above), tree.lang)
        )
        if weakest(found.level, effect) != found.level and not kept:
            found = Standing(found.denied, effect, above, found.sure)
        here = above
    return found


def _is_given(tree: Tree, at: int) -> bool:
    """Whether it is a noun that is there whatever is done about it: protester contre l'annonce."""
    return tree.words[at].pos == "NOUN" and any(one.text.lower() in _GIVEN for one in tree.below(at))


def _turned(tree: Tree, at: int, found: Standing, *, is_noun: bool, within: bool) -> Standing:
    """The standing after the denials of the word above; "n'exclut pas" leaves a possibility.

    A denial is not `sure` of what stands `within` a clause of its own.
    """
    word, above = tree.words[at], tree.words[at].head
    turns, passes = _turns(tree, at), denied(tree, above)
    if turns and passes:
        return Standing(found.denied, weakest(found.level, "weak"), above, sure=False)
    flips = turns or _is_unreal(tree, above) or (passes and not is_noun)
    light = governors(tree.lang).has("light", tree.words[above].lemma)
    feared = governors(tree.lang).has("fearing", tree.words[above].lemma)
    apart = within or (word.relation == "ccomp" and not light)
    sure = found.sure and not feared and not (passes and apart)
    return Standing(found.denied != flips, found.level, found.by, sure)


def _may_reach(tree: Tree, at: int) -> bool:
    """Whether a denial of what an infinitive stands beside may be meant of it."""
    word = tree.words[at]
    if word.relation not in _LOOSE or "VerbForm=Inf" not in word.traits:
        return False
    return denied(tree, word.head) or _standing(tree, word.head).denied


def _doubts(tree: Tree, at: int) -> bool:
    """Whether the word above may weaken a clause in the indicative: "craint que", not "pense que"."""
    above = tree.above(at).lemma
    is_said = governors(tree.lang).has("speech", above) and above != "espérer"
    return tree.words[at].relation in _CLAUSES and not is_said


def _is_unreal(tree: Tree, at: int) -> bool:
    """Aurait pu, aurait dû: it was not so."""
    past, known = tree.below(at, "aux:tense"), grammar(tree.lang).conditional
    unreal = any("Mood=Cnd" in one.traits or known.fullmatch(one.text.lower()) for one in past)
    return tree.words[at].lemma in _UNREAL and unreal


def _turns(tree: Tree, at: int) -> bool:
    """Whether the word above denies it by its meaning."""
    rules, word = governors(tree.lang), tree.words[at]
    siblings = tree.words[:at]
    if word.relation == "ccomp" and any(one.relation == "obj" and one.head == word.head for one in siblings):
        return False  # a relative clause, taken for an object
    lemma, clause = tree.above(at).lemma, word.relation in _CLAUSES or word.pos == "VERB"
    if any(
        one.relation == "obj" and one.head == word.head and rules.has("deny", one.lemma) for one in siblings
    ):
        return word.relation == "obl:arg"  # "a dit son opposition à la vente"
    return rules.has("deny", lemma) or (clause and rules.has("deny_clause", lemma))


def _effect(word: Word, own: Level, lang: str) -> Level:
    """What a governor makes of what it governs."""
    rules = governors(lang)
    if word.lemma == "devoir":
        return "weak" if own in {"conditional", "hearsay"} else "plan"
    if word.lemma == "aller" and (own == "present" or "Tense=Imp" in word.traits):
        return "future"  # va signer, allait signer
    known: tuple[Level, ...] = ("hearsay", "weak", "plan")
    return next((name for name in known if rules.has(name, word.lemma)), own)
