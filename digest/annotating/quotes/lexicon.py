"""The words by which a language says that somebody speaks, from `data/speech.<lang>.toml`."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from digest.annotating.quotes import speech_patterns as patterns
from digest.annotating.quotes.speech_patterns import any_of, groups, whole
from digest.text.word_lists import word_lists

__all__ = ["Speech", "speech"]


@dataclass(frozen=True, slots=True)
class Speech:
    """Patterns over a text with plain apostrophes and spaces, its quotations hidden.

    `finite` is a verb whose subject speaks, `gerund` one that goes on with the subject of another, `lemma`
    the infinitive of one that reports words within a sentence; `inverted` is a pronoun after its verb
    (group m, f, p), `subject` one before it. `name` is a name, with its title.
    """

    lang: str
    finite: re.Pattern[str]
    gerund: re.Pattern[str]
    lemma: re.Pattern[str]
    weak: re.Pattern[str]
    naming: re.Pattern[str]
    inverted: re.Pattern[str]
    subject: re.Pattern[str]
    latter: re.Pattern[str]
    heard: re.Pattern[str]
    according: re.Pattern[str]
    that: re.Pattern[str]
    name: re.Pattern[str]
    title: re.Pattern[str]
    determiner: re.Pattern[str]
    adverb: re.Pattern[str]
    opening: re.Pattern[str]
    circumstance: re.Pattern[str]
    preposition: re.Pattern[str]
    among: re.Pattern[str]
    party: re.Pattern[str]
    going_on: re.Pattern[str]
    reply: re.Pattern[str]
    media: re.Pattern[str]
    stops: frozenset[str]
    words: dict[str, frozenset[str]]
    genders: dict[str, str]
    same_role: tuple[frozenset[str], ...]


@cache
def speech(lang: str) -> Speech | None:
    """The words of a language, or None where it has no data file."""
    table = word_lists("digest.annotating", "speech", lang)
    if table is None:
        return None
    adverbs, finite, gerund = patterns.verbs(table)
    titles = [title for kind in table["titles"].values() for title in kind]
    articles = [article for kind in table["articles"].values() for article in kind]
    return Speech(
        lang=lang,
        finite=whole(finite),
        gerund=whole(gerund),
        lemma=re.compile(patterns.lemma(table)),
        weak=re.compile(any_of([verb.removesuffix("er") for verb in table.get("weak", [])])),
        naming=patterns.naming(table),
        inverted=re.compile(patterns.inverted(table), re.IGNORECASE),
        subject=whole(groups(table["pronouns"])),
        latter=whole(groups(table["latter"])),
        heard=whole(groups({key: [one] for key, one in table["heard"].items()})),
        according=whole(groups({"by": table["according"], "person": table["according_person"]})),
        that=whole(any_of(table["that"])),
        name=patterns.name(table, titles),
        title=re.compile(rf"(?<![\w-])(?:{any_of(titles)}) "),
        determiner=whole(any_of(articles)),
        adverb=whole(adverbs),
        opening=whole(any_of(table["conjunctions"])),
        circumstance=whole(any_of(table["circumstances"])),
        preposition=whole(any_of(table["prepositions"])),
        among=re.compile(rf"(?:{any_of(table['among'])}), (?=[A-ZÀ-Þ])", re.IGNORECASE),
        going_on=re.compile(any_of(table.get("going_on", []))),
        party=re.compile(rf"(?:{any_of(table.get('parties', []))})(?=[ ,])"),
        reply=re.compile(rf"(?:{any_of(table['replies'])}) ?[:.–-] ?[«“\"]"),
        media=patterns.media(table),
        stops=frozenset(table["stops"]),
        words=_lists(table),
        genders=_genders(table),
        same_role=tuple(frozenset(roles) for roles in table["same_role"]),
    )


def _lists(table: dict[str, Any]) -> dict[str, frozenset[str]]:
    return {k: frozenset(v) for k, v in table.items() if isinstance(v, list) and k != "same_role"}


def _genders(table: dict[str, dict[str, list[str]]]) -> dict[str, str]:
    """The gender that a title, an article or a first name shows."""
    shown: dict[str, str] = {}
    for kind in ("titles", "articles"):
        shown |= {
            form.replace("\\", "").replace("?", ""): key for key in "mf" for form in table[kind].get(key, [])
        }
    for key in "mf":
        for name in table[f"first_names_{key}"]:
            shown[f"first {name}"] = "b" if f"first {name}" in shown else key
    return shown
