"""Scopes: what each negation of a text negates: its verb, and what belongs to it."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from digest.checking.grammar import Grammar, grammar
from digest.checking.reading import Reading, read

__all__ = ["Negation", "negations", "odd"]

_STOP = re.compile(r"[.;:!?()]")
_AHEAD, _BEHIND = 8, 7  # tokens between the two parts of a negation
_REACH = 6  # tokens from a negating word to the one that it negates
_KEPT = 2048  # texts
_ONLY = frozenset(["seulement", "uniquement", "simplement", "only", "merely", "just", "moins"])
_HAVE = frozenset(["a", "ai", "ont", "avait", "avaient", "aura", "auront"])
_BARE = frozenset(["encore", "a", "au", "aux", "en", "dans", "sur", "pour", "avec", "question", "d"])
_OF = frozenset(["de", "d", "un", "une", "aucun", "aucune", "any"])


@dataclass(frozen=True, slots=True)
class Negation:
    """A negation from token `start` to `end`, and the tokens that it negates, the verb first.

    `lexical` is one by a word's meaning: refuser de, incapable de.
    """

    start: int
    end: int
    anchors: tuple[int, ...]
    lexical: bool = False


@lru_cache(_KEPT)
def negations(text: str, lang: str) -> tuple[Negation, ...]:
    """The negations of a text, in order."""
    reading, rules = read(text, lang), grammar(lang)
    found = list(_with_particle(reading, rules))
    taken = {at for one in found for at in range(one.start, one.end + 1)}
    found += [one for one in _alone(reading, rules) if one.start not in taken]
    found += _lexical(reading, rules)
    return tuple(sorted(found, key=lambda one: (one.start, one.end)))


@lru_cache(_KEPT)
def odd(text: str, lang: str) -> frozenset[int]:
    """The tokens that an odd number of negations negates."""
    counts = Counter(at for one in negations(text, lang) for at in set(one.anchors))
    return frozenset(at for at, count in counts.items() if count % 2)


def _with_particle(reading: Reading, rules: Grammar) -> Iterator[Negation]:
    words, seconds = [token.plain for token in reading.tokens], rules.words["seconds"]
    for at, word in enumerate(words):
        if word not in rules.words["particles"] or not _is_particle(reading, at):
            continue
        ahead = _until_stop(reading, at, _AHEAD)
        second = next((i for i in ahead if words[i] in seconds), None)
        behind = next((i for i in range(max(0, at - _BEHIND), at) if words[i] in seconds - {"plus"}), None)
        if second is not None and words[second] != "ni" and _restricts(words, second, rules):
            continue
        if second is None and behind is None and not _is_enough(reading, at, rules):
            continue
        yield Negation(min(at, at if behind is None else behind), second or at, _anchors(reading, at, rules))


def _is_enough(reading: Reading, at: int, rules: Grammar) -> bool:
    """Whether the particle negates alone, before pouvoir, savoir, oser: "n'a pu emmener"."""
    after = [token.plain for token in reading.tokens[at + 1 : at + 4]]
    known = [word for word in after if word not in rules.words["clitics"] | _HAVE]
    return bool(known) and known[0] in rules.words["able"]


def _is_particle(reading: Reading, at: int) -> bool:
    token = reading.tokens[at]
    return len(token.word) > 1 or reading.text[token.end : token.end + 1] in {"'", "’"}


def _restricts(words: list[str], second: int, rules: Grammar) -> bool:
    """Whether more follows that undoes it: pas seulement, plus que, pas moins de."""
    after = words[second + 1 : second + 2]
    return bool(after) and (after[0] in _ONLY or after[0] in rules.words["restrictive"])


def _alone(reading: Reading, rules: Grammar) -> Iterator[Negation]:
    for at, token in enumerate(reading.tokens):
        word, after = token.plain, [one.plain for one in reading.tokens[at + 1 : at + 2]]
        contracted = word == "t" and reading.text[token.start - 1 : token.start] in {"'", "’"} and at
        bare = word == "pas" and after and after[0] in _OF | _BARE
        if not (word in rules.words["alone"] or contracted or bare) or (after and after[0] in _ONLY):
            continue
        if at and reading.tokens[at - 1].plain in rules.words["alone"]:
            continue  # sans aucune, non pas: one negation
        if word == "non" and (not after or reading.gap(at + 1).strip()):
            continue
        if contracted and reading.lang != "en":
            continue
        before = (at - 1,) if word == "no" and at and reading.tokens[at - 1].stem else ()
        yield Negation(at - bool(contracted), at, (*_anchors(reading, at, rules), *before))


def _lexical(reading: Reading, rules: Grammar) -> Iterator[Negation]:
    links, nouns = rules.words["links"], rules.words["nouns_of_negation"]
    for at, token in enumerate(reading.tokens):
        if not (token.plain in nouns or rules.denier.fullmatch(token.plain)):
            continue
        linked = False
        for there in _until_stop(reading, at, _REACH):
            word = reading.tokens[there]
            if word.plain in links or word.plain in rules.words["auxiliaries"] | rules.words["clitics"]:
                linked = True
                continue
            if linked and (_is_verb(reading, there, rules) or token.plain in nouns):
                yield Negation(at, at, (there,), lexical=True)
            break


def _is_verb(reading: Reading, at: int, rules: Grammar) -> bool:
    word, before = reading.tokens[at].word, reading.tokens[at - 1].plain
    if before in rules.words["auxiliaries"]:
        return True
    links = {"de", "d", "à", "a", "to", "from", "of"} | rules.words["clitics"]
    if reading.lang == "en":
        return before in links and (before == "to" or word.endswith("ing"))
    return bool(rules.infinitive.fullmatch(word)) and before in links


def _anchors(reading: Reading, at: int, rules: Grammar) -> tuple[int, ...]:
    """The first word with a meaning after a negation; after it an infinitive, or the noun of "pas de"."""
    skipped = rules.words["adverbs"] | rules.words["seconds"] | rules.words["clitics"]
    found: list[int] = []
    for there in _until_stop(reading, at, _REACH + len(found)):
        token = reading.tokens[there]
        if token.plain in rules.words["auxiliaries"] | skipped or not token.stem:
            continue
        if reading.lang == "fr" and token.plain.endswith("ment") and not found:
            continue
        if not found:
            found.append(there)
            continue
        if rules.infinitive.fullmatch(token.word) or reading.tokens[there - 1].plain in _OF:
            found.append(there)
        break
    return tuple(found)


def _until_stop(reading: Reading, at: int, most: int) -> range:
    """The tokens after one, up to a mark that ends its clause."""
    end = at + 1
    while end < len(reading.tokens) and end <= at + most and not _STOP.search(reading.gap(end)):
        end += 1
    return range(at + 1, end)
