"""Whether a date in a line is the article's own: after « publié », in a byline, before a dash.

A page prints other dates as well: « un rapport publié le 3 février », the days of a timeline, « le 6 juin
1944 – le jour le plus long – ». A line that can be read so gives no date.
"""

import re
from collections.abc import Sequence
from functools import cache

from digest.dating.lexicon import any_of, lexicon_of
from digest.dating.lines import Line
from digest.dating.mentions import Mention
from digest.dating.patterns import patterns_of

__all__ = ["LONGEST", "cue_before", "cue_start", "is_stamp", "timeline"]

LONGEST = 120  # characters; the longest line that is taken for a byline
_OPENING = 60  # characters before the date of « PARIS, 12 février 2025 (AFP) - … »
_WORDS = 4  # other words in a byline without a cue: a name and an outlet; more is a title
_NUMERIC_WORDS = 8  # the same where the date is in figures, as titles never write it
_SENTENCE = 5  # words between a date and a full stop: the line says something of the date
_DAYS = 2  # different days that head lines of their own: a timeline
_DASH = re.compile(r"[\s.,:]{0,3}(?:\([^)\n]{1,40}\))?[\s.,:]{0,3}[-–—|]")
_PARTED = re.compile(r"(?:^|[-–—|•·:/().])\s*$")
_BARRED, _BAR = re.compile(r"(?:^|[|•·])\s*$"), re.compile(r"\s*(?:$|[|•·])")  # a date alone between bars
_HEADED = re.compile(r"\s?:\s?[^\W\d_]")  # « 24 février 2022 : la Russie envahit l'Ukraine »
_ENTRY = re.compile(r"\s?(?:$|[:–—-])")
_LED = re.compile(r"(?:^|[,|–—-])\s?\w{1,3}\s$")  # « Paris, le » before a date
_YEAR = re.compile(r"\b\d{4}\b")  # before a date: the two are a span, « (1928 - 9 février 2024) »
_WORD = re.compile(r"[^\W\d_]{4,}")  # shorter ones stand inside names: « de », « et », « la »
_LETTERS = re.compile(r"[^\W\d_]{2,}")


def is_stamp(text: str, folded: str, line: Line, mention: Mention, lang: str) -> bool:
    """Whether a date in a line is the article's own. `folded` is `text` folded, offsets are the same."""
    before, after = folded[line.start : mention.start], folded[mention.end : line.end]
    if line.place != "prose" and (line.end - line.start > LONGEST or _says(after)):
        return False
    cue = _cue_at_end(lang).search(before) if line.place != "prose" else None
    if cue:
        lead = before[: cue.start()]
        apart = text[line.start + cue.start("cue")].isupper() or _PARTED.search(lead)
        return bool(apart or _named(lang).match(lead) or cue_before(lead, lang))
    if line.place == "foot":
        return _signs(text, folded, line, mention, lang)
    return not (_HEADED.match(after) or _YEAR.search(before)) and _dates(text, folded, line, mention, lang)


def _dates(text: str, folded: str, line: Line, mention: Mention, lang: str) -> bool:
    """Whether a date without a cue beside it dates the prose below its line, or behind it."""
    before, after = folded[line.start : mention.start], folded[mention.end : line.end]
    if line.place == "head" and mention.year and _BARRED.search(before) and _BAR.match(after):
        return True
    if line.place == "prose" or mention.year is None:
        return bool(_DASH.match(folded, mention.end)) and _is_place(before, lang)
    if cue_before(before, lang):
        return bool(_named(lang).match(before))
    return line.credited or (_names(text, line, mention) and _is_byline(before, after, mention, lang))


def _signs(text: str, folded: str, line: Line, mention: Mention, lang: str) -> bool:
    """Whether a line below the prose signs the article with its day: « C. Durand, L'Écho, 12 mars 2026 »."""
    before, after = folded[line.start : mention.start], folded[mention.end : line.end]
    who = line.credited or _named(lang).match(before)
    named = _names(text, line, mention) or _named(lang).match(before)
    return bool(
        line.signs and mention.year and who and named and _is_byline(before, after, mention, lang)
    ) and not (_YEAR.search(before) or _HEADED.match(after) or cue_before(before, lang))


def _names(text: str, line: Line, mention: Mention) -> bool:
    """Whether only names stand beside a date: « Des soldats à Kiev, le 24 février 2022 » is a caption."""
    before, after = text[line.start : mention.start], text[mention.end : line.end]
    return all(word[0].isupper() for word in _WORD.findall(f"{before} {after}"))


def _is_byline(before: str, after: str, mention: Mention, lang: str) -> bool:
    words = len(_LETTERS.findall(before + after))
    named = words <= (_NUMERIC_WORDS if mention.numeric else _WORDS) or _named(lang).match(before)
    titled = patterns_of(lang).aside_at_end.search(before) and not _LED.search(before)
    return bool(named) and not titled


@cache
def _named(lang: str) -> re.Pattern[str]:
    """The opening of a line that names who wrote or published the article."""
    return re.compile(rf"\W*{any_of(lexicon_of(lang).cues.by)}(?!\w)")


def _is_place(before: str, lang: str) -> bool:
    """Whether what stands before a date can be the place of a wire: no sentence, quotation or article."""
    if len(before) > _OPENING or ". " in before or '"' in before or "«" in before:
        return False
    words = lexicon_of(lang).cues
    return before.strip() not in {*words.the, *words.this}


def _says(after: str) -> bool:
    """Whether a sentence goes on after a date."""
    return after.endswith(".") and len(_LETTERS.findall(after)) >= _SENTENCE


def cue_before(before: str, lang: str) -> str:
    """Which cue stands nearest before a date, `updated` or `published`; empty for none."""
    nearest = max(_cues(lang).finditer(before), key=lambda match: match.end(), default=None)
    return (nearest.lastgroup or "") if nearest else ""


def cue_start(before: str, lang: str) -> int:
    """Where the cue that ends what stands before a date begins; the length of it where none does."""
    cue = _cue_at_end(lang).search(before)
    return cue.start("cue") if cue else len(before)


@cache
def _cues(lang: str) -> re.Pattern[str]:
    cues = lexicon_of(lang).cues
    return re.compile(rf"\b(?:(?P<updated>{any_of(cues.updated)})|(?P<published>{any_of(cues.published)}))\b")


@cache
def _cue_at_end(lang: str) -> re.Pattern[str]:
    """A cue right before a date, but for who published it, in what or at which hour."""
    cues = lexicon_of(lang).cues
    between = rf"(?:\s{any_of(cues.stamped)}\s[^;]{{1,{_OPENING}}}?)?"
    lead = rf"(?:{any_of(cues.leading)}\s)?"
    named = any_of((*cues.published, *cues.updated))
    return re.compile(rf"(?<!\w)(?P<cue>{lead}{named}){between}\W{{0,4}}(?:{any_of(cues.the)}\s)?\W{{0,2}}$")


def timeline(folded: str, lines: Sequence[Line], mentions: Sequence[Mention]) -> frozenset[int]:
    """The starts of dates that head the entries of a timeline: lines that open with different days."""
    heads = {}
    starts = {line.start: line for line in lines if line.place != "prose"}
    for mention in mentions:
        line = starts.get(mention.start)
        if line and mention.year is not None and _ENTRY.match(folded[mention.end : line.end]):
            heads[mention.start] = mention.days
    return frozenset(heads) if len(set(heads.values())) >= _DAYS else frozenset()
