"""The patterns by which a language says that somebody speaks, from its lists of words."""

import re
from typing import Any

__all__ = ["WORD", "any_of", "groups", "inverted", "lemma", "media", "name", "naming", "verbs", "whole"]

WORD = r"[A-ZÀ-ÖØ-Þ][\w'.-]*\w"  # a word of a name
_PARTICLE = (
    r"(?:de |d'|de la |van |van der |der |den |von |al-|el-|al |el |ben |bin |da |du |di |le |dos |del )"
)
_LONGEST = 5  # words after the first, of a name with what stands before it: « Debout La France Luc Petit »
_MANY = 8  # forms of a list; few are tried as fast one by one
_LETTER = re.compile(r"[a-zà-ÿ](?![?*+{|])")  # of its own: nothing behind it makes it one of several


def any_of(forms: list[str]) -> str:
    """One of the forms, the longest first; those that begin with one letter are tried where it stands."""
    ordered = sorted(forms, key=lambda form: (-len(form), form))
    if len(forms) < _MANY or not all(_LETTER.match(form) for form in ordered):
        return "|".join(ordered) or "(?!)"
    by_letter: dict[str, list[str]] = {}
    for form in ordered:
        by_letter.setdefault(form[0], []).append(form[1:])
    return "|".join(f"{letter}(?:{'|'.join(rest)})" for letter, rest in by_letter.items())


def whole(pattern: str) -> re.Pattern[str]:
    """The pattern between ends of words, whatever the case."""
    return re.compile(rf"(?<![\w'-])(?:{pattern})(?:(?<=')|(?![\w'-]))", re.IGNORECASE)


def groups(kinds: dict[str, list[str]]) -> str:
    """One of the forms of any kind, in the group of its kind."""
    return "|".join(rf"(?P<{key}>{any_of(forms)})" for key, forms in kinds.items())


def verbs(table: dict[str, list[str]]) -> tuple[str, str, str]:
    """The adverbs, the finite forms and the gerunds, as patterns."""
    adverbs, soft = any_of(table["adverbs"]), any_of(table["stems"])  # « lanc » and « lanç » are both there
    endings = table.get("endings", [])
    regular = rf"(?:{soft})(?:{any_of(endings)})" if endings else "(?!)"
    participles = rf"(?:{soft})(?:{any_of(table['past_endings'])})|{any_of(table['participles'])}"
    reflexive = rf"(?:{any_of(table['reflexive'])})" if table["reflexive"] else "(?!)"
    between = rf"(?:(?:{adverbs}) ){{0,3}}"
    compound = rf"(?:{any_of(table['auxiliaries'])}) {between}(?:{participles})"
    simple = rf"(?:{regular}|{any_of(table['presents'])})"
    finite = rf"(?:{reflexive}){{0,2}}(?:{compound}|{simple})(?: (?:{adverbs})(?=[ ,:.]))?"
    gerund = rf"(?:{reflexive})?(?:{soft})(?:{any_of(table['gerund_endings'])})|{any_of(table['gerunds'])}"
    return adverbs, finite, gerund


def lemma(table: dict[str, list[str]]) -> str:
    """The infinitives of the verbs that report words within a sentence."""
    weak = any_of(table.get("weak", []))
    return rf"(?!(?:{weak})$)(?:(?:{any_of(table['stems'])})er|{any_of(table.get('lemmas', []))})"


def inverted(table: dict[str, dict[str, str]]) -> str:
    """A pronoun after its verb: "a-t-il ajouté", "dit-elle", "s'est-il réjoui"."""
    return "|".join(rf"(?P<{key}>{form})" for key, form in table["inverted"].items()) or "(?!)"


def name(table: dict[str, Any], titles: list[str]) -> re.Pattern[str]:
    """A name, with its title (groups title, name)."""
    particle = f"(?:{_PARTICLE}|{any_of(table.get('name_particles', []))})"
    after = any_of(table.get("postnominals", []))
    word = rf"{WORD}(?: (?!(?:{after})(?!\w)){particle}?{WORD}){{0,{_LONGEST}}}(?: [A-Z](?![\w.']))?"
    return re.compile(rf"(?<![\w-])(?:(?P<title>{any_of(titles)}) )?(?P<name>{word})(?: (?:{after})(?!\w))?")


def naming(table: dict[str, Any]) -> re.Pattern[str]:
    """What names what it quotes, at the end: a verb that calls, "named", "appelé aussi"."""
    return re.compile(
        rf"(?<!\w)(?:(?:{any_of(table['naming'])})(?: [\w'-]+)?|(?:{any_of(table['named'])})"
        r"(?: (?:aussi|également|also))?)$",
        re.IGNORECASE,
    )


def media(table: dict[str, Any]) -> re.Pattern[str]:
    """By which medium somebody spoke (groups by, medium)."""
    known = "|".join(sorted(table["media"], key=lambda word: (-len(word), word)))
    return re.compile(
        rf"(?<![\w-])(?P<by>{any_of(table['via'])}) ?(?:{any_of(table['media_articles'])})*"
        rf"(?P<medium>{known})(?![\w-])"
    )
