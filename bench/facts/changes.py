"""Ways to clip a sentence, which stays true, and to change one thing of it, which makes it false.

What may be changed is picked by patterns of the bench, not by those of the check. Number, date, weekday,
name and quotation are those of `bench.compare.corruptions`; the rest needs the article it comes from.
"""

import re
from dataclasses import dataclass
from random import Random

from bench.compare.corruptions import CORRUPTIONS

__all__ = ["CHANGES", "Sentence", "changed", "clipped"]

_ASIDE = re.compile(r" ?\(\w[^()]{3,80}\)| ?, (?:qui|who|which) [^,;:«»\"]{8,90},(?= )")
_OPENER = re.compile(r"^(?:Mais|Toutefois|Cependant|Par ailleurs|En outre|However|Meanwhile),? (?=\w)")
_NOT = re.compile(r"\b(ne |n['’])(\w+)(?: (?:pas|plus|jamais)\b)(?! (?:que|seulement)\b)")
_BE = re.compile(r"\b(is|are|was|were|has|have|had|will|would|could) not\b")
_VERB = re.compile(
    r"(?<!\b[Ss]e) (a|ont|est|sont|sera|seront|était|étaient|avait|avaient|doit|doivent|va|vont)"
    " (?!pas |plus |jamais |ni )"
)
_TO_BE = re.compile(r" (is|are|was|were|has|have|had|will) (?!not |no |never )")
_ENGLISH = re.compile(r"\b(?:[Tt]he|of|and|is|was)\b")
_SAID = (
    "dit|déclaré|ajouté|expliqué|affirmé|indiqué|précisé|estimé|assuré|souligné|annoncé|dénoncé|regretté"
    "|poursuivi|lancé|prévenu|rappelé|jugé|confié|insisté"
)
_SAYS = (
    "explique|assure|estime|affirme|déclare|ajoute|précise|indique|souligne|dit|juge|rappelle|raconte|résume"
    "|said|says|told"
)
_FULL = r"((?:[A-ZÉ][\w'’-]+ )+[A-ZÉ][\w-]+)"
_SPOKEN = re.compile(
    rf"(?:\b(?:(?:a|avait) (?:{_SAID})|{_SAYS}|[Ss]elon|[Aa]ccording to)"
    rf" (?:(?:la?|le) [\w -]{{3,40}} )?{_FULL}(?=[ ,.])|{_FULL}(?= (?:(?:a|avait) (?:{_SAID})|{_SAYS})\b))"
)
_PERSON = re.compile(r"\b[A-ZÉ][a-zéèêëïîôâüç]+(?:-[A-ZÉ][a-zéèêëïîôâüç]+)? [A-ZÉ][a-zéèêëïîôâüç-]{3,}\b")
_QUOTED = re.compile('[«»“”"]')


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, the text of its article and that of another one."""

    text: str
    own: str
    other: str


def clipped(text: str) -> str | None:
    """The sentence without what stands in brackets, a relative clause between commas or its opener.

    None where there is nothing to clip, or a quotation, which may not be clipped so.
    """
    if _QUOTED.search(text):
        return None
    short = _OPENER.sub("", _ASIDE.sub("", text, count=1))
    return None if short == text else short[0].upper() + short[1:]


def changed(change: str, sentence: Sentence, chance: Random) -> str | None:
    """The sentence with one thing of a kind changed; None where it has no such thing."""
    way = _OWN.get(change)
    new = way(sentence, chance) if way else _by_corruption(change, sentence, chance)
    return None if new is None or new == sentence.text else new


def _by_corruption(change: str, sentence: Sentence, chance: Random) -> str | None:
    corruption = _CORRUPTIONS[change.removesuffix("_near")]
    source = sentence.own if change.endswith("_near") else sentence.other
    new = corruption.changed(sentence.text, source, chance)
    return new[0] if new else None


def _negation(sentence: Sentence, chance: Random) -> str | None:
    text = sentence.text
    for pattern, words in ((_NOT, r"\2"), (_BE, r"\1")):
        if pattern.search(text):
            return pattern.sub(words, text, count=1)
    # An English "a" is no verb
    pattern, particle = (_TO_BE, "not") if _ENGLISH.search(text) else (_VERB, "pas")
    verbs = list(pattern.finditer(text))
    if not verbs:
        return None
    found = chance.choice(verbs)
    verb = found[1]
    denied = f"{verb} not" if particle == "not" else ("n'" if verb[0] in "aeéo" else "ne ") + verb + " pas"
    return f"{text[: found.start()]} {denied} {text[found.end() :]}"


def _speaker(sentence: Sentence, chance: Random) -> str | None:
    found = _SPOKEN.search(sentence.text)
    if found is None:
        return None
    start, end = found.span(1) if found[1] else found.span(2)
    parts = set(sentence.text[start:end].split())
    others = [name[0] for name in _PERSON.finditer(sentence.own) if parts.isdisjoint(name[0].split())]
    if not others:
        return None
    return sentence.text[:start] + chance.choice(others) + sentence.text[end:]


_OWN = {"negation": _negation, "speaker": _speaker}
_CORRUPTIONS = {each.name: each for each in CORRUPTIONS}
CHANGES = ("number", "date", "weekday", "name", "name_near", "quotation", *_OWN)
