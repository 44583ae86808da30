"""The words for somebody, from where they begin: « le ministre de la Santé, Olivier Véran »."""

import re
from dataclasses import dataclass, replace

from digest.annotating.quotes.lexicon import Speech
from digest.annotating.quotes.naming import is_described, past_place
from digest.annotating.quotes.phrase_reading import PhraseReader

__all__ = ["Phrase", "phrase"]

_APPOSED = re.compile(
    r", (?=[a-zà-ÿ]|[A-Z][\w.-]+'s [a-z])(?P<role>[^,.;:()«»“”\"\0]{3,110})(?=[,.;:»”(]|$| [–-] )"
)
_ROLE = re.compile(r"(?:[a-z][\w-]+ ){1,4}(?=[A-Z])")
_PLACE = re.compile(r"(?:en|à|au|aux|dans|sur) [A-ZÀ-ÖØ-Þ]")
_FULL = 2  # words of a full name
_IN = (" au ", "Au ", " en ", "En ")  # before a medium or a country, never before a name
_OWNED = re.compile(r"(?: d[eu]s?| d'|\bd')\s*$")


@dataclass(frozen=True, slots=True)
class Phrase:
    """The words for somebody at `start` to `end`: a `name` (or ""), its `title`, the `role` around it.

    `determiner` is what the role opens with, `head` its first noun; `proper` says that a name with a capital
    is the head ("le Kremlin").
    """

    start: int
    end: int
    name: str = ""
    title: str = ""
    role: str = ""
    determiner: str = ""
    head: str = ""
    proper: bool = False


def phrase(own: str, at: int, words: Speech, known: frozenset[str] = frozenset()) -> Phrase | None:
    """The phrase that begins exactly there, or None. `known` are full names that the text has elsewhere."""
    among = words.among.match(own, at)
    if among:  # « l'un d'entre eux, Luc Petit »
        said = _named(own, among.end(), words)
        return replace(said, start=at) if said and " " in said.name else None
    determiner = words.determiner.match(own, at)
    if determiner is None or words.title.match(own, at):
        return _named(own, at, words)
    if words.title.match(own, determiner.end() + 1):  # « le Dr Anne Morel »
        said = _named(own, determiner.end() + 1, words)
        return replace(said, start=at) if said else None
    return _described(own, at, determiner.end(), PhraseReader(own, determiner.end(), words, known))


def _named(own: str, at: int, words: Speech) -> Phrase | None:
    lead = _ROLE.match(own, at) if words.words["titles_first"] else None
    if lead and is_described(lead[0], words):  # « student protester Joshua Wong »
        led = _named(own, lead.end(), words)
        return replace(led, start=at, role=lead[0].strip()) if led else None
    found = words.name.match(own, at)
    if found is None or words.adverb.fullmatch(found[0].lower()):
        return None
    role = _APPOSED.match(own, found.end())
    said = role["role"] if role and _is_role(role["role"], words) else ""
    parts = found["name"].split()
    if len(parts) > _FULL and own[:at].endswith(_IN):  # « un entretien au Monde Luc Petit »
        parts = parts[1:]
    name = " ".join(past_place(parts, words))
    before = found["name"][: -len(name)].strip()  # « Emergencies Minister Yevgeny Zinichev »
    if before and is_described(before, words):
        return Phrase(at, found.end(), name, found["title"] or "", before, head=before.split()[-1].lower())
    return Phrase(at, found.end(), " ".join(parts), found["title"] or "", said)


def _is_role(said: str, words: Speech) -> bool:
    """Whether words after a name tell what somebody is, and no clause of their own."""
    told = said.lower().split()
    if _PLACE.match(said):  # « au centre spatial Kennedy, en Espagne Anne Morel »
        return False
    clause = words.finite.search(said) or words.words["auxiliary_verbs"].intersection(told)
    return not (clause or told[0] in words.stops or words.gerund.fullmatch(told[0]))


def _described(own: str, start: int, inside: int, reader: PhraseReader) -> Phrase | None:
    """The phrase that a determiner opens; None for one of no word."""
    end, said = reader.read(), reader.said
    if not said and reader.name is None:
        return None
    told = None if reader.name else reader.words.media.search(reader.own, inside, end)
    end = told.start() if told and told.start() > inside else end
    first, last = reader.name or (end, end)
    plural = own[start:inside].strip().lower() in reader.words.words["plural"]
    owned = _OWNED.search(own[start:first]) is not None  # « l'ancien ministre de Luc Petit »
    if reader.name and (plural or owned):  # « les responsables de l'essai Recovery »
        before = own[:first].rstrip()
        end = len(before[:-1]) if before.endswith(",") else end  # « les avocats du maire, Anne Morel et … »
        first = last = end
    title = reader.words.title.match(own[first:last])
    return Phrase(
        start,
        end,
        own[first + (title.end() if title else 0) : last],
        title[0].strip() if title else "",
        own[start:first].strip(" ,"),
        own[start:inside].strip().lower(),
        _head(said, reader.words),
        reader.proper,
    )


def _head(said: list[str], words: Speech) -> str:
    """The noun that says what somebody is: the first one, in English the last before what it is of."""
    if not words.words["titles_first"]:
        return said[0] if said else ""
    of = next((at for at, word in enumerate(said) if at and word in words.words["linking"]), len(said))
    return said[of - 1] if said else ""
