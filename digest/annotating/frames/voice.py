"""Voice: whether a verb stands in the passive."""

from collections.abc import Sequence

from digest.annotating.syntax import Word

__all__ = ["is_passive"]

_RELATIONS = frozenset(["aux:pass", "nsubj:pass", "obl:agent"])
# Verbs that take "être" in the active: "seraient tombés malades".
_MOVING = frozenset(
    [
        *("aller", "arriver", "décéder", "devenir", "entrer", "monter", "mourir", "naître"),
        *("partir", "parvenir", "rester", "revenir", "tomber", "venir"),
    ]
)
_LETTING = frozenset(["faire", "laisser", "voir"])  # "se faire battre"


def is_passive(words: Sequence[Word], below: Sequence[int], at: int) -> bool:
    """Whether the verb number `at` stands in the passive, or is a past participle alone.

    `below` are the numbers of the words that depend on it. "S'en prendre à" is active, whatever the parser
    says.
    """
    word = words[at]
    if word.lemma in _MOVING:
        return False
    is_reflexive = any("Reflex=Yes" in words[one].traits for one in below)
    if is_reflexive and not any(words[one].lemma in _LETTING for one in (at, *below)):
        return False
    relations = {words[one].relation for one in below}
    if relations & _RELATIONS:
        return True
    is_bare = not relations & {"aux:tense", "aux"}
    return word.relation in ("acl", "xcomp") and is_bare and {"VerbForm=Part", "Tense=Past"} <= word.traits
