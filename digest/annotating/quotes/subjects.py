"""The subject before a verb, where the words between show that it can be no other."""

import re
from typing import Literal

from digest.annotating.quotes.clauses import ASIDE, LONGEST, clause_start, outside
from digest.annotating.quotes.lexicon import Speech
from digest.annotating.quotes.naming import is_described, past_place
from digest.annotating.quotes.phrases import Phrase, phrase

__all__ = ["Subject", "subject_before"]

Subject = tuple[int, int, Phrase | None, str]  # where it stands, its phrase, or a pronoun's gender

_OFFICE = re.compile(r" (?:of|from) (?P<of>[^,;:]{2,60}?[^\s,;:])(?= ?$)")
_COMMA = re.compile(r"[,;:.!?](?= |$)")
_RELATIVE = re.compile(r" ?(?:qui|who) (?:[a-zà-ÿ]+ment )?$")
_AND = re.compile(r"(?:^|.* )(?:et|and|but|mais) $")
_APPOSED = re.compile(r" ?(?!\w+ant(?!\w))(?:[a-zà-ÿ]|l'|L'|M\. )")


def subject_before(
    own: str, verb: int, words: Speech, known: frozenset[str]
) -> Subject | Literal["same"] | None:
    """Who does what the verb at `verb` says; "same" for the subject of the verb before ("et a ajouté")."""
    bound = clause_start(own, verb)
    chunk = own[bound:verb]
    if _RELATIVE.fullmatch(chunk) and own[bound - 1 : bound] == ",":
        return _named_at_end(own, bound - 1, words, known)
    if chunk.strip() == "" and own[bound - 1 : bound] == ",":
        return _apposed(own, bound - 1, words, known)
    if _AND.fullmatch(chunk):
        return "same"
    return _whole(own, bound, verb, words, known)


def _whole(own: str, start: int, end: int, words: Speech, known: frozenset[str]) -> Subject | None:
    """The phrase or the pronoun that fills a clause, after what opens it."""
    at = _past_opening(own, start, end, words)
    pronoun = words.subject.match(own, at)
    if pronoun and _filled(own, pronoun.end(), end, words):
        return at, pronoun.end(), None, str(pronoun.lastgroup)
    latter = words.latter.match(own, at)
    if latter and _filled(own, latter.end(), end, words):
        return at, latter.end(), None, f"latter {latter.lastgroup}"
    said = _subject(own, at, words, known)
    if said and said.end <= end and _filled(own, _past_office(own, said, end, words), end, words):
        return said.start, said.end, said, ""
    return _described(own, at, end, words)


def _past_office(own: str, said: Phrase, end: int, words: Speech) -> int:
    """Where what a named one is of ends: « Marc Ouellet of the Holy See »."""
    last = said.name.split()[-1:] if words.words["titles_first"] and " " in said.name else []
    named = last and last[0].lower() not in words.words["person_heads"]
    office = _OFFICE.match(own, said.end, end) if named else None
    clause = office and (words.finite.search(office[0]) or words.stops.intersection(office["of"].split()))
    return office.end() if office and not clause else said.end


def _described(own: str, start: int, end: int, words: Speech) -> Subject | None:
    """A name after what somebody is, with no article: « Wynnum coach Matt Myers »."""
    for found in words.name.finditer(own, start, end):
        name = " ".join(past_place(found["name"].split(), words))
        first = found.end("name") - len(name)
        role = own[start:first].strip()
        if " " in name and is_described(role, words) and _filled(own, found.end(), end, words):
            return start, found.end(), Phrase(start, found.end(), name, found["title"] or "", role), ""
    return None


def _past_opening(own: str, start: int, end: int, words: Speech) -> int:
    """Past the conjunction that opens a clause, or past the last one in it."""
    found = [m for m in outside(words.opening, own, start, end) if m.end() < end]
    at = found[-1].end() if found else start
    while own[at : at + 1] == " ":
        at += 1
    adverb = words.adverb.match(own, at)
    if adverb and adverb.end() < end and not words.determiner.match(own, at):
        at = adverb.end() + 1
    return at


def _filled(own: str, start: int, end: int, words: Speech) -> bool:
    """Whether only adverbs and pronouns stand between."""
    rest = ASIDE.sub("", own[start:end]).strip()
    while rest:
        adverb = words.adverb.match(rest)
        if adverb is None or not adverb.end():
            return bool(re.fullmatch(r"(?:l'|lui|leur|nous|se|s'|y|en|m')", rest))
        rest = rest[adverb.end() :].strip()
    return True


def _apposed(own: str, comma: int, words: Speech, known: frozenset[str]) -> Subject | None:
    """The subject before « , ministre de la Santé, » or « , Olivier Véran, »."""
    bound = max((m.end() for m in _COMMA.finditer(own, max(comma - LONGEST, 0), comma)), default=0)
    inner = own[bound:comma]
    if own[bound - 1 : bound] != ",":
        return None
    said = _open_phrase(own, clause_start(own, bound - 1), bound - 1, comma, words, known)
    if said is None:
        stray = _subject(own, _past_opening(own, bound, comma, words), words, known)
        whole = stray and stray.end == comma and stray.determiner and stray.name
        return (stray.start, comma, stray, "") if stray and whole else None
    named = bool(said.name) and said.end == comma
    described = (
        said.end <= bound - 1
        and bool(_APPOSED.match(inner))
        and (bool(said.name) or said.proper or bool(said.role))
    )
    if named or described:
        return said.start, said.end, said, ""
    name = _subject(own, bound + 1, words, known)  # « Une Marseillaise, Anne Morel, a reconnu »
    full = name and name.end == comma and " " in name.name and said.determiner
    return (said.start, comma, name, "") if full else None


def _open_phrase(
    own: str, start: int, end: int, last: int, words: Speech, known: frozenset[str]
) -> Phrase | None:
    said = _subject(own, _past_opening(own, start, end, words), words, known)
    past = _past_office(own, said, end, words) if said else -1
    ended = said and (said.end == last or past == end or ASIDE.fullmatch(own, said.end, end))
    return said if ended else None


def _subject(own: str, at: int, words: Speech, known: frozenset[str]) -> Phrase | None:
    """The phrase there, but for one that a preposition opens: « au niveau des prix »."""
    said = phrase(own, at, words, known)
    return None if said is None or said.determiner in words.words["not_subjects"] else said


def _named_at_end(own: str, comma: int, words: Speech, known: frozenset[str]) -> Subject | None:
    """The name just before « , qui a jugé »: of nobody whom another word owns."""
    bound = max(clause_start(own, comma), comma - 120)
    for found in words.name.finditer(own, bound, comma):
        if found.end() == comma:
            said = phrase(own, found.start(), words, known)
            before = own[: found.start()].rstrip(" ").split(" ")[-1].lower()
            if (
                said is None
                or before in {"de", "d'", "et", "ou", "of", "and"}
                or (" " not in said.name and not said.title)
            ):
                return None
            return found.start(), comma, Phrase(found.start(), comma, said.name, said.title), ""
    return None
