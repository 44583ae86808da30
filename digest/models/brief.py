"""A brief: one issue of the press review, complete and ready to be rendered."""

from dataclasses import dataclass
from datetime import date

from digest.models.article import Article, Skipped
from digest.models.desk import Decision, Excluded, Idle
from digest.models.memory import Memory
from digest.models.notes import Misdate, Notes, Step
from digest.models.proof import Locked
from digest.models.story import Extract, Period, Story, Summary


@dataclass(frozen=True, slots=True)
class Earlier:
    """The story of an earlier issue that a story continues: the issue's period and its headline.

    `day` is the day of its last article, where it is known; `thread` are the steps of its thread up to it,
    and `memory` is what its articles say.
    """

    period: Period
    story: str
    headline: str
    day: date | None = None
    thread: tuple[Step, ...] = ()
    memory: Memory = Memory()


@dataclass(frozen=True, slots=True)
class Past:
    """A story of an earlier issue, told or not, as its record keeps it.

    `words` and `names` are the weighted stems that threads are found by: `poutin 7 kremlin 2.5`.
    `told` is what a later story continues; None where the issue had no room for it.
    """

    period: Period
    story: str
    thread: str
    words: str
    names: str
    told: Earlier | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A story as the brief prints it. `headline_from` is the id of the article whose words it is.

    It is empty where an editor wrote the headline. `notes` are printed below its units, `memory` is for later
    issues.
    """

    story: Story
    headline: str
    headline_from: str
    summary: Summary
    follows: Earlier | None = None
    notes: Notes = Notes()
    memory: Memory = Memory()


@dataclass(frozen=True, slots=True)
class Section:
    """Stories under one heading; an empty title prints the catalogue's own."""

    title: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """An article in the numbered list of sources; `cited` is False for one read and not quoted.

    `differs`: it is not cited, and contradicts the cited one whose near-copy it is.
    """

    number: int
    article: Article
    cited: bool
    differs: bool = False


@dataclass(frozen=True, slots=True)
class Held:
    """An article that waits for a date, and the words that would settle it; or for the editor's word.

    `decision` is the one that makes it wait.
    """

    article: Article
    settle: tuple[str, ...] = ()
    decision: Decision | None = None


@dataclass(frozen=True, slots=True, weakref_slot=True)
class Brief:
    """One issue: every article of its period is in `sources`, every undated one in `held`.

    `lead` are L'essentiel's bullets. `in_brief` are the stories told in one unit, `untold` those that
    the page has no room for: their articles are in `sources`, not cited. `fingerprint` is a hash of the
    issue's inputs and settings. `decisions` are the editor's that made this page what it is, and `note` is
    the editor's own word, Markdown as it was written. `excluded` is what an editor kept off this page.
    `misdated` are the dates of its stories whose weekday is another one. `lock` is everything that the
    page was made of.
    """

    period: Period
    lang: str
    title: str
    subjects: tuple[str, ...]
    lead: tuple[Extract, ...]
    sections: tuple[Section, ...]
    sources: tuple[Source, ...]
    held: tuple[Held, ...]
    fingerprint: str
    version: str
    in_brief: tuple[Entry, ...] = ()
    untold: tuple[Story, ...] = ()
    decisions: tuple[Decision, ...] = ()
    note: str = ""
    excluded: tuple[Excluded, ...] = ()
    misdated: tuple[Misdate, ...] = ()
    lock: tuple[Locked, ...] = ()

    @property
    def told(self) -> tuple[Entry, ...]:
        """The stories of the page in the order of printing, those told in one unit last."""
        return (*(entry for section in self.sections for entry in section.entries), *self.in_brief)


@dataclass(frozen=True, slots=True)
class Issue:
    """Everything one run makes: a brief for each period, the undated, and what could not be read.

    `excluded` is what an editor kept off the page, `idle` the decisions that had no effect on this run.
    """

    lang: str
    title: str
    briefs: tuple[Brief, ...]
    held: tuple[Held, ...]
    skipped: tuple[Skipped, ...]
    outside: tuple[Article, ...] = ()
    excluded: tuple[Excluded, ...] = ()
    idle: tuple[Idle, ...] = ()

    @property
    def undated(self) -> tuple[Held, ...]:
        """Those of the held that wait for a date."""
        return tuple(one for one in self.held if one.decision is None)

    @property
    def articles(self) -> int:
        """How many articles were read: told, held, excluded and outside the asked period."""
        told = sum(len(brief.sources) for brief in self.briefs)
        return told + len(self.held) + len(self.excluded) + len(self.outside)
