"""choice: how the printed units of a story were chosen, told after the fact from what composing knows."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from digest.annotating.contrasts import contrasting
from digest.composing.candidates import Candidate, candidates, length, says_again
from digest.composing.correcting import tellable, withheld
from digest.composing.entries import IN_BRIEF
from digest.composing.opinions import reported
from digest.composing.picking import leans, only
from digest.composing.settings import Settings
from digest.composing.told import Told, tell
from digest.composing.wholeness import whole
from digest.models import Brief, Choice, Entry, Place, Rival, RivalReason, Story, Unit, Worth
from digest.text.repeats import Printed
from digest.text.tokens import words
from digest.text.turns import spoken_units

__all__ = ["choice"]

_ALL = 1e9  # words; an article is read to its end

Judge = Callable[[Story, int], Mapping[Place, Worth]]


def choice(brief: Brief, story: str, settings: Settings, judge: Judge) -> Choice | None:
    """How the units of a story of the brief were chosen; None where the brief does not tell it.

    `judge` is what a summarizer says of the units of a story that has only these; it is asked once, of all
    units that could be printed below the headline.
    """
    entry = next((one for one in brief.told if one.story.id == story), None)
    if entry is None:
        return None
    if entry in brief.in_brief:
        settings = replace(settings, words=int(IN_BRIEF * settings.bullet_words), most_units=1)
    offered = tell(tellable(entry.story), settings)
    told, known = only(offered.story, offered.pool)
    worths = {known[at].place: worth for at, worth in judge(told, settings.words).items() if at in known}
    made = _Made(brief, entry, settings, offered)
    found = sorted(made.rivals(), key=lambda rival: _order(rival, worths))
    last = max((worths[place].rank for place in made.printed if place in worths), default=0)
    rivals = tuple(_judged(one, worths.get(one.place), last) for one in found)
    return Choice(len(offered.pool), settings.words, tuple(worths.items()), rivals)


def _judged(rival: Rival, worth: Worth | None, last: int) -> Rival:
    """The rival with its worth; `last` is the lowest rank that is printed."""
    better = worth is not None and worth.rank < last and rival.reason in {"full", "lower"}
    return replace(rival, worth=worth, reason="set" if better else rival.reason)


def _order(rival: Rival, worths: Mapping[Place, Worth]) -> tuple[bool, int]:
    worth = worths.get(rival.place)
    return worth is None, worth.rank if worth else 0


class _Made:
    """A printed story, and what it could have printed."""

    def __init__(self, brief: Brief, entry: Entry, settings: Settings, offered: Told) -> None:
        self._entry, self._settings, self._old = entry, settings, offered.old
        self._pool = {one.place for one in offered.pool}
        self._reporting = {article.id for article in reported(entry.story)}
        self._spoken = {article.id: spoken_units(article) for article in entry.story.articles}
        ids = {article.id for article in entry.story.articles}
        extracts = (*brief.lead, *entry.summary.extracts)
        self.printed = [(one.article, one.unit) for one in extracts if one.article in ids]
        self._copies = {place for one in extracts for place in one.also}
        every = candidates(tellable(entry.story), settings.lang, _ALL)
        self._gone = entry.story.corrected
        self._held = withheld(entry.story)
        self._every = {one.place: one for one in every}
        self._shown = [self._every[place] for place in self.printed if place in self._every]
        units = {(a.id, at): unit for a in entry.story.articles for at, unit in enumerate(a.units)}
        body = [(one.article, one.unit) for one in entry.summary.extracts]
        self._words = sum(length(units[place].text) for place in body if place in units)
        self._body = len(body)
        self._said = Printed(contrasting(settings.lang))
        self._said.add(words(entry.headline))

    def rivals(self) -> Iterator[Rival]:
        """Every unit of the story that is not printed and not a copy of one that is."""
        for article in self._entry.story.articles:
            for at, unit in enumerate(article.units):
                place = (article.id, at)
                if place not in self.printed and place not in self._copies:
                    yield self._rival(place, unit)

    def _rival(self, place: Place, unit: Unit) -> Rival:
        candidate = self._every.get(place)
        if place[0] in self._gone or place in self._held:
            return Rival(place, unit.text, "corrected")
        kind = self._spoken[place[0]].get(place[1])
        if place[0] not in self._reporting:
            return Rival(place, unit.text, "opinion")
        if kind:
            return Rival(place, unit.text, "question" if kind == "question" else "answer")
        if candidate is None:
            return Rival(place, unit.text, "broken" if not whole(unit.text) else "deep")
        beside = self._repeats(candidate)
        if beside:
            return Rival(place, unit.text, "repeated", beside)
        return Rival(place, unit.text, self._reason(candidate))

    def _reason(self, candidate: Candidate) -> RivalReason:
        before = self._every.get((candidate.article, candidate.unit - 1))
        shown = before if before and before.place in self.printed else None
        if candidate.standing == "undated":
            return "undated"
        if leans(candidate, shown):
            return "leaning"
        if candidate.place not in self._pool:
            return self._left_out(candidate)
        if not candidate.firm and not candidate.sound:
            return "weak"
        if self._body >= self._settings.most_units:
            return "full"
        return "long" if self._words + candidate.length > self._settings.words else "lower"

    def _left_out(self, candidate: Candidate) -> RivalReason:
        if candidate.place in self._old:
            return "recounted"
        return "headline" if self._said.repeats(candidate.words) else "deep"

    def _repeats(self, candidate: Candidate) -> Place | None:
        """The printed unit that says the same."""
        for other in self._shown:
            printed = Printed(contrasting(self._settings.lang))
            printed.add(other.words)
            if printed.repeats(candidate.words) or says_again(candidate, other, self._settings.lang):
                return other.place
        return None
