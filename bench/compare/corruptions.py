"""Ways to make an extract say what its source does not.

Claims are picked by patterns of the bench, not by those that are measured.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from random import Random

__all__ = ["CORRUPTIONS", "Corruption"]

_NUMBER = re.compile(r"(?<![\w.,-])\d{2,}(?![\w.,]*\d)")
_MONTHS = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
_DAY = re.compile(rf"(?<!\d)\d{{1,2}}(?= (?:{_MONTHS}))|(?<=January |October )\d{{1,2}}(?!\d)")
_WEEKDAYS = (
    *("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    *("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
)
_WEEKDAY = re.compile(rf"\b(?:{'|'.join(_WEEKDAYS)})\b")
_FRENCH = re.compile(" (?:de|la|le|des|à|un|une) ")
_NAME = re.compile(r"(?<=[a-zé,] )[A-Z][a-zéèêëïîôâü]{3,}(?![\w-])(?! [A-Z])")
_QUOTED = re.compile(r"(?<=[«“])[^«»“”\"]{12,}(?=[»”])|(?<= \")[^«»“”\"\s][^«»“”\"]{12,}(?=\")")
_WORD = re.compile(r"[a-zéèàç]{5,}")
_CLOSING = re.compile("[»”]")

Change = tuple[str, int] | None


@dataclass(frozen=True, slots=True)
class Corruption:
    """One way. `changed` takes a text and one of another row, and gives the new text and where it is new.

    It gives None where there is nothing to change. `flaws` are the kinds that find it, where it is no claim.
    """

    name: str
    changed: Callable[[str, str, Random], Change]
    flaws: tuple[str, ...] = ()


def _put(text: str, found: re.Match[str], words: str) -> tuple[str, int]:
    return text[: found.start()] + words + text[found.end() :], found.start()


def _digit(text: str, _: str, chance: Random) -> Change:
    found = [number for number in _NUMBER.finditer(text) if not _DAY.match(text, number.start())]
    if not found:
        return None
    number = chance.choice(found)
    at = chance.randrange(len(number[0]))
    digit = chance.choice([d for d in "123456789" if d != number[0][at]])
    return _put(text, number, number[0][:at] + digit + number[0][at + 1 :])


def _day(text: str, _: str, chance: Random) -> Change:
    found = _DAY.search(text)
    return (
        _put(text, found, str(chance.choice([d for d in range(1, 29) if d != int(found[0])])))
        if found
        else None
    )


def _weekday(text: str, _: str, chance: Random) -> Change:
    found = _WEEKDAY.search(text)
    if found is None:
        return None
    french = found[0][0].islower()
    days = (
        "lundi mardi mercredi jeudi vendredi samedi dimanche"
        if french
        else "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
    )
    return _put(text, found, chance.choice([day for day in days.split() if day != found[0]]))


def _name(text: str, other: str, chance: Random) -> Change:
    found, others = list(_NAME.finditer(text)), _NAME.findall(other)
    others = [name for name in others if not _WEEKDAY.match(name)]
    found = [name for name in found if not _WEEKDAY.match(name[0])]
    return _put(text, chance.choice(found), chance.choice(others)) if found and others else None


def _quoted(text: str, other: str, chance: Random) -> Change:
    quoted, words = _QUOTED.search(text), _WORD.findall(other)
    found = list(_WORD.finditer(text, *quoted.span())) if quoted else []
    return _put(text, chance.choice(found), chance.choice(words)) if found and words else None


def _mark(text: str, _: str, __: Random) -> Change:
    found = _CLOSING.search(text)
    if found is None:
        return None
    opening = max(text.rfind("«", 0, found.start()), text.rfind("“", 0, found.start()))
    return _put(text, found, "")[0], opening


def _button(text: str, _: str, chance: Random) -> Change:
    french = (
        "Lire aussi : ",
        "Cliquez ici ",
        "Partager sur Facebook ",
        "Abonnez-vous à la newsletter ",
        "© AFP. ",
    )
    english = (
        "Read more: ",
        "Click here ",
        "Share on Facebook ",
        "Subscribe to our newsletter ",
        "© Reuters. ",
    )
    return chance.choice(french if _FRENCH.search(text) else english) + text, 0


CORRUPTIONS = (
    Corruption("number", _digit),
    Corruption("date", _day),
    Corruption("weekday", _weekday),
    Corruption("name", _name),
    Corruption("quotation", _quoted),
    Corruption("mark", _mark, ("mark",)),
    Corruption("debris", _button, ("debris",)),
)
