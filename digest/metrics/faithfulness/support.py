"""What the sources of a summary say: their words, numbers, dates and runs, to ask claims against."""

from collections.abc import Sequence
from functools import cached_property

from digest.annotating.calendars import Calendar
from digest.annotating.dates import Mention
from digest.annotating.names import Name, bases
from digest.annotating.numbers import Number, values
from digest.annotating.plain import plain
from digest.annotating.remembered import remembered
from digest.metrics.fragments import Passages, passages_of
from digest.models import Article, Story
from digest.text.stems import stop_words
from digest.text.tokens import words

__all__ = ["Support", "support_of"]

_LONG = 6  # letters; a shorter name may differ from another by one letter alone
# Soft hyphens and their like, which no unit has
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))
_LONGEST = 30  # letters; no name is longer
_NEAR = 3  # words; "Donald Trump" is "Donald J. Trump", "président Trump" "président américain Donald Trump"
_ACRONYM = 3  # letters; two stand side by side by chance


class Support:
    """The sources of a story: everything that came with each article, the page around it too."""

    def __init__(self, story: Story) -> None:
        """Only what every summary needs is made here."""
        self._story = story
        self.lang = (story.articles[0].lang if story.articles else "") or "fr"
        self._texts = [_everything(article) for article in story.articles]
        self._plain = [plain(text) for text in self._texts]
        self._spoken = [words(text) for text in self._plain]

    def has_number(self, number: Number) -> bool:
        """Whether a source has a number that can mean the same, or is of that year."""
        return not self._numbers.isdisjoint(number.readings)

    def has_date(self, mention: Mention) -> bool:
        """Whether a source has the date, or leaves nothing to say against it."""
        return self._calendar.has(mention)

    def has_name(self, name: Name) -> bool:
        """Whether the last word of a name stands in a source, in this or in a like form.

        Alike are words with another ending of the language (russe, Russie), words of six letters and more
        that are the same once each has lost a letter at most, not the first (Zelensky, Zelenskiy), and an
        acronym of three letters and more beside the words that it stands for. A name whose last two words
        stand in the sources, and nowhere near each other, is put together of two: none of theirs.
        """
        last = name.last
        if last in self._vocabulary:
            apart = name.before in self._vocabulary and (name.before, last) not in self._neighbours
            return not apart or len(name.before) == 1
        if not self._bases.isdisjoint(bases(last, self.lang)):
            return True
        if len(name.initials) >= _ACRONYM and name.initials in self._vocabulary:
            return True
        if _ACRONYM <= len(last) < _LONG and last in self._initials:
            return True
        return len(last) >= _LONG and not self._shortened.isdisjoint(_shortened(last))

    def has_run(self, run: Sequence[str]) -> bool:
        """Whether these words stand in a source one after the other."""
        return passages_of(self._story).hold(run) or self._passages.hold(run)

    @cached_property
    def _numbers(self) -> frozenset[str]:
        years = {str(article.dating.day.year) for article in self._story.articles if article.dating.day}
        return frozenset(years.union(*(values(text, self.lang) for text in self._plain)))

    @cached_property
    def _calendar(self) -> Calendar:
        days = [article.dating.day for article in self._story.articles]
        return Calendar(self._texts, self._plain, days, self.lang)

    @cached_property
    def _vocabulary(self) -> frozenset[str]:
        return frozenset(word for spoken in self._spoken for word in spoken)

    @cached_property
    def _neighbours(self) -> frozenset[tuple[str, str]]:
        """Words that stand in this order, with two others between them at most."""
        steps = range(1, _NEAR + 1)
        return frozenset(
            pair for told in self._spoken for n in steps for pair in zip(told, told[n:], strict=False)
        )

    @cached_property
    def _bases(self) -> frozenset[str]:
        return frozenset(base for word in self._vocabulary for base in bases(word, self.lang))

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
    return "\n\n".join(part for part in (*head, *stated, article.text) if part).translate(_UNSEEN)


def _shortened(word: str) -> frozenset[str]:
    """The word, and the word without each of its letters but the first; itself alone where it is too long."""
    if len(word) > _LONGEST:
        return frozenset([word])
    return frozenset([word, *(word[:at] + word[at + 1 :] for at in range(1, len(word)))])


@remembered
def support_of(story: Story) -> Support:
    """The support of a story, made once."""
    return Support(story)
