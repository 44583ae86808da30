"""Who answers in an interview: by the label of the answer, or by what the title and the introduction say."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice

from digest.annotating.quotes.hearing import Hearing, hear, listen
from digest.annotating.quotes.lexicon import Speech
from digest.annotating.quotes.passages import Passage, read
from digest.annotating.quotes.people import People
from digest.models import Article, Turn
from digest.text.word_lists import word_lists

__all__ = ["Interviewees"]

_MOST = 20  # who answer, and units of an introduction
_FULL, _LONG = 2, 4  # words of a name
_ROLE = 90  # characters between "entretien avec" and the name, or between the name and "répond"
_INITIALS = re.compile(r"(?:[^\W\d_]\.[ -]?){2,5}")
_STOP = re.compile(r"[.,;:!?()]")
_OF = re.compile(r"(?:(?<!\w)(?:d[eu]|des|chez|avec|par|pour|sur|à|of|for|to|with|by)|d') ?$")
_ASIDE = re.compile(r"(?:, [^,]+,)? ?$")  # « Anne Morel, géographe, répond »
_OPENS = re.compile(r" ?: ?[«“\"]")  # « Anne Morel : "…" »


@dataclass(frozen=True, slots=True)
class Interviewees:
    """The people whom an interview is with: `labelled` by their own labels, `only` the one who is proved.

    `only` is "" where the title and the introduction prove nobody, or somebody else than the labels.
    """

    labelled: frozenset[str]
    only: str = ""

    @classmethod
    def of(cls, article: Article, hearings: Sequence[Hearing], words: Speech) -> "Interviewees":
        """Those of an article that has turns; `hearings` are those of its units, in order."""
        labels = dict.fromkeys(turn.label for turn in article.turns if turn.label)
        labelled = frozenset(islice(filter(_is_full, labels), _MOST))
        first = article.turns[0].start
        intro = [one.passage for one in hearings if one.passage.start < first][:_MOST]
        told = _proved(read(article.title), intro, words, _to(article))
        if not labelled:
            return cls(labelled, told)
        alone = (
            next(iter(labelled)) if len(labelled) == 1 and all(_fits(one, labelled) for one in labels) else ""
        )
        return cls(labelled, alone)

    def speaker(self, turn: Turn) -> str:
        """Who speaks in an answer; "" where it is not proved."""
        if not turn.label:
            return self.only
        if turn.label in self.labelled:
            return turn.label
        known = self.labelled or frozenset(filter(None, [self.only]))
        fitting = [name for name in sorted(known) if _is_of(turn.label, name)]
        return fitting[0] if len(fitting) == 1 else ""


def _is_full(label: str) -> bool:
    return " " in label and _INITIALS.fullmatch(f"{label} ") is None


def _fits(label: str, names: Iterable[str]) -> bool:
    return any(label == name or _is_of(label, name) for name in names)


def _is_of(label: str, name: str) -> bool:
    """Whether a label is the initials of a name, its first or its last words."""
    if _INITIALS.fullmatch(f"{label} "):
        capitals = [part[0] for part in re.split(r"[\s-]", name) if part[:1].isupper()]
        return re.findall(r"[^\W\d_]", label) == capitals
    return name.endswith(f" {label}") or name.startswith(f"{label} ")


def _proved(title: Passage, intro: Sequence[Passage], words: Speech, own: re.Pattern[str] | None) -> str:
    """The one person whom the title and the introduction say that the interview is with; else "".

    `own` is how they say that somebody speaks to the paper itself: « a confié à l'AFP ».
    """
    head = (title, *intro)
    people = People.of((one.own for one in head), words)
    met = {name for one in head for name in _met(one, people, words)}
    met |= {name for name in people.full if _opens(title.text, name, words.lang)}
    if not met and own is not None:
        heard = (each for each in hear(listen(head, people, words)) if own.search(each.passage.text))
        met = {one.speaker.name for each in heard for one in each.heard if one.speaker.person} - {""}
    return met.pop() if len(met) == 1 else ""


def _opens(title: str, name: str, lang: str) -> bool:
    """Whether a title is what somebody says, maybe after its rubric: « ENTRETIEN. Anne Morel : "…" »."""
    rubric = _patterns(lang)[2].match(title)
    start = rubric.end() if rubric else 0
    return title.startswith(name, start) and _OPENS.match(title, start + len(name)) is not None


def _met(passage: Passage, people: People, words: Speech) -> Iterator[str]:
    """The names that stand alone where an interview names whom it is with."""
    meeting, answering, _ = _patterns(words.lang)
    text = passage.text
    for found in meeting.finditer(text):
        after = _STOP.split(text[found.end() : found.end() + _ROLE], maxsplit=1)[0]
        if (name := _alone(after, people)) and not _OF.search(after.partition(name)[0]):
            yield name
    for found in answering.finditer(text):
        start = max(text.rfind(". ", 0, found.start()) + 1, found.start() - _ROLE)
        before = text[start : found.start()]
        name = _alone(before, people)
        lead, _, rest = before.partition(name) if name else ("", "", ",")
        if _ASIDE.match(rest) and not _OF.search(lead):
            yield name


def _alone(text: str, people: People) -> str:
    """The only full name of a text; "" where it has several, or one that can have another word before it."""
    found = [name for name in people.full if name in text]
    longest = [name for name in found if not any(name != other and name in other for other in found)]
    return longest[0] if len(longest) == 1 and _is_whole(longest[0], people) else ""


def _is_whole(name: str, people: People) -> bool:
    """Whether it is no « Medef Patrick Martin »: two words, or three that open with a first name."""
    parts = name.split()
    return len(parts) == _FULL or (people.first_gender(name) != "" and len(parts) <= _LONG)


def _to(article: Article) -> re.Pattern[str] | None:
    """How a text says that somebody speaks to the paper or the agency that prints it."""
    papers = "|".join(re.escape(name) for name in (article.source, article.agency) if name)
    return re.compile(rf"(?:à|par|auprès de|to|by) (?:l'|la |le )?(?:{papers})(?!\w)") if papers else None


@cache
def _patterns(lang: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    none = {"meeting": ["(?!)"], "answering": ["(?!)"], "rubrics": ["(?!)"]}
    lists = word_lists("digest.annotating", "interviews", lang) or none
    either = {key: "|".join(lists[key]) for key in none}
    meeting, answering = (rf"(?<![\w'])(?:{either[key]})" for key in ("meeting", "answering"))
    rubric = rf"(?:{either['rubrics']}) ?[.:|–—-] ?"
    return (
        re.compile(meeting, re.IGNORECASE),
        re.compile(answering, re.IGNORECASE),
        re.compile(rubric, re.IGNORECASE),
    )
