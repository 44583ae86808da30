"""The forms by which a language says who speaks, compiled from its data file."""

import re
from dataclasses import dataclass
from functools import cache

from digest.composing.patterns import listed

__all__ = ["NAME", "Forms", "forms_of"]

_WORD = r"[A-ZÀ-ÖØ-Þ][\w'-]*[a-zà-ÿ][\w'-]*"  # a word all in capitals is an acronym, no part of a name
_PARTICLE = r"(?:de |van |von |al-|el-|ben |bin |da |du |di )"
NAME = rf"{_WORD}(?: {_PARTICLE}?{_WORD}){{1,2}}"
_REACH = 60  # characters between a role and the name that it is said of


@dataclass(frozen=True, slots=True)
class Forms:
    """Patterns over a text with plain apostrophes and spaces.

    `pronoun` is one at the head of a clause with a verb that only a person has, `conceding` one with a verb
    that somebody else may have too, `inverted` and `elsewhere` one beside a quotation and further on.
    `told_by` is a verb between commas before who speaks: "…, a déclaré la ministre".
    `subject` and `after_quotation` find the `name` of who speaks; `act` in them is a verb that tells no
    words. `full` is every full name, `named` any name of a person; `owned` and `placed` end where what
    follows may belong to another word. `shown` gives, for each pronoun, the patterns of what stands before
    a last or full name, and before a full name alone, of its gender.
    """

    cuttable: frozenset[str]
    incise: re.Pattern[str]
    pronoun: re.Pattern[str]
    conceding: re.Pattern[str]
    elsewhere: re.Pattern[str]
    told_by: re.Pattern[str]
    inverted: re.Pattern[str]
    subject: re.Pattern[str]
    after_quotation: re.Pattern[str]
    owned: re.Pattern[str]
    full: re.Pattern[str]
    placed: re.Pattern[str]
    titled: re.Pattern[str]
    named: re.Pattern[str]
    shown: dict[str, tuple[str, str]]


@cache
def forms_of(lang: str) -> Forms | None:
    """The forms of a language, or None where it has no data file."""
    words = listed("antecedents", lang)
    if words is None:
        return None
    verb, pronouns = _saying(words), "|".join(words["pronouns"])
    titles = "|".join(title for key in words["pronouns"] for title in words[f"{key}_titles"])
    last = rf"{_WORD}(?: {_PARTICLE}?{_WORD}){{0,2}}"
    small = r"[^,.;:\0«»A-ZÀ-Þ]"  # what a role is said in, but for the name of its place
    place = rf"(?:{_WORD}(?:,| ))?"
    role = rf"[A-ZÀ-Þ][\w']*{small}{{1,{_REACH}}}{place}(?:{small}{{0,{_REACH}}},)? ?"
    source = rf"(?:(?:{titles}) |(?:{small}{{1,{_REACH}}}{place},? ?))?"
    owners = "|".join(words["owners"])
    where = rf"(?:{'|'.join(words['places'])}) {_WORD} |"
    return Forms(
        cuttable=frozenset(words["cuttable"]),
        incise=re.compile(rf"(?:{'|'.join(words['incises'])})(?!\w)"),
        pronoun=re.compile(rf"({pronouns}) (?:{verb})(?!\w)", re.IGNORECASE),
        conceding=re.compile(rf"({pronouns}) (?:{_conceded(words)})", re.IGNORECASE),
        elsewhere=re.compile(rf", +(?P<said>{'|'.join(words['elsewhere'])})(?![\w-])"),
        told_by=re.compile(rf", +(?:{verb}) (?:{'|'.join(words['subject_starts'])}|{_WORD})"),
        inverted=re.compile(rf"(?P<pronoun>{'|'.join(words['inverted'])})", re.IGNORECASE),
        subject=re.compile(
            rf"(?:(?:{titles}) |{role})?(?P<name>{last}),? (?:[^,.;:]{{1,{_REACH}}}, )?(?:{verb})(?!\w)"
        ),
        after_quotation=re.compile(rf"[»”\"] ?, (?:{verb}) {source}(?P<name>{last})(?=[,.]| [a-zà-ÿ])"),
        owned=re.compile(
            rf"(?:^|[\s,])(?:{owners})(?:[ '](?:(?:{titles}) |(?:[a-zà-ÿ'-]+ ){{1,2}})?)$", re.IGNORECASE
        ),
        full=re.compile(rf"(?<![\w'-])(?:{where})(?P<name>(?!{titles}){NAME})"),
        placed=re.compile(rf"(?<!\w)(?:{owners})[ ']$", re.IGNORECASE),
        titled=re.compile(rf"(?<!\w)(?:MM\.|{titles}|Dr\.?|Me|Pr) ({_WORD})"),
        named=re.compile(rf"{NAME}|(?<!\w)(?:{titles}|Dr\.?|Me|Pr) {_WORD}"),
        shown={key: _shows(words, key) for key in words["pronouns"]},
    )


def _saying(words: dict[str, list[str]]) -> str:
    """A verb that only a person is the subject of, its adverbs between."""
    adverbs = rf"(?:(?:{'|'.join(words['adverbs'])}) ){{0,2}}"
    auxiliary = "|".join(f"{word} " if word else "" for word in words["auxiliaries"])
    said = rf"(?:(?P<act>{'|'.join(words['acts'])})|{'|'.join(words['sayings'])})"
    own = "|".join([*words["presents"], *words["reflexive"]])
    return rf"{adverbs}(?:(?:{auxiliary}){adverbs}{said}|{own})"


def _conceded(words: dict[str, list[str]]) -> str:
    auxiliary = "|".join(f"{word} " if word else "" for word in words["auxiliaries"])
    return rf"(?:{auxiliary})(?:(?:{'|'.join(words['adverbs'])}) ){{0,2}}(?:{'|'.join(words['conceded'])})"


def _shows(words: dict[str, list[str]], key: str) -> tuple[str, str]:
    """A title before a name; a role before one that is not the name of whom somebody else belongs to."""
    titles, articles, roles = ("|".join(words[f"{key}_{kind}"]) for kind in ("titles", "articles", "roles"))
    owner = rf"(?:{'|'.join(words['owners'])})(?![a-zà-ÿ])"
    place = rf" {owner}[^.,;:«»\0]{{0,{_REACH}}}?(?:,|(?<![a-zà-ÿ]){_WORD})"
    held = rf"(?: (?!{owner})[a-zà-ÿ'-]+){{0,3}}(?:,|{place})?"
    return rf"(?<!\w)(?:{titles}) ", rf"(?i:(?<!\w)(?:{articles}) ?(?:[a-zà-ÿ-]+ )?(?:{roles})(?!\w)){held} "
