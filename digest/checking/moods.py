"""Moods: whether a text tells what a word says as a fact, as a plan, as to come, or as hearsay."""

import re
from functools import lru_cache
from typing import Literal

from digest.checking.ascribed import is_ascribed
from digest.checking.grammar import Grammar, grammar
from digest.checking.reading import Reading, read

__all__ = ["Mood", "is_told", "mood"]

Mood = Literal["fact", "future", "plan", "weak", "hearsay", "conditional", "none"]

_REACH = 6  # tokens between an auxiliary or a modal and its verb
_TOLD = 16  # tokens between "que" and the verb of what is said
_ASIDE = " \u00a0\u202f'’-()"  # marks that do not end what is said
_WOULD_BE = frozenset(["serait", "seraient"])
_FAR, _SAID = 24, 7  # tokens to "que", with what stands in commas; from there to the verb of saying
_ENDED = re.compile("[.;:!?»”]")
_NEAR = 3  # tokens between "to" and its verb
_KEPT = 2048  # texts


def mood(text: str, lang: str, at: int) -> Mood:
    """The mood of a token; "none" where it is no verb, or one whose form does not tell."""
    return _moods(text, lang)[at]


@lru_cache(_KEPT)
def _moods(text: str, lang: str) -> tuple[Mood, ...]:
    reading, rules = read(text, lang), grammar(lang)
    return tuple(_mood(reading, at, rules) for at in range(len(reading.tokens)))


def _mood(reading: Reading, at: int, rules: Grammar) -> Mood:
    token = reading.tokens[at]
    if not token.stem or (token.capital and at and not reading.gap(at).strip()):
        return "none"
    words = [reading.tokens[there].plain for there in _before(reading, at, rules)]
    if not (words or _is_finite(token.word, rules)):
        return "none"
    if _is_reported(reading, at, words, rules):
        return "future"
    if is_ascribed([token.plain for token in reading.tokens[max(0, at - _TOLD) : at]]):
        return "hearsay"
    if reading.lang == "fr" and rules.weak.fullmatch(_leader(reading, at, rules)):
        return "weak"  # espère que les doses seront prêtes
    led = words if _can_be_led(reading, at, words, rules) else []
    planned: Mood | None = "plan" if _is_set_to(reading, at, rules) else None
    return planned or _by_leading(led, words, rules) or _by_form(token.word, words, rules)


def _is_set_to(reading: Reading, at: int, rules: Grammar) -> bool:
    """Whether a verb stands after "is to" in English: "is to be buried"."""
    before = [token.plain for token in reading.tokens[max(0, at - _NEAR) : at]]
    before = before[:-1] if before[-1:] == ["be"] else before
    led = before[-2:-1] and before[-2] in rules.words["being"] - {"being", "been"}
    return reading.lang == "en" and before[-1:] == ["to"] and bool(led)


def _can_be_led(reading: Reading, at: int, words: list[str], rules: Grammar) -> bool:
    """Whether a verb stands as one after veut, menace de …: in the infinitive, or with its auxiliary so."""
    if reading.lang == "en":
        near = {token.plain for token in reading.tokens[max(0, at - _NEAR) : at]}
        return not near.isdisjoint({"to", "of"}) or not rules.words["direct"].isdisjoint(words)
    infinitive = rules.infinitive.fullmatch(reading.tokens[at].word)
    return bool(infinitive) or not {"avoir", "etre"}.isdisjoint(words)


def _by_leading(led: list[str], words: list[str], rules: Grammar) -> Mood | None:
    """The mood that the words before a verb give it; the weakest of them decides."""
    known: tuple[tuple[Mood, re.Pattern[str]], ...] = (
        ("hearsay", rules.accusing),
        ("weak", rules.weak),
        ("plan", rules.modal),
    )
    found = next((name for name, form in known if any(map(form.fullmatch, led))), None)
    if found != "weak" and rules.words["conditionals"].intersection(words):
        return "hearsay"
    return found


def _by_form(word: str, before: list[str], rules: Grammar) -> Mood:
    forms = [word, *before]
    if any(map(rules.conditional.fullmatch, forms)):
        return "conditional"
    if any(map(rules.future.fullmatch, forms)) or rules.words["future_words"].intersection(before):
        return "future"
    perfect = rules.words["perfect"].intersection(before) and rules.participle.fullmatch(word)
    return "fact" if perfect else "none"


def _is_finite(word: str, rules: Grammar) -> bool:
    return bool(rules.conditional.fullmatch(word) or rules.future.fullmatch(word))


def _is_reported(reading: Reading, at: int, words: list[str], rules: Grammar) -> bool:
    """Whether a conditional is the future of what was said: "a annoncé qu'il signerait"."""
    led = rules.words["conditionals"].intersection(words)
    if led and led <= _WOULD_BE:
        return is_told(reading, at, rules)
    if led or not rules.conditional.fullmatch(reading.tokens[at].word):
        return False
    if _is_told_before(reading, at, rules):
        return True
    clause = reading.clauses[at]
    first = next(i for i, number in enumerate(reading.clauses) if number == clause)
    return reading.tokens[first].plain in rules.words["that"]


def _is_told_before(reading: Reading, at: int, rules: Grammar) -> bool:
    """Whether "a rappelé que" stands before it in its sentence, with no other verb between, in the past."""
    for there in range(at - 1, max(1, at - _FAR), -1):
        word = reading.tokens[there].plain
        is_other = word in rules.words["auxiliaries"] and word not in _WOULD_BE | {"etre"}
        if _ENDED.search(reading.gap(there + 1)) or is_other:
            return False
        if word in rules.words["that"]:
            said = [reading.tokens[one].plain for one in range(max(0, there - _SAID), there)]
            done = next((at for at, one in enumerate(said) if one in rules.words["perfect"]), len(said))
            hoped = any(rules.weak.fullmatch(one) for one in said[done:])
            return not hoped and any(rules.saying.fullmatch(one) for one in said[done:])
    return False


def is_told(reading: Reading, at: int, rules: Grammar) -> bool:
    """Whether a token stands in what somebody says: "a annoncé que"."""
    return bool(rules.saying.fullmatch(_leader(reading, at, rules))) or _is_told_before(reading, at, rules)


def _leader(reading: Reading, at: int, rules: Grammar) -> str:
    """The word before the nearest "que" before a token: what it is said, hoped or feared by; or ""."""
    for there in range(at - 1, max(0, at - _TOLD), -1):
        if reading.gap(there + 1).strip(_ASIDE):
            break
        if reading.tokens[there].plain in rules.words["that"]:
            return reading.tokens[there - 1].plain
    return ""


def _before(reading: Reading, at: int, rules: Grammar) -> list[int]:
    """The auxiliaries, modals and links right before a word, nearest first."""
    skipped = rules.words["adverbs"] | rules.words["clitics"] | rules.words["seconds"] | rules.words["links"]
    found: list[int] = []
    for there in range(at - 1, max(-1, at - 1 - _REACH), -1):
        if reading.gap(there + 1).strip(" \u00a0\u202f'’-«\""):
            break
        word = reading.tokens[there].plain
        leads = any(p.fullmatch(word) for p in (rules.modal, rules.weak, rules.accusing))
        if word in rules.words["auxiliaries"] or leads:
            found.append(there)
            continue
        if word not in skipped and not (reading.lang == "fr" and word.endswith("ment")):
            break
    return found
