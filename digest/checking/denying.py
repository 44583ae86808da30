"""Denying: whether a word of a parsed text has a negation of its own, and which one further up reaches it."""

from digest.checking.governors import governors
from digest.checking.trees import Tree

__all__ = ["denied", "has_particle", "is_restricted", "is_told_apart"]

_BACK = 2  # words between "personne" or "rien" and the particle
_LEADING = frozenset(["case", "mark", "cc", "advmod", "fixed"])
_ARGUMENTS = frozenset(
    ["obj", "nsubj", "nsubj:pass", "obl:arg", "obl:mod", "xcomp", "iobj", "nmod", "obl", "dep"]
)
_PARTICLES = frozenset(["ne", "n'"])
_ALONE = frozenset(["pas", "jamais", "non"])
_NAMING = frozenset(["NOUN", "PROPN", "NUM", "PRON"])
_ONLY = frozenset(["que", "qu'"])
_OTHER = frozenset(["autre", "autres"])
_ZERO = frozenset(["0", "zéro"])
_OF = frozenset(["de", "d'"])
_NOT_DENIED = frozenset(["doute", "cesse", "précédent"])  # sans doute, sans cesse


def denied(tree: Tree, at: int) -> bool:
    """Whether it is: by ne … pas, pas de, aucun, sans; not by ne … que, which only restricts."""
    rules, word, own = governors(tree.lang), tree.words[at], tree.children[at]
    leading = [there for there in own if there < at and tree.words[there].relation in _LEADING]
    if any(
        tree.plain(there) in rules.lists["denying_words"] and tree.words[there].pos != "ADV"
        for there in leading
    ):
        return word.lemma not in _NOT_DENIED
    if any(each.text.lower() in _ZERO for each in tree.below(at, "nummod", "det")):
        return True
    if any(tree.plain(there) == "contre" for there in leading) and any(tree.below(at, "cop")):
        return not _is_verb_denied(tree, at)  # est contre
    if word.pos in {"VERB", "AUX"} or any(tree.below(at, "cop")) or has_particle(tree, at):
        return _is_verb_denied(tree, at) or _is_left_undone(tree, at)
    negative = rules.lists["negatives"] - {"plus"} | {"non"}
    direct = [there for there in leading if tree.words[there].relation == "advmod"]
    direct += [each for there in direct for each in tree.children[there]]  # pas très
    direct += [there for there in own if tree.words[there].relation == "det"]
    return any(tree.plain(there) in negative for there in direct) or _is_partitive(tree, at)


def _is_verb_denied(tree: Tree, at: int) -> bool:
    rules, own = governors(tree.lang), list(tree.children[at])
    led = [there for there in own if tree.words[there].relation.startswith(("cop", "aux"))]
    led += [there for there in own if tree.words[there].relation == "advmod"]  # pas encore
    own += [each for there in led for each in tree.children[there]]
    particle = next((there for there in own if tree.plain(there) in _PARTICLES), None)
    seconds = [there for there in own if tree.plain(there) in rules.lists["negatives"]]
    if particle is None:  # left out, as in titles, or parsed elsewhere
        seconds += [there for there in own if tree.plain(there) == "non" and there < at]
        bare = (there for there in seconds if tree.plain(there) in _ALONE and not _is_step(tree, there))
        return any(not _is_of_head(tree, at, there) for there in bare)
    far = list(range(max(0, particle - _BACK), particle))
    for there in own:
        if tree.words[there].relation in _ARGUMENTS:
            far += [there, *tree.children[there]]
    seconds += [there for there in far if tree.plain(there) in rules.lists["negatives"] - {"plus"}]
    only = is_restricted(tree, at)
    strong = [there for there in seconds if tree.plain(there) != "plus" or not only]
    if not strong:
        return not only and rules.has("bare", tree.words[at].lemma)
    return not _is_undone(tree, strong[0])


def _is_left_undone(tree: Tree, at: int) -> bool:
    """Whether it is the infinitive of "reste à": what remains to be done was not."""
    word, above = tree.words[at], tree.words[tree.words[at].head]
    led = governors(tree.lang).has("remaining", above.lemma) and not any(tree.below(word.head, "obj"))
    return (
        led and "VerbForm=Inf" in word.traits and any(tree.plain(there) == "a" for there in tree.children[at])
    )


def _is_of_head(tree: Tree, at: int, second: int) -> bool:
    """Whether the "pas" before an infinitive is that of the verb above: "ne compte pas fermer"."""
    head = tree.words[at].head
    led = any(tree.plain(there) in _PARTICLES for there in tree.children[head])
    return led and head < second < at


def _is_step(tree: Tree, at: int) -> bool:
    """Whether "pas" is the noun: ses premiers pas, un pas."""
    return bool(at) and tree.words[at - 1].pos in {"DET", "ADJ", "NUM"}


def has_particle(tree: Tree, at: int) -> bool:
    """Whether a verb has a "ne"."""
    return any(tree.plain(there) in _PARTICLES for there in tree.children[at])


def is_restricted(tree: Tree, at: int) -> bool:
    """Whether it is the verb of "ne … que"."""
    own = tree.children[at]
    beside = [there for there in own if tree.words[there].relation == "advmod"]
    said = (there for there in own if there > at and tree.words[there].pos in _NAMING)
    beside += [each for there in said for each in tree.children[there] if tree.words[each].relation == "mark"]
    return any(tree.plain(there) in _ONLY for there in beside)


def _is_undone(tree: Tree, at: int) -> bool:
    """Pas seulement, pas que, plus que, pas d'autre choix que: more is said, and nothing denied."""
    if tree.plain(at + 2) in _OTHER:
        return True
    if tree.plain(at + 1) not in governors(tree.lang).lists["restricting"]:
        return False
    return tree.words[at + 1].pos != "SCONJ" or tree.plain(at) == "plus"


def _is_partitive(tree: Tree, at: int) -> bool:
    """Whether it is the noun of "n'a pas de": there is none of it."""
    word = tree.words[at]
    if word.head == at or word.relation not in {"obj", "nsubj", "obl:arg"}:
        return False
    partitive = any(tree.plain(there) in _OF and there < at for there in tree.children[at])
    return partitive and _is_verb_denied(tree, word.head)


def is_told_apart(tree: Tree, at: int) -> bool:
    """Whether a word heads a clause of its own, which a denial further up may leave as it is.

    « Rien ne laissait présager qu'il tomberait », « ne cache pas sa joie à l'idée de partir ».
    """
    word, above = tree.words[at], tree.above(at)
    if word.relation == "ccomp":
        return not governors(tree.lang).has("speech", above.lemma)  # "rien ne permet de dire que"
    is_light = governors(tree.lang).has("light", tree.words[above.head].lemma)
    return word.relation == "acl" and above.relation == "nmod" and not is_light
