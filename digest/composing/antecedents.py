"""Repairing a unit that leans on the one before it: the connector cut, the pronoun named in brackets.

Only where it is certain: a wrong name in brackets is worse than a sentence less.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

from digest.composing.edits import antecedent, cut
from digest.models import Article, Edit
from digest.text.openings import opening
from digest.text.quotations import outside_quotations

__all__ = ["repair"]

_NAME = r"[A-ZÀ-ÖØ-Þ][\w’'-]+(?:\s(?:de\s|van\s|von\s|al-)?[A-ZÀ-ÖØ-Þ][\w’'-]+)"
_FULL = re.compile(rf"(?<!\w){_NAME}+")
_REACH = 50  # characters between a role and the name it is said of


@dataclass(frozen=True, slots=True)
class _Rules:
    cuttable: frozenset[str]
    pronoun: re.Pattern[str]
    subject: re.Pattern[str]
    genders: dict[str, str]


def repair(article: Article, at: int, lang: str) -> tuple[Edit, ...] | None:
    """The edits that let unit `at` stand alone, or None where no repair is certain.

    A connector is cut only where a comma sets it off and it does not turn the sense of what follows. A
    pronoun is named only after the person who opens the unit before it in the paragraph, by a full name
    that the article gives, who is the only person in that unit, and whose gender the article shows.
    """
    rules, text = _rules(lang), article.units[at].text
    opened = opening(text, lang)
    if rules is None or opened is None:
        return None
    edits: tuple[Edit, ...] = ()
    start = opened.start
    if opened.kind == "connector":
        comma = re.compile(r"\s?,\s+").match(text, opened.end)
        if not comma or text[start : opened.end].lower().replace("’", "'") not in rules.cuttable:
            return None
        edits, start = (cut(start, comma.start() + 1),), comma.end()
        if opening(text[start:], lang) is None:
            return edits
    pronoun = rules.pronoun.match(text, start)
    name = _subject(article, at - 1, pronoun[1].lower(), rules) if pronoun else None
    return (*edits, antecedent(start, start + len(pronoun[1]), name)) if pronoun and name else None


def _subject(article: Article, at: int, pronoun: str, rules: _Rules) -> str | None:
    """The full name of the one person whom the unit before is about, if the pronoun can be theirs."""
    if at < 0 or article.units[at].paragraph != article.units[at + 1].paragraph:
        return None
    before = outside_quotations(article.units[at].text)
    found = rules.subject.match(before)
    if found is None:
        return None
    whole = " ".join(unit.text for unit in article.units)
    people = dict.fromkeys(_FULL.findall(outside_quotations(whole)))
    full = [name for name in people if name == found["name"] or name.split()[-1] == found["name"]]
    lasts = {name.split()[-1] for name in people}
    named = [word for word in re.findall(r"[\w’'-]+", before) if word in lasts]
    shown = len(full) == 1 and re.search(rules.genders[pronoun] + re.escape(full[0]), whole)
    return full[0] if shown and set(named) == {full[0].split()[-1]} else None


@cache
def _rules(lang: str) -> _Rules | None:
    listed = resources.files("digest.composing").joinpath(f"data/antecedents.{lang}.toml")
    if not lang.isalnum() or not listed.is_file():
        return None
    data = tomllib.loads(listed.read_text(encoding="utf-8"))
    genders = {pronoun: _shows(**words) for pronoun, words in data["genders"].items()}
    verbs = {key: "|".join(words).replace("'", "['’]") for key, words in data["verbs"].items()}
    titles = "|".join(title for words in data["genders"].values() for title in words["titles"])
    role = rf"(?:[A-Z][\w’']*\s[^,.;:\0«»A-ZÀ-Þ]{{1,{_REACH}}}(?:[A-ZÀ-Þ]\w+)?,?\s)?"
    return _Rules(
        cuttable=frozenset(data["cuttable"]),
        pronoun=re.compile(rf"({'|'.join(genders)})\s(?:{verbs['pronoun']})\s", re.IGNORECASE),
        subject=re.compile(
            rf"(?:{role}|(?:{titles})\s)(?P<name>{_NAME}*),?\s(?:[^,.;:]{{1,{_REACH}}},\s)?(?:{verbs['subject']})\s"
        ),
        genders=genders,
    )


def _shows(titles: list[str], articles: list[str], roles: list[str]) -> str:
    """What stands before a name that shows its gender."""
    article = "|".join(articles).replace("'", "['’]")
    return (
        rf"(?:\b(?:{'|'.join(titles)})\s|(?i:\b(?:{article})\s)(?:[a-zà-ÿ-]+\s)?"
        rf"(?:{'|'.join(roles)})\b[^.,;:«»]{{0,{_REACH}}}[,\s]+)"
    )
