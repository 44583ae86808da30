"""Whether a unit names its speaker by an earlier one: « … », a dit son avocat; a dit l'avocat; selon lui."""

import re
from dataclasses import dataclass
from functools import cache

from digest.composing.antecedent_forms import NAME
from digest.composing.firmness import is_known
from digest.composing.patterns import folded, listed
from digest.text.quotations import HIDDEN, own_words, typed

__all__ = ["borrowed_speaker", "is_nobody"]

_ASIDE = 40  # characters between a verb and its subject: "a dit lundi soir à l'AFP son avocat"
_LONE_NAME = r"(?<=[\w,;:] )(?:[lLdD]')?[A-ZÀ-ÖØ-Þ][\w'-]+"  # a capital that opens no sentence


@dataclass(frozen=True, slots=True)
class _Words:
    possessed: re.Pattern[str]
    ending: re.Pattern[str]
    according: re.Pattern[str]
    shown: re.Pattern[str]


def borrowed_speaker(text: str, lang: str) -> tuple[int, int] | None:
    """A possessive and role after a quotation that opens the text; "a poursuivi le ministre"; "selon lui".

    None where the text itself shows, before it, whom the pronoun may stand for: a name, a capital, a role;
    a quotation may name them. In « … », a plaidé l'avocate, nothing shows it.
    """
    words = _words(lang)
    if words is None:
        return None
    own = own_words(text)
    said = words.possessed.match(own) if HIDDEN in own else None
    if said:
        shown = None if said["bare"] else words.shown.search(typed(text), 0, said.end("quotation"))
        return None if shown else said.span("said")
    heard = words.ending.search(own) or words.according.search(own)
    if heard is None or words.shown.search(typed(text), 0, heard.start()):
        return None
    return heard.span("said") if "said" in heard.re.groupindex else heard.span()


def is_nobody(speaker: str, lang: str) -> bool:
    """Whether what a speaker is called says nothing of who that is: "l'avocate", "une autre"."""
    called = speaker.replace("’", "'")
    bare = "|".join((listed("antecedents", lang) or {}).get("bare_speakers", ()))
    return is_known(called, lang) or (bool(bare) and folded(bare).fullmatch(called) is not None)


@cache
def _words(lang: str) -> _Words | None:
    lists = listed("antecedents", lang)
    if lists is None:
        return None
    either = {key: "|".join(words) for key, words in lists.items()}
    roles = "|".join(words for key, words in either.items() if key.endswith("_roles"))
    titles = "|".join(words for key, words in either.items() if key.endswith("_titles"))
    owned = rf"(?:{either['possessives']}) (?:[\w'-]+ )?(?:{either['speaker_roles']})(?![\w'-])"
    no_other = "".join(rf"(?<!\b{word} )" for word in lists["owners"] if "'" not in word)
    bare = rf"{no_other}(?:{either.get('bare_speakers') or '(?!)'})(?= ?(?:[.,]|$))(?! ?, [A-ZÀ-ÖØ-Þ])"
    speaker = rf"(?P<said>{owned}|(?P<bare>{bare}))"
    quotation = rf"(?P<quotation>[\s–—-]*[«“\"]{HIDDEN}+[»”\"])"
    return _Words(
        possessed=re.compile(
            rf"{quotation} ?, (?:{either['spoken']})(?: [^,.;:«»“”\"{HIDDEN}]{{1,{_ASIDE}}})? {speaker}"
        ),
        ending=re.compile(rf", (?:{either['spoken']}) (?P<said>{bare})\.?$"),
        according=re.compile(rf"(?<![\w'-])(?:{either['according']})(?![\w'-])"),
        shown=re.compile(
            rf"{NAME}|{_LONE_NAME}|(?<!\w)(?:{titles}) [A-ZÀ-ÖØ-Þ]|(?<![\w-])(?:{roles})s?(?![\w-])"
        ),
    )
