"""tellings: each utterance of a story, where the same words stand too, and how else it is told."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from digest.annotating.plain import plain
from digest.annotating.remembered import remembered
from digest.annotating.versions.comparing import Comparison, compared
from digest.annotating.versions.matching import Match, Pile, matches
from digest.annotating.versions.pieces import Piece, pieces
from digest.annotating.versions.spoken import Stream, spoken
from digest.annotating.versions.standing import is_whole
from digest.annotating.versions.utterances import Utterance, ledger, same_name, utterances
from digest.models import Article, Place, Quote, Story

__all__ = ["Rendering", "Telling", "tellings"]

_NEAR = 3  # units before the words in which an article that names nobody beside them names their speaker
_MOST_ARTICLES = 60  # of a story; each utterance is looked for in all of them


@dataclass(frozen=True, slots=True)
class Rendering:
    """An utterance in other words: the places and texts of both sides, and what is compared of them."""

    own_place: Place
    place: Place
    own: str
    text: str
    comparison: Comparison


@dataclass(frozen=True, slots=True)
class Telling:
    """An utterance, the other places of the same words (not of more words), and how else it is told.

    `disputed` where an article gives the same words to somebody else.
    """

    utterance: Utterance
    also: tuple[Place, ...] = ()
    others: tuple[Rendering, ...] = ()
    disputed: bool = False


@remembered
def tellings(story: Story) -> tuple[Telling, ...]:
    """What is told of each utterance, in the order of the story's articles."""
    read = story.articles[:_MOST_ARTICLES]
    said = ledger(story)
    told = {article.id: pieces(article, said[article.id]) for article in read}
    within = _Story({a.id: a for a in read}, said, {a.id: Stream(a) for a in read}, Pile(told))
    return tuple(within.telling(one) for one in utterances(story) if one.quote.article in told)


@dataclass(frozen=True, slots=True)
class _Story:
    """The articles of a story by id, their quotations, their words and their pieces."""

    articles: dict[str, Article]
    said: dict[str, tuple[Quote, ...]]
    streams: dict[str, Stream]
    pile: Pile

    def telling(self, utterance: Utterance) -> Telling:
        """What is told of one utterance."""
        owner = utterance.quote.article
        also: dict[str, int] = {}
        for article, stream in self.streams.items():
            if article != owner and (unit := stream.unit_of(utterance.text)) is not None:
                also[article] = unit
        disputed = [place for place in also.items() if not self._may_be(utterance, *place)]
        others = [one for one in self._others(utterance, set(also)) if one.comparison.differs]
        whole = ((name, unit) for name, unit in also.items() if self._ends_there(utterance, name, unit))
        return Telling(utterance, tuple(whole), tuple(others), bool(disputed))

    def _ends_there(self, utterance: Utterance, article: str, unit: int) -> bool:
        """Whether the words are all that the other article has of their sentence: it may end later there."""
        units = self.articles[article].units[unit : unit + utterance.last - utterance.first + 2]
        return is_whole(utterance.text, " ".join(one.text for one in units))

    def _others(self, utterance: Utterance, known: set[str]) -> Iterator[Rendering]:
        owner = utterance.quote.article
        own = [piece for piece in self.pile.told[owner] if piece.quote == utterance.quote]
        for match in matches(own, owner, self.pile):
            if match.article in known or not self._is_spoken(utterance, match):
                continue
            mine = _text(self.articles[owner], match.own)
            theirs = _text(self.articles[match.article], match.pieces)
            lang = self.articles[owner].lang
            found = compared(spoken(mine, lang), spoken(theirs, lang))
            if found:
                here, there = (owner, match.own[0].unit), (match.article, match.pieces[0].unit)
                yield Rendering(here, there, mine, theirs, found)

    def _is_spoken(self, utterance: Utterance, match: Match) -> bool:
        """Whether the other article means the same speaker: it says so, or names him near and quotes nobody.

        Who has no name ("une source policière") may be another one there, even where an article says so.
        """
        if not utterance.quote.speaker[:1].isupper():
            return False
        named = [piece.quote.speaker for piece in match.pieces if piece.quote and piece.quote.speaker]
        if named:
            lang = self.articles[match.article].lang
            return all(same_name(name, utterance.quote.speaker, lang) for name in named)
        return self._names(utterance.quote.speaker, match.article, match.pieces[0].unit)

    def _may_be(self, utterance: Utterance, article: str, unit: int) -> bool:
        """Whether no other article gives the same words to somebody else."""
        lang, text = self.articles[article].lang, plain(utterance.text)
        said = [one for one in self.said[article] if one.unit == unit and one.speaker]
        told = [plain(" ".join(one.text.split())) for one in said]
        same = (one.speaker for one, words in zip(said, told, strict=True) if words in text or text in words)
        return all(same_name(name, utterance.quote.speaker, lang) for name in same)

    def _names(self, speaker: str, article: str, unit: int) -> bool:
        units = self.articles[article].units[max(0, unit - _NEAR) : unit + 1]
        name = plain(speaker).split()[-1]
        return any(name in plain(one.text) for one in units)


def _text(article: Article, told: Sequence[Piece]) -> str:
    """What pieces in a row say, with the marks between them."""
    first, last = told[0], told[-1]
    if first.unit == last.unit:
        return article.units[first.unit].text[first.start : last.end]
    between = (unit.text for unit in article.units[first.unit + 1 : last.unit])
    return " ".join(
        [article.units[first.unit].text[first.start :], *between, article.units[last.unit].text[: last.end]]
    )
