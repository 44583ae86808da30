"""Evidence from landmarks: what « 10 jours de mandat » admits once the day of the event is known."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta

from digest.dating.events import Cue, event_words, families_of, find_cues
from digest.dating.lexicon import fold, lexicon_of
from digest.dating.lines import lead_span
from digest.dating.offsets import find_offsets
from digest.dating.passages import Passages
from digest.desk import Landmark
from digest.models import Article, Days, Evidence

__all__ = ["Measured", "by_family", "landmark_evidence", "stated_evidence"]

_ABOUT = 2  # times; an article that names someone once is not about them
_DAY = timedelta(days=1)


class Measured:
    """An article with its cues, found once for every landmark that it is measured against."""

    def __init__(self, article: Article, landmarks: Sequence[Landmark]) -> None:
        """`landmarks` are the editor's, whose own words are looked for besides the language's."""
        self.article, self.lang = article, lexicon_of(article.lang).lang
        self.passages, self._lead = Passages(fold(article.text)), lead_span(article)[1]
        own = {one.id: tuple(fold(word) for word in one.words) for one in landmarks if one.words}
        families = {f"{name}:family": words for name, words in event_words(self.lang).family.items()}
        self.cues = find_cues(self.passages, own | families, self.lang)
        self.cues += find_offsets(self.passages, own | families, self.lang)
        self._words = Counter(self.passages.text.replace("'", " ").split()) if self.cues else Counter()

    def concerns(self, landmark: Landmark, cue: Cue) -> bool:
        """Whether the cue can speak of the landmark: the right kind of event, and a name in common.

        A cue of before or after needs the name in its own sentence, any other in the article twice.
        """
        event, _, scope = cue.event.partition(":")
        if cue.kind == "after_event" and cue.days and cue.start >= self._lead:
            return False  # deep in an article, « au lendemain du vote » tells of another day
        if scope and (cue.kind == "same_day_event" or event not in self._families(landmark)):
            return False
        if not scope and event != landmark.id:
            return False
        names = [fold(name) for name in landmark.names]
        if not names or cue.kind == "same_day_event":
            return not landmark.origin
        if cue.kind == "countdown" or scope == "span":
            return any(sum(n for word, n in self._words.items() if name in word) >= _ABOUT for name in names)
        start, end = self.passages.sentence(cue.start)
        return any(name in self.passages.text[start:end] for name in names)

    def _families(self, landmark: Landmark) -> tuple[str, ...]:
        return landmark.families or families_of(" ".join((landmark.label, *landmark.words)), self.lang)


def landmark_evidence(measured: Measured, landmarks: Iterable[Landmark]) -> list[Evidence]:
    """What the article's cues admit, given the landmarks that they can speak of, without repeats."""
    text = measured.article.text
    found: dict[tuple[str, int, Days], Evidence] = {}
    for landmark in landmarks:
        for cue in measured.cues:
            if landmark.origin != measured.article.id and measured.concerns(landmark, cue):
                origin = landmark.origin or landmark.id
                one = Evidence(
                    cue.kind, text[cue.start : cue.end], _days(cue, landmark), cue.start, cue.end, origin
                )
                found.setdefault((one.kind, one.start, one.days), one)
    return list(found.values())


def by_family(landmarks: Iterable[Landmark]) -> dict[str, list[Landmark]]:
    """The landmarks by the families of events that they can belong to."""
    grouped: dict[str, list[Landmark]] = {}
    for landmark in landmarks:
        for family in landmark.families:
            grouped.setdefault(family, []).append(landmark)
    return grouped


def stated_evidence(
    measured: Measured, stated: Mapping[str, Sequence[Landmark]], days: Days
) -> list[Evidence]:
    """What the days that other articles state add to `days`, as far as they agree.

    Another article's words bear less than the editor's: only a countdown counts, only where the
    article's own weekdays confirm it, and not where other countdowns lead elsewhere.
    """
    if days.weekdays is None:
        return []
    families = dict.fromkeys(cue.event.partition(":")[0] for cue in measured.cues)
    landmarks = dict.fromkeys(one for family in families for one in stated.get(family, ()))
    counted = [one for one in landmark_evidence(measured, landmarks) if one.kind == "countdown"]
    agreed = [one for one in counted if not (days & one.days).empty]
    return agreed[:1] if len({one.days for one in agreed}) == 1 else []


def _days(cue: Cue, landmark: Landmark) -> Days:
    if cue.kind == "countdown":
        return Days.only_on(landmark.date - cue.days * _DAY)
    if cue.kind == "before_event":
        return Days(last=landmark.date - _DAY)
    if cue.kind == "after_event" and cue.days:
        return Days.only_on(*(landmark.date + (cue.days + n) * _DAY for n in range(cue.more + 1)))
    if cue.kind == "after_event":
        return Days(first=landmark.date + _DAY)
    return Days.only_on(landmark.date)
