"""Replies: the units in which somebody denies what a story tells, and where they are told."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from digest.composing.candidates import Candidate
from digest.composing.opinions import reported
from digest.composing.reply_reading import Reply, replies_of
from digest.composing.reply_words import denies, doubts
from digest.models import Story
from digest.text.repeats import Printed

__all__ = ["Replies", "Reply", "denies", "replies"]


@dataclass(frozen=True, slots=True)
class Replies:
    """The denials of a story, and the headline that they may answer."""

    headline: str = ""
    found: tuple[Reply, ...] = ()

    def beside(
        self, chosen: Mapping[Candidate, str], fixed: int, most: int, printed: Printed
    ) -> tuple[Candidate, ...]:
        """The chosen units (with their texts), and a denial of what they or the headline tell, if none does.

        One that leans on another unit comes with it. Where these are more than `most`, the last that can go
        are left out: none of the `fixed` first ones, nor what is denied, nor what another one leans on. If
        there are none, no denial is added.
        """
        texts = [self.headline, *chosen.values()]
        reply, answered = self._best(chosen, printed)
        if reply is None or self.told_in(texts) or (reply.doubts and self._doubted_in(texts)):
            return tuple(chosen)
        added = _added(reply, chosen)
        units = list(chosen)
        leant_on = [one for one, after in pairwise(units) if after.standing == "after"]
        kept = {one.place for one in (*answered, *leant_on, *([reply.led_by] if reply.led_by else ()))}
        free = [one for one in units[fixed:] if one.place not in kept]
        over = max(0, len(units) + len(added) - most)
        if over > len(free) or (over > 1 and reply.accused):
            return tuple(chosen)
        gone = free[len(free) - over :]
        return (*(one for one in units if one not in gone), *added)

    def told_in(self, texts: Iterable[str]) -> bool:
        """Whether any of the texts tells that something is denied, in a language of these denials."""
        langs = {one.lang for one in self.found}
        return any(denies(text, lang) for text in texts for lang in langs)

    def _doubted_in(self, texts: Sequence[str]) -> bool:
        langs = {one.lang for one in self.found}
        return any(doubts(text, lang) for text in texts for lang in langs)

    def _best(
        self, chosen: Mapping[Candidate, str], printed: Printed
    ) -> tuple[Reply | None, Collection[Candidate]]:
        """The denial that goes before the others, and the units that it answers; none is printed already."""
        best: tuple[Reply, list[Candidate]] | None = None
        for one in self.found:
            if any(printed.repeats(each.words) for each in _added(one, chosen)):
                continue
            answered = [unit for unit, text in chosen.items() if one.answers(text, unit.place)]
            fits = one.accused or answered or one.answers(self.headline)
            if fits and (best is None or one.rank < best[0].rank):
                best = one, answered
        return best or (None, ())


def _added(reply: Reply, chosen: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """What has to be printed more for a reply to be: itself, behind what it leans on."""
    places = {one.place for one in chosen}
    leads = reply.led_by if reply.led_by and reply.led_by.place not in places else None
    return (leads, reply.unit) if leads else (reply.unit,)


def replies(story: Story, headline: str, lang: str) -> Replies:
    """Those of a story, in the order of the articles."""
    found = (reply for one in reported(story) for reply in replies_of(one, headline, one.lang or lang))
    return Replies(headline, tuple(found))
