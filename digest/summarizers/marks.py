"""What the surface of a unit says of it: names, figures, quotations, how it opens and ends."""

import re

from digest.summarizers.reports import reports
from digest.summarizers.selection import Candidate
from digest.text.calendar_words import weekday_names
from digest.text.openings import dangles, looks_back
from digest.text.past import tells_the_past
from digest.text.quotations import HIDDEN, outside_quotations

__all__ = ["MARKS", "asks", "is_background", "marks", "opens_on_speech"]

# A capital that opens no sentence. It stands before what is asked of its left, so that the search is for it.
_NAME = re.compile(r"[A-ZÀ-Ý](?:(?<=[\w,;'’] .)|(?<=['’].))\w")
_SPEECH = ("«", "“", '"', "—", "–", "- ")
_CLOSING = "«»“”\"'’ )"
_FIRST_PERSON = {
    "fr": ("je", "j", "nous", "notre", "nos", "mon", "ma", "mes"),
    "en": ("i", "we", "our", "my"),
}
_FEW = 3  # figures or names; more of them say no more

MARKS = (
    "names",
    "figures",
    "quoted",
    "opens_quoted",
    "dangles",
    "looks_back",
    "background",
    "reports",
    "question",
    "commas",
    "colon",
    "parenthesis",
    "weekday",
    "first_person",
)


def marks(unit: Candidate) -> tuple[float, ...]:
    """A number between 0 and 1 for each of `MARKS`."""
    text, lang = unit.unit.text, unit.lang
    count, spoken = len(unit.words), set(unit.words)
    return (
        min(_FEW, len(_NAME.findall(text))) / _FEW,
        min(_FEW, sum([word[0].isdigit() for word in unit.words])) / _FEW,
        outside_quotations(text).count(HIDDEN) / len(text),
        opens_on_speech(text),
        dangles(text, lang),
        looks_back(text, lang),
        is_background(unit),
        reports(text, lang),
        asks(text),
        min(1.0, 5 * text.count(",") / count),
        ":" in text,
        "(" in text,
        not spoken.isdisjoint(weekday_names(lang)),
        not spoken.isdisjoint(_FIRST_PERSON.get(lang, ())),
    )


def opens_on_speech(text: str) -> bool:
    """Whether a unit opens with a quotation mark or the dash of a dialogue."""
    return text.startswith(_SPEECH)


def asks(text: str) -> bool:
    """Whether a unit ends with a question mark, within quotation marks or not."""
    return text.rstrip(_CLOSING).endswith("?")


def is_background(unit: Candidate) -> bool:
    """Whether a unit below the lead goes back to a day before the news."""
    return unit.index > 0 and tells_the_past(unit.unit.text, unit.words, unit.day, unit.lang)
