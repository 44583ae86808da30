"""Standing briefs: what earlier runs left in a folder, read back from the records that they wrote."""

import re
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Literal

from digest.accounting import unused
from digest.models import UNUSED, Brief, FateKind, Period, State
from digest.renderers.stored import stored
from digest.renderers.wording import languages

__all__ = ["NAMED", "Listed", "is_edited", "language_of", "standing_briefs"]

NAMED = re.compile(r"\d{4}-(?:W\d\d|\d\d(?:-\d\d)?)")  # the period's id: a file called otherwise is not ours
_PAGES = (".md", ".html")  # that a link can lead to


@dataclass(frozen=True, slots=True)
class Headline:
    """A headline and the language of the article whose words it is."""

    text: str
    lang: str


@dataclass(frozen=True, slots=True)
class Listed:
    """What the list of all needs of a brief: its period, its headlines, how much it holds.

    `unused` are how many of its articles are not cited, by the reason (those of `UNUSED`, in their order),
    `state` what was signed of its page.
    """

    period: Period
    headlines: tuple[Headline, ...]
    stories: int
    articles: int
    unused: tuple[int, ...] = (0,) * len(UNUSED)
    state: State = State()

    @classmethod
    def of(cls, brief: Brief) -> "Listed":
        """A brief of this run."""
        langs = {source.article.id: source.article.lang for source in brief.sources}
        headlines = tuple(
            Headline(entry.headline, langs.get(entry.headline_from) or brief.lang)
            for section in brief.sections
            for entry in section.entries
        )
        stories = len(brief.told) + len(brief.untold)
        kinds = [fate.kind for fate in unused(brief)]
        return cls(brief.period, headlines, stories, len(brief.sources), tuple(map(kinds.count, UNUSED)))


@dataclass(frozen=True, slots=True)
class _Counted:
    """A part of a record of which only the number matters."""


@dataclass(frozen=True, slots=True)
class _Story:
    headline: str
    headline_from: str


@dataclass(frozen=True, slots=True)
class _Section:
    stories: tuple[_Story, ...]


@dataclass(frozen=True, slots=True)
class _Source:
    id: str
    lang: str


@dataclass(frozen=True, slots=True)
class _Unused:
    kind: FateKind


@dataclass(frozen=True, slots=True)
class _Brief:
    """The part of `BriefRecord` that is read back."""

    format: Literal["digest.brief/1"]
    lang: str
    period: Period
    sections: tuple[_Section, ...]
    in_brief: tuple[_Counted, ...]
    untold: tuple[_Counted, ...]
    sources: tuple[_Source, ...]
    unused: tuple[_Unused, ...] = ()
    state: State = State()


@dataclass(frozen=True, slots=True)
class _Page:
    """What the records of all pages share."""

    format: Literal["digest.brief/1", "digest.undated/1"]
    lang: str
    markdown_sha256: str = ""


def standing_briefs(folder: Path) -> tuple[Listed, ...]:
    """The briefs whose record and page stand in the folder, the oldest first.

    A file that is not such a record, whoever wrote it, is passed over: it is not this run's to judge.
    """
    try:
        paths = sorted(path for path in folder.glob("*.json") if NAMED.fullmatch(path.stem))
    except OSError:
        return ()
    records = ((path, stored(path, _Brief)) for path in paths if _has_page(path))
    found = (_listed(record) for path, record in records if record and record.period.id == path.stem)
    return tuple(sorted(found, key=lambda brief: (brief.period, brief.period.id)))


def language_of(page: Path) -> str:
    """The language in the record beside a page, or nothing where there is no record of ours."""
    record = stored(page.with_suffix(".json"), _Page)
    return record.lang if record and record.lang in languages() else ""


def is_edited(page: Path) -> bool:
    """Whether the Markdown of a brief is no longer what its record says that was written."""
    record = stored(page.with_suffix(".json"), _Page)
    if record is None or not record.markdown_sha256 or not page.is_file():
        return False
    return sha256(page.read_bytes()).hexdigest() != record.markdown_sha256


def _has_page(path: Path) -> bool:
    return any(path.with_suffix(suffix).is_file() for suffix in _PAGES)


def _listed(record: _Brief) -> Listed:
    langs = {source.id: source.lang for source in record.sources}
    headlines = tuple(
        Headline(story.headline, langs.get(story.headline_from) or record.lang)
        for section in record.sections
        for story in section.stories
    )
    stories = len(headlines) + len(record.in_brief) + len(record.untold)
    kinds = [one.kind for one in record.unused]
    counts = tuple(map(kinds.count, UNUSED))
    return Listed(record.period, headlines, stories, len(record.sources), counts, record.state)
