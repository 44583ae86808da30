"""What the sources of a summary say: their words, numbers, dates and runs, to ask claims against."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from functools import cached_property

from digest.metrics.faithfulness.dates import Day, Mention, beside, mentions
from digest.metrics.faithfulness.lexicon import lexicon
from digest.metrics.faithfulness.names import base
from digest.metrics.faithfulness.numbers import Number, values
from digest.metrics.faithfulness.plain import plain
from digest.metrics.fragments import Passages, passages_of
from digest.metrics.remembered import remembered
from digest.models import Article, Story
from digest.text.stems import stop_words
from digest.text.tokens import words

__all__ = ["Support", "support_of"]

_LONG = 6  # letters; a shorter name may differ from another by one letter alone
_ACRONYM = 3  # letters; two stand side by side by chance
_NEARBY = 6  # days; a weekday is one of the week around the article's own day


class Support:
    """The sources of a story: everything that came with each article, the page around it too.

    An article's own day supports its date, its weekday, its year, and the days that "hier" and the
    weekdays of its text can mean.
    """

    def __init__(self, story: Story) -> None:
        """Only what every summary needs is made here."""
        self._story = story
        self.lang = (story.articles[0].lang if story.articles else "") or "fr"
        self._texts = [_everything(article) for article in story.articles]
        self._plain = [plain(text) for text in self._texts]
        self._days = [article.dating.day for article in story.articles]
        self._spoken = [words(text) for text in self._plain]

    def has_number(self, number: Number) -> bool:
        """Whether a source has a number that can mean the same."""
        return not self._numbers.isdisjoint(number.readings)

    def has_date(self, mention: Mention) -> bool:
        """Whether a source has the date, or a part of it that leaves nothing said against it."""
        if mention.weekday is not None:
            return mention.weekday in self._weekdays
        return any(self._has_day(*day) for day in mention.days)

    def has_name(self, last: str) -> bool:
        """Whether the last word of a name stands in a source, in this or in a like form.

        Alike are words with another ending of the language (russe, Russie), words of six letters and more
        that are the same once each has lost a letter at most, not the first (Zelensky, Zelenskiy), and an
        acronym of three letters and more whose letters open neighbouring words.
        """
        if last in self._vocabulary or base(last, self.lang) in self._bases:
            return True
        if len(last) >= _ACRONYM and last in self._initials and len(last) < _LONG:
            return True
        return len(last) >= _LONG and not self._shortened.isdisjoint(_shortened(last))

    def has_run(self, run: Sequence[str]) -> bool:
        """Whether these words stand in a source one after the other."""
        return passages_of(self._story).hold(run) or self._passages.hold(run)

    def _has_day(self, year: int | None, month: int, day: int | None) -> bool:
        years = self._dates.get((month, day), frozenset())
        if years and (year is None or not years.isdisjoint((None, year))):
            return year is None or year in years or str(year) in self._numbers
        return any(d.month == month and day in {None, d.day} and year in {None, d.year} for d in self._meant)

    @cached_property
    def _numbers(self) -> frozenset[str]:
        years = {str(day.year) for day in self._days if day}
        return frozenset(years.union(*(values(text, self.lang) for text in self._plain)))

    @cached_property
    def _mentions(self) -> list[list[Mention]]:
        return [list(mentions(p, self.lang, t)) for p, t in zip(self._plain, self._texts, strict=True)]

    @cached_property
    def _dates(self) -> dict[tuple[int, int | None], frozenset[int | None]]:
        """The years of each day of a month, and of each month (day None)."""
        years: dict[tuple[int, int | None], set[int | None]] = {}
        for year, month, day in self._told():
            years.setdefault((month, day), set()).add(year)
            years.setdefault((month, None), set()).add(year)
        return {day: frozenset(found) for day, found in years.items()}

    def _told(self) -> Iterator[Day]:
        for text, found in zip(self._plain, self._mentions, strict=True):
            for mention in found:
                yield from mention.days
                yield from beside(text, mention, self.lang)

    @cached_property
    def _meant(self) -> frozenset[date]:
        """The articles' own days, and those that their relative days and weekdays can mean."""
        found: set[date] = set()
        for day, text, told in zip(self._days, self._plain, self._mentions, strict=True):
            if day:
                named = {mention.weekday for mention in told}
                around = (day + timedelta(days=n) for n in range(-_NEARBY, _NEARBY + 1))
                found |= {day, *(near for near in around if near.weekday() in named)}
                found |= {
                    day + timedelta(days=n) for word, n in lexicon(self.lang).step.items() if word in text
                }
        return frozenset(found)

    @cached_property
    def _weekdays(self) -> frozenset[int]:
        named = {
            mention.weekday for told in self._mentions for mention in told if mention.weekday is not None
        }
        years = {day.year for day in self._days if day}
        full = (day for y, m, d in self._told() if d for day in _valid(years if y is None else [y], m, d))
        return frozenset(named | {day.weekday() for day in (*self._meant, *full)})

    @cached_property
    def _vocabulary(self) -> frozenset[str]:
        return frozenset(word for spoken in self._spoken for word in spoken)

    @cached_property
    def _bases(self) -> frozenset[str]:
        return frozenset(base(word, self.lang) for word in self._vocabulary)

    @cached_property
    def _shortened(self) -> frozenset[str]:
        long = (word for word in self._vocabulary if len(word) >= _LONG - 1)
        return frozenset(form for word in long for form in _shortened(word))

    @cached_property
    def _initials(self) -> str:
        common = stop_words(self.lang)
        return "\n".join("".join(word[0] for word in spoken if word not in common) for spoken in self._spoken)

    @cached_property
    def _passages(self) -> Passages:
        return Passages([words(text) for text in self._texts])


def _everything(article: Article) -> str:
    head = (article.title, article.kicker, article.source, article.byline, article.agency, article.section)
    stated = (stated.text for stated in article.stated)
    return "\n\n".join(part for part in (*head, *stated, article.text) if part)


def _shortened(word: str) -> frozenset[str]:
    """The word, and the word without each of its letters but the first."""
    return frozenset([word, *(word[:at] + word[at + 1 :] for at in range(1, len(word)))])


def _valid(years: Iterable[int], month: int, day: int) -> Iterator[date]:
    for year in years:
        try:
            yield date(year, month, day)
        except ValueError:  # 31 juin, in a text
            continue


@remembered
def support_of(story: Story) -> Support:
    """The support of a story, made once."""
    return Support(story)
