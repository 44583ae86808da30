"""Finishing a brief: notes, lock, pages and files, in whatever process it falls to."""

from collections.abc import Mapping
from contextlib import nullcontext
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from digest.collecting import give_back
from digest.composing import annotated, decided, locked
from digest.config import Config
from digest.errors import LostWorkError, WriteError
from digest.models import Article, Brief, Decision, Excluded, Past, State
from digest.renderers import is_edited, render_brief
from digest.renderers.reproduction import reproduction
from digest.shards.holding import one_by_one
from digest.shards.places import Place
from digest.shards.reuses import pack_reuse
from digest.shards.shelf import loaded
from digest.shards.stripped import brief_with, light_brief, listed_alone, told_with
from digest.shards.telling import worded
from digest.summarizers import make_summarizer, writer_name
from digest.writers import set_aside, write_together

__all__ = ["Finished", "Job", "chooser", "finish", "unfinished"]

_LARGE = 2_000  # articles; one takes some 15 kB while it is rendered, and the processes share a memory


@dataclass(frozen=True, slots=True)
class Job:
    """A composed brief with light articles, and all that its pages depend on besides.

    `places` are those of its articles and of the excluded ones, `keys` (by id) the names on the shelf of the
    stories whose words are there, `linked` the ids of the briefs that it may
    link to, `state` is what was signed of the page that stands.
    """

    folder: Path
    brief: Brief
    places: tuple[Place, ...]
    config: Config
    keys: Mapping[str, str]
    decisions: tuple[Decision, ...] = ()
    excluded: tuple[Excluded, ...] = ()
    past: tuple[Past, ...] = ()
    linked: frozenset[str] = frozenset()
    state: State = State()


@dataclass(frozen=True, slots=True)
class Finished:
    """A brief whose files stand, as `light_brief` has it; `kept` are edited pages and where they went.

    `reuse` is the packed `reproduction`; `files` are names and SHA-256 hashes; `failed` says why they could
    not be written, where they could not.
    """

    brief: Brief
    reuse: bytes
    files: tuple[tuple[str, str], ...] = ()
    kept: tuple[tuple[Path, Path], ...] = ()
    failed: str = ""


def finish(job: Job) -> Finished:
    """Write the pages of a brief. A folder that cannot be written fails this brief alone.

    Of large briefs in a folder one at a time is rendered, whoever does it, for the memory that it takes.
    """
    brief = _noted(job)
    give_back()
    with one_by_one(job.folder) if len(job.places) > _LARGE else nullcontext():
        return _written(brief, job)


def _noted(job: Job) -> Brief:
    """The brief with the texts of its articles, its notes and its lock."""
    known = _articles(job)

    def whole(article: Article) -> Article:
        return known[article.id]

    excluded = tuple(replace(one, article=whole(one.article)) for one in job.excluded)
    brief = annotated(decided(brief_with(_worded(job), whole), job.decisions, excluded))
    (brief,) = locked([brief], job.config, make_summarizer(chooser(job.config)), job.past)
    return brief


def _written(brief: Brief, job: Job) -> Finished:
    config = job.config
    files = render_brief(
        brief,
        formats=config.formats,
        templates=config.templates,
        linked=job.linked,
        state=job.state,
        mail=config.email,
    )
    done = Finished(light_brief(brief), pack_reuse(reproduction(brief)))
    kept: list[tuple[Path, Path]] = []
    try:
        write_together(config.out, files, lambda: kept.extend(_keep_edits(config.out, files)))
    except WriteError as error:
        return replace(done, failed=str(error))
    hashes = tuple((name, sha256(data).hexdigest()) for name, data in files.items())
    return replace(done, files=hashes, kept=tuple(kept))


def _worded(job: Job) -> Brief:
    """The brief with the words of its stories, which its record tells."""
    stories = (*(entry.story for entry in job.brief.told), *job.brief.untold)
    known = {story.id: story for story in worded(job.folder, job.keys, stories)}
    return told_with(job.brief, lambda story: known[story.id])


def _articles(job: Job) -> dict[str, Article]:
    """Those of the job by id, without units where they are listed alone."""
    listed = listed_alone(job.brief)
    parts = ([place for place in job.places if (place.id in listed) is apart] for apart in (False, True))
    told, untold = (
        loaded(job.folder, part, units=whole) for part, whole in zip(parts, (True, False), strict=True)
    )
    return {one.id: one for one in (*told, *untold)}


def unfinished(job: Job) -> Finished:
    """The same for a brief that kills whoever finishes it."""
    what, advice = "cannot be made (every worker died of it)", "If memory ran out, use fewer workers"
    failed = LostWorkError(what, where=str(job.config.out / job.brief.period.id), advice=advice)
    return Finished(job.brief, pack_reuse(()), failed=str(failed))


def _keep_edits(out: Path, files: dict[str, bytes]) -> list[tuple[Path, Path]]:
    """Set aside each page that an editor changed and this run writes anew."""
    pages = [(out / name, data) for name, data in files.items() if name.endswith(".md")]
    return [(page, set_aside(page)) for page, data in pages if is_edited(page) and page.read_bytes() != data]


def chooser(config: Config) -> str:
    """The summarizer that chooses units, where a model writes too."""
    return config.abstractive.fallback if writer_name(config.summarizer) else config.summarizer
