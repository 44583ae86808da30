"""Wording: what people read, from one catalogue a language."""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from digest.errors import UsageError, suggestion
from digest.models import Dating, Days, PeriodKind, Skipped
from digest.renderers.dates import DateWords

if TYPE_CHECKING:
    from babel import Locale

__all__ = ["Wording", "languages"]

_PLURALS = {"zero", "one", "two", "few", "many", "other"}
# Spaces that an editor of a catalogue could not see are written as visible marks.
_SPACES = str.maketrans({"~": "\u00a0", "^": "\u202f"})


class Wording:
    """The words of one language. Raises UsageError where there is no catalogue for it.

    A language is one file, `catalogues/<lang>.toml`, and what Babel knows of its `locale`: plural
    forms, numbers, lists, months and weekdays.
    """

    def __init__(self, lang: str) -> None:
        """`lang` is a code such as `fr`."""
        if lang not in languages():
            advice = suggestion(lang, languages())
            raise UsageError(f"there is no catalogue for the language {lang!r}", advice=advice)
        self.lang = lang
        self._words = _catalogue(lang)

    @property
    def locale(self) -> "Locale":
        """What Babel knows of the language."""
        return _locale(self.text("locale"))

    @property
    def dates(self) -> DateWords:
        """The days as people write them."""
        return DateWords(self.locale, self.say)

    def text(self, key: str) -> str:
        """The words behind a key that has no plural, as they stand in the catalogue."""
        words = self._words[key]
        return words if isinstance(words, str) else words["other"]

    def say(self, key: str, **values: object) -> str:
        """The words behind a key, with the values in them; `count` chooses the plural form."""
        words = self._words[key]
        if not isinstance(words, str):
            form = str(self.locale.plural_form(int(str(values["count"]))))
            words = words.get(form, words["other"])
        if "count" in values:
            values["count"] = self.number(int(str(values["count"])))
        return words.format(**values) if values else words

    def report(self, counts: Mapping[str, int], *, out: str = "", period: PeriodKind = "week") -> str:
        """`5 articles · 4 datés · 1 à dater · 3 semaines · out`; nothing skipped or outside is not said."""
        parts = [self.say("articles", count=counts["articles"])]
        for name in ("dated", "held", "periods", "waiting", "skipped", "outside", "excluded"):
            count = counts.get(name, 0)
            if count or name in {"dated", "held", "periods"}:
                key = f"report_{period if name == 'periods' else name}"
                parts.append(self.say(key, count=count))
        return " · ".join([*parts, out] if out else parts)

    def known_days(self, dating: Dating) -> str:
        """The day, or the days that the evidence leaves."""
        if dating.day:
            return self.dates.full(dating.day)
        return self.dates.possible(dating.days if dating.evidence else Days(), self.either)

    def reason(self, skipped: Skipped) -> str:
        """Why an input gave no article, with what the library said, and what to do."""
        told = self.text(self.known("reason", skipped.reason))
        detail = f" ({skipped.detail})" if skipped.detail else ""
        return f"{told}{detail}. {self.text(self.known('advice', skipped.reason))}"

    def known(self, family: str, name: str) -> str:
        """The key `family_name`, or `family_other` where the catalogue has no such name."""
        key = f"{family}_{name}"
        return key if key in self._words else f"{family}_other"

    def number(self, value: float) -> str:
        """A number with its thousands grouped: 12 300."""
        from babel.numbers import format_decimal  # noqa: PLC0415 - Babel is slow to import

        return str(format_decimal(value, locale=self.locale))

    def either(self, items: Sequence[str]) -> str:
        """`6, 13, 20 ou 27`."""
        return self._list(items, "or")

    def every(self, items: Sequence[str]) -> str:
        """`Le Monde, Libération et Mediapart`."""
        return self._list(items, "standard")

    def _list(self, items: Sequence[str], style: str) -> str:
        from babel.lists import format_list  # noqa: PLC0415 - Babel is slow to import

        return str(format_list(items, style=style, locale=self.locale))  # type: ignore[arg-type] # a literal


def languages() -> list[str]:
    """The languages that have a catalogue."""
    folder = resources.files("digest.renderers") / "catalogues"
    return sorted(file.name.removesuffix(".toml") for file in folder.iterdir() if file.name.endswith(".toml"))


@cache
def _catalogue(lang: str) -> dict[str, str | dict[str, str]]:
    file = resources.files("digest.renderers") / "catalogues" / f"{lang}.toml"
    return _flat(tomllib.loads(file.read_text(encoding="utf-8").translate(_SPACES)))


def _flat(table: dict[str, object], prefix: str = "") -> dict[str, str | dict[str, str]]:
    """Nested tables as joined keys (`page_title`); a table of plural forms stays one value."""
    words: dict[str, str | dict[str, str]] = {}
    for name, value in table.items():
        if not isinstance(value, dict):
            words[prefix + name] = str(value)
        elif "other" in value and set(value) <= _PLURALS and len(value) > 1:
            words[prefix + name] = value
        else:
            words |= _flat(value, f"{prefix}{name}_")
    return words


@cache
def _locale(name: str) -> "Locale":
    from babel import Locale  # noqa: PLC0415 - Babel is slow to import

    return Locale.parse(name)
