"""Told: a story with its headline, and the units that are left for it below that."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from digest.annotating.contrasts import contrasting
from digest.composing.candidates import Candidate, candidate, candidates, says_again
from digest.composing.erratum_headlines import heading
from digest.composing.freeing import Span, freed
from digest.composing.opinions import named_opinion
from digest.composing.own_language import in_own_language
from digest.composing.recounting.superseding import Superseded, superseded
from digest.composing.replies import Replies, replies
from digest.composing.settings import Settings
from digest.composing.telling import Event
from digest.models import Place, Story
from digest.text.repeats import Printed, tells_fuller, tells_more
from digest.text.tokens import words

__all__ = ["Told", "tell"]

_DEPTH = 2.0  # budgets of firm units that are read of an article: as much again to choose from
_SHALLOW = 0.6  # budgets, at least: the opening of each of many articles
_BOTH = 2  # units, at least: what is held against somebody, and their denial
_LONGEST = 0.55  # of the budget; a longer unit leaves no room for a second voice


@dataclass(frozen=True, slots=True)
class Told:
    """A story with its headline, and the units that are left for it once the headline has its words.

    `old` are the units of counts that do not hold any more, `newest` is one that tells what took their place.
    `replies` are the denials of what it tells; nothing of them once one is printed.
    """

    story: Story
    headline: str
    headline_from: str
    pool: tuple[Candidate, ...]
    event: Event
    old: frozenset[Place] = frozenset()
    newest: Place | None = None
    replies: Replies = Replies()

    def without(self, printed: Candidate, lang: str) -> "Told":
        """The story without the units that say what that one says."""
        pool = tuple(c for c in self.pool if c is not printed and not says_again(c, printed, lang))
        return replace(self, pool=pool)

    def recounted(self, printed: Printed, settings: Settings) -> Candidate | None:
        """The unit that tells the newest counts, where it is not printed and leaves room for others."""
        found = next((one for one in self.pool if one.place == self.newest), None)
        if found is None or found.length > _LONGEST * settings.words or printed.repeats(found.words):
            return None
        return found

    def replied(
        self, chosen: Sequence[Candidate], fixed: int, printed: Printed, settings: Settings
    ) -> tuple[Candidate, ...]:
        """The chosen units, of which so many first ones stay, beside a denial of what they tell; if any."""
        texts = {one: self._text(one) for one in chosen}
        most = max(settings.most_units, _BOTH)
        return self.replies.beside(texts, fixed, most, printed)

    def below(self, bullet: Candidate, lang: str) -> "Told":
        """The story below its bullet: without it, and without what only says it again.

        A unit that tells it more fully may stay: who reads the story alone has to find in it what
        L'essentiel announces. One of another article tells as much in words of its own.
        """
        rest = (c for c in self.pool if c.place != bullet.place)
        pool = (c for c in rest if not says_again(c, bullet, lang) or _is_fuller(c, bullet, lang))
        heard = self.replies.told_in([self._text(bullet)])
        return replace(self, pool=tuple(pool), replies=Replies() if heard else self.replies)

    def _text(self, unit: Candidate) -> str:
        article = next(one for one in self.story.articles if one.id == unit.article)
        return article.units[unit.unit].text


def tell(story: Story, settings: Settings) -> Told:
    """The headline, and the units that do not say it again (all of them where nothing else is left).

    Units are chosen by the headline that was found: an editor's own words take no event from a story.

    Of several articles each is read less deep: what many tell stands in their openings. A count that a later
    article counts again is told by that one alone.
    """
    decided = settings.decided("retitle", story.id)
    gone, newest = _counted_again(story, settings.lang)
    old, lang = gone.old, settings.lang
    read = in_own_language(story, lang)
    found, author = heading(read, lang, gone)
    line, owner = (decided, "") if decided else (named_opinion(found, story), author)
    said = Printed(contrasting(lang))
    if not line.endswith("…"):  # a headline that stops short tells less than its unit does
        said.add(words(line))
    depth = max(_SHALLOW, _DEPTH / max(1, len(read.origins)))
    pool = _held(candidates(read, lang, depth * settings.words), _spans(gone), newest, read)
    fresh = tuple(c for c in pool if not said.repeats(c.words)) or pool
    last = newest.place if newest else None
    answers = replies(story, line, lang)
    return Told(story, line, owner, fresh, Event(found, author, lang), old, last, answers)


def _is_fuller(one: Candidate, bullet: Candidate, lang: str) -> bool:
    more = tells_more if one.article == bullet.article else tells_fuller
    return more(one.words, bullet.words, lang)


def _counted_again(story: Story, lang: str) -> tuple[Superseded, Candidate | None]:
    """The counts that do not hold any more, and the unit with those that do, if one can stand alone."""
    gone = superseded(story, lang)
    articles = {article.id: article for article in story.articles}
    made = (candidate(articles[article], at, lang) for article, at in gone.new)
    return gone, next((one for one in made if one and one.standing == "alone"), None)


def _spans(gone: Superseded) -> dict[Place, list[Span]]:
    """Where the units stand whose count is gone, and where in them it is."""
    found: dict[Place, list[Span]] = {place: [] for place in sorted(gone.old)}
    for first, _ in gone.counts:
        if first.place in found:
            found[first.place].append(first.span)
    return found


def _held(
    pool: Sequence[Candidate],
    old: Mapping[Place, Collection[Span]],
    newest: Candidate | None,
    story: Story,
) -> tuple[Candidate, ...]:
    """The units without those whose count is gone, if others are left, and with the newest one.

    One that the count can be cut from stays without it.
    """
    articles = {article.id: article for article in story.articles}
    kept = []
    for one in pool:
        own = articles[one.article]
        spans = old.get(one.place)
        left = (
            freed(one, own.units[one.unit].text, spans, own.lang or story.articles[0].lang) if spans else one
        )
        if left:
            kept.append(left)
    if newest and all(one.place != newest.place for one in kept):
        kept.append(newest)
    return tuple(kept or pool)
