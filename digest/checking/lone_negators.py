"""Lone negators: the words that negate what follows them without a particle."""

from collections.abc import Iterator

from digest.checking.grammar import Grammar
from digest.checking.reach import since_stop
from digest.checking.reading import Reading

__all__ = ["ONLY", "lone_negators"]

ONLY = frozenset(["seulement", "uniquement", "simplement", "only", "merely", "just", "moins"])
_QUOTES = ' \u00a0\u202f«“"'
_COMPARED = frozenset(["more", "less", "fewer", "later", "earlier", "sooner", "other"])
_SET_PHRASES = frozenset(["attendre", "delai", "tarder", "doute", "cesse", "precedent", "faille", "abri"])
_DOUBT = frozenset(["doubt", "doute"])
_ZERO = frozenset(["0", "zero"])
_STEPS = frozenset(["premier", "premiers", "grand", "petit", "faux", "deux", "trois", "un", "le", "a"])


def lone_negators(reading: Reading, rules: Grammar) -> Iterator[int]:
    """The numbers of their tokens: sans, aucun, non, a "pas" that stands alone, the "t" of "don't"."""
    for at, token in enumerate(reading.tokens):
        before = reading.tokens[at - 1].plain if at else ""
        after = [one.plain for one in reading.tokens[at + 1 : at + 3]]
        alone = token.plain in rules.words["alone"] and not _is_one_with(reading, at, before, rules)
        found = alone or _is_contracted(reading, at) or _is_bare(reading, at, rules)
        if found and not (ONLY.intersection(after[:1]) or _is_set(reading, at, after)):
            yield at


def _is_set(reading: Reading, at: int, after: list[str]) -> bool:
    """Whether it is the word of a phrase that denies nothing: sans attendre, no more than, "non" itself."""
    word, before = reading.tokens[at].plain, reading.tokens[at - 1].plain if at else ""
    if word in {"non", "not"} and before in {"ou", "or"}:
        return True  # whether or not
    if word in _ZERO and not after:
        return True
    if word == "not" and after == ["the", "only"]:
        return True
    if word == "non":
        return not after or bool(reading.gap(at + 1).strip(_QUOTES))
    phrases = {"sans": _SET_PHRASES, "no": _COMPARED if after[1:] == ["than"] else _DOUBT, "aucun": _DOUBT}
    return not phrases.get(word, frozenset()).isdisjoint(after[:1])


def _is_one_with(reading: Reading, at: int, before: str, rules: Grammar) -> bool:
    """Whether it belongs to the negator before it: sans aucune, sans faire aucun blessé; or tells a worth."""
    word = reading.tokens[at].plain
    if word in {"nul", "nulle"} and (at + 1 == len(reading.tokens) or reading.gap(at + 1).strip()):
        return True
    led = word != "sans" and any(reading.tokens[there].plain == "sans" for there in since_stop(reading, at))
    return led or before in rules.words["alone"]


def _is_contracted(reading: Reading, at: int) -> bool:
    token = reading.tokens[at]
    is_cut = bool(at) and reading.text[token.start - 1 : token.start] in {"'", "’"}
    return reading.lang == "en" and token.plain == "t" and is_cut


def _is_bare(reading: Reading, at: int, rules: Grammar) -> bool:
    """Whether it is a "pas" without a particle that is no noun: pas très sérieux, but not un pas."""
    if reading.tokens[at].plain != "pas" or at + 1 == len(reading.tokens):
        return False
    before = reading.tokens[at - 1].plain if at and not reading.gap(at).strip() else ""
    is_step = before in rules.words["determiners"] - rules.words["clitics"] | _STEPS
    return not is_step and not any(
        reading.tokens[there].plain in rules.words["particles"] for there in since_stop(reading, at)
    )
