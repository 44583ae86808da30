"""Slips of the parser about deeds: numbers for who does them, agents, relative clauses, participles."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from digest.annotating.frames.controls import controls
from digest.annotating.frames.hanging import NOUNS, below, case, cased, phrase
from digest.annotating.frames.voice import is_passive
from digest.annotating.syntax import Word

__all__ = ["DEED_MENDS"]

_OF = frozenset(["de", "d'", "d’", "des", "du"])
_CLAUSE = frozenset(["ccomp", "advcl", "conj", "dep", "acl:relcl"])
_BEHIND = 6  # words from the noun of a deed to its agent
_REACH = 25  # words from a participle to its agent
_Words = list[Word]


def _measured(words: _Words, at: int) -> None:
    """« Des dizaines de patients l'accusent », « deux des élus »: it is the patients that do."""
    number = words[at].head
    above = words[number]
    if words[at].relation != "nmod" or above.head in (number, at) or not _counts(words, number, at):
        return
    words[at] = replace(words[at], head=above.head, relation=above.relation)
    words[number] = replace(above, head=at, relation="nummod")
    for one in below(words, at):
        if words[one].relation == "case":
            words[one] = replace(words[one], head=number, relation="fixed")
    for one in below(words, number):
        if words[one].relation not in ("det", "fixed", "amod", "advmod"):
            words[one] = replace(words[one], head=at)


def _counts(words: Sequence[Word], number: int, at: int) -> bool:
    """Whether a word says but how many of another one there are."""
    if words[number].lemma not in controls("fr").measures and words[number].pos not in ("NUM", "PRON"):
        return False
    between = words[number + 1 : at]
    return (
        bool(between)
        and between[0].text.lower() in _OF
        and all(one.head in (at, number) and one.pos != "PUNCT" for one in between)
    )


def _means(words: _Words, at: int) -> None:
    """« Par l'entremise de X »: no agent."""
    if words[at].lemma in controls("fr").means and case(words, at) == "par":
        led = cased(words, at)
        words[at] = replace(words[at], relation="obl:mod")
        words[led] = replace(words[led], lemma="via")


def _agent(words: _Words, at: int) -> None:
    """« La surprise d'être doublée sur la ville par X »: the agent of a deed or a passive that has none."""
    if not _is_stray(words, at):
        return
    noun = _deed(words, at)
    if noun is None:
        verb = _passive(words, at)
        if verb is not None:
            words[at] = replace(words[at], head=verb, relation="obl:agent")
        return
    words[at] = replace(words[at], head=noun, relation="nmod")
    for one in below(words, at):
        if case(words, one) in _OF and words[min([one, *below(words, one)]) - 1].text == ",":
            words[one] = replace(words[one], head=noun)  # « par les rebelles, de 28 soldats »


def _is_stray(words: Sequence[Word], at: int) -> bool:
    """Whether somebody stands behind "par" who is no agent yet; « par secteurs » is nobody."""
    word = words[at]
    if case(words, at) != "par" or word.pos not in NOUNS or word.relation == "obl:agent":
        return False
    if word.lemma in controls("fr").means or is_passive(words, below(words, word.head), word.head):
        return False
    return word.pos != "NOUN" or any(words[one].relation in ("det", "nummod") for one in below(words, at))


def _passive(words: Sequence[Word], at: int) -> int | None:
    """The nearest passive before a word, if it has no agent."""
    for verb in range(at - 1, max(-1, at - _REACH), -1):
        under = below(words, verb)
        if words[verb].pos == "VERB" and any(words[one].relation == "aux:pass" for one in under):
            has_one = any(words[one].relation == "obl:agent" or case(words, one) == "par" for one in under)
            return None if has_one else verb
    return None


def _deed(words: Sequence[Word], at: int) -> int | None:
    """The noun of a deed right before "par": « l'exécution, jeudi, par les rebelles »."""
    first = min([at, *below(words, at)])
    for noun in range(first - 1, max(-1, first - _BEHIND), -1):
        word = words[noun]
        if word.pos == "VERB" or word.text in ";:":
            return None
        if word.pos == "NOUN" and controls("fr").is_deed(word.lemma):
            return noun
    return None


def _relative(words: _Words, at: int) -> None:
    """« Le Theatre, que Netflix avait rénové »: what follows a noun and a comma tells of the noun."""
    word = words[at]
    if word.text.lower() not in ("que", "qu'", "qu’") or at < 2 or words[at - 1].text != ",":  # noqa: PLR2004
        return
    end = next((one for one in range(at - 2, 0, -1) if words[one].text == "("), at - 1) - 1
    verb, noun = word.head, phrase(words, end if words[at - 2].text == ")" else at - 2)
    if noun is None or words[verb].pos != "VERB" or words[verb].relation not in _CLAUSE or verb < at:
        return
    if words[verb].relation != "acl:relcl" and any(
        words[one].relation == "obj" for one in below(words, verb)
    ):
        return
    words[at] = replace(word, relation="obj")
    words[verb] = replace(words[verb], head=noun, relation="acl:relcl")


def _participle(words: _Words, at: int) -> None:
    """« Vers la ville, contrôlée par … »: a participle behind a comma is told of what it follows."""
    word = words[at]
    if not {"VerbForm=Part", "Tense=Past"} <= word.traits or at < 2 or words[at - 1].text != ",":  # noqa: PLR2004
        return
    if word.relation not in ("advcl", "conj", "amod", "acl", "dep"):
        return
    noun = phrase(words, at - 2)
    has_own = any(words[one].relation.startswith(("aux", "nsubj", "cc")) for one in below(words, at))
    if noun is not None and word.head < noun and not has_own and words[noun].head != at:
        words[at] = replace(word, head=noun, relation="acl")


DEED_MENDS: tuple[Callable[[_Words, int], None], ...] = (_measured, _means, _agent, _relative, _participle)
