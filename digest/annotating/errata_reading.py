"""ErrataReading: each place of an article that says that its paper was wrong."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import count, takewhile

from digest.annotating.errata_right import put_right
from digest.annotating.errata_words import ErrataWords, Label
from digest.annotating.plain import plain
from digest.models import Article, CorrectionKind
from digest.text.quotations import own_words

__all__ = ["ErrataReading", "Erratum"]

_UNITS = 60  # of an article; a correction stands at its head or at its foot
_SHORT = 8  # units; an article of no more is its erratum and nothing else
_MOST = 6  # units of an erratum inside an article
_HEADS = frozenset(["heading", "intertitre", "title", "kicker"])  # reasons why a label was set aside


@dataclass(frozen=True, slots=True)
class Erratum:
    """The units `unit` to `last` say it, the words at `start` to `end` of the first are the proof.

    An `alone` one is the whole article. `claim` are the units that tell its matter; `denied` is whether the
    title denies something itself. One whose own words are the proof, without a label, is `plain`.
    """

    kind: CorrectionKind
    unit: int
    last: int
    start: int
    end: int
    alone: bool
    claim: tuple[int, ...]
    denied: bool
    plain: bool = True


@dataclass(frozen=True)
class ErrataReading:
    """An article that may be one."""

    article: Article
    words: ErrataWords

    @cached_property
    def texts(self) -> list[str]:
        """Its units in plain form, quotations hidden."""
        units = self.article.units
        return [plain(own_words(unit.text)) for unit in units[:_UNITS]]

    @cached_property
    def title(self) -> Label:
        """What the title says that the article is."""
        return self.words.label_of(self._headed)[0]

    @property
    def _headed(self) -> str:
        return plain(own_words(self.article.title)).strip(" .")

    def found(self) -> Iterator[Erratum]:
        """Every place that says so, the first first; for a title that says it alone, the first unit."""
        for at in range(len(self.texts)):
            label = self.title or self._label(at)
            span = self._span(at, label) if label or self.words.cued(self.article.units[at].text) else None
            if span:
                yield replace(self._erratum(at, *span[:3]), plain=span[3])
        if self.texts and self.words.is_label(own_words(self.article.title)):
            yield replace(self._erratum(0, "correction", 0, len(self.texts[0])), plain=False)

    def _label(self, at: int) -> Label:
        """What the unit opens with, or the heading above it."""
        own = self.words.label_of(self.texts[at])[0]
        if own:
            return own
        units = self.article.units
        start = units[at - 1].end if at else 0
        above = [d for d in self.article.drops if start <= d.start < units[at].start and d.reason in _HEADS]
        return (
            self.words.label_of(plain(self.article.text[above[-1].start : above[-1].end]))[0] if above else ""
        )

    def _span(self, at: int, label: Label) -> tuple[CorrectionKind, int, int, bool] | None:
        """What the unit is, the words that make it so, and whether these are not the label's."""
        text, words = self.texts[at], self.words
        if text.rstrip(' »"').endswith("?"):
            return None  # what somebody is asked
        around = " ".join(self.texts[max(0, at - 1) : at + 3])
        if label == "reply":
            said = words.replies.search(text)
            return ("reply", *said.span(), False) if said else None
        version = words.versions.search(text)
        if version:
            return "version", *version.span(), True
        ours = bool(label or words.press.search(around) or words.apologies.search(around))
        said = words.formulas.search(text) or (words.near.search(text) if ours else None)
        own = None if said else words.said.search(text)
        if own and not words.elsewhere.search(own[0]):
            denied = words.denials.search(text, own.end()) or self._denied_next(at)
            said = own if denied or label or words.sorry.search(around) else None
        own_words_say = said is not None
        if said is None and label == "strong":
            said = words.denials.search(text) or words.labelled.search(text)
        if said is None and label and (words.press.search(text) and words.denials.search(around)):
            said = words.press.search(text)
        return ("correction", *said.span(), own_words_say) if said else None

    def _denied_next(self, at: int) -> bool:
        """Whether the next unit says that it was wrong, or tells another figure in its place."""
        if at + 1 >= len(self.texts):
            return False
        wrong, right = (self.article.units[each].text for each in (at, at + 1))
        if self.words.denials.search(self.texts[at + 1]):
            return True
        replaced = self.words.replaced.search(self.texts[at + 1])
        return bool(replaced and put_right(self._told(wrong), right, self.words, self.article.lang))

    def _told(self, text: str) -> str:
        """What a unit says that the paper told."""
        said = self.words.said.search(plain(own_words(text)))
        return text[said.end() :] if said else ""

    def _goes_on(self, at: int) -> bool:
        """Whether a unit only tells what was wrong, and the next one what is right."""
        text, after = self.texts[at], self.texts[at + 1 : at + 2]
        if not after or self._tells_right(text):
            return False
        sorry = self.words.apologies.search(after[0])
        if self.words.denials.search(text):
            return not sorry and self._one_paragraph(at, at + 1)
        return bool(self.words.said.search(text) and not sorry) or self._denied_next(at)

    def _one_paragraph(self, one: int, other: int) -> bool:
        return self.article.units[one].paragraph == self.article.units[other].paragraph

    def _tells_right(self, text: str) -> bool:
        """Whether a unit says what is right: « … et non … », « il fallait lire … »."""
        return bool(self.words.rights.search(text) or any(one.search(text) for one in self.words.swapped))

    def _last(self, at: int) -> int:
        """The last unit of an erratum: what is right belongs to it, and what else it says was wrong."""
        last = at + 1 if self._goes_on(at) else at
        while last + 1 < min(len(self.texts), at + _MOST) and self._one_paragraph(at, last + 1):
            more = self.texts[last + 1]
            if self.words.apologies.search(more) or not any(one.search(more) for one in self.words.swapped):
                break
            last += 1
        return last

    def _erratum(self, at: int, kind: CorrectionKind, start: int, end: int) -> Erratum:
        units = self.article.units
        alone = bool(self.title) or (len(units) <= _SHORT and at <= 1 and kind != "version")
        last = self._last(at)
        signs = (self.words.denials, self.words.labelled)
        denied = any(one.search(self._headed) for one in signs)
        one = Erratum(kind, at, last, start, end, alone, (), denied)
        every = (n for n in range(len(self.texts)) if not self._apologises(n, at, last))
        return replace(one, claim=tuple(every) if alone else self.paragraph(one))

    def paragraph(self, one: Erratum) -> tuple[int, ...]:
        """The units from an erratum on that tell its matter in its paragraph."""
        units, own = self.article.units, self.article.units[one.unit].paragraph
        its = takewhile(lambda n: n < len(self.texts) and units[n].paragraph == own, count(one.unit))
        return tuple(n for n in its if not self._apologises(n, one.unit, one.last))[:_MOST]

    def _apologises(self, unit: int, first: int, last: int) -> bool:
        return not first <= unit <= last and self.words.apologies.search(self.texts[unit]) is not None
