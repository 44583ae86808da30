"""The lock of a brief: everything that it was made of, each with its value or a hash of it."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, replace
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from itertools import groupby
from pathlib import Path

from digest import __version__
from digest.annotating.syntax import DISTRIBUTIONS
from digest.composing.picking import Summarizer
from digest.config import Config
from digest.desk import Landmark, read_landmarks
from digest.models import Brief, Excluded, Held, Locked, Past

__all__ = ["locked"]

_SETTINGS = ("lang", "title", "period", "words", "stories", "in_brief", "sections")
# What of [abstractive] decides their words, besides what they sign
_WRITERS = {
    "abstractive": ("revision", "dtype", "temperature", "seed", "prompt_lang"),
    "endpoint": ("prompt_lang",),
}
_PROMPTS = "+prompts."  # begins the signature of the prompts, after that of the model
_TEMPLATES = (".jinja", ".css", ".js")
_LARGEST = 1_000_000  # bytes; a larger file in a folder of templates is none


def locked(
    briefs: Iterable[Brief], config: Config, summarizer: Summarizer, past: Sequence[Past] = ()
) -> list[Brief]:
    """The briefs, each with its lock, which holds nothing of another brief's articles or decisions.

    Paths are not part of it: the same inputs elsewhere give the same lock. A summarizer may have a
    `signature`, which says what its choice depends on besides the story; a model signs what it wrote. `past`
    are the stories of earlier runs that the briefs go on from.
    """
    landmarks = read_landmarks(config.landmarks) if config.landmarks else ()
    common = (*_program(config, summarizer), *_templates(config.templates))
    return [
        replace(brief, lock=(*common, *_own(brief, landmarks), *_before(brief, past))) for brief in briefs
    ]


def _program(config: Config, summarizer: Summarizer) -> Iterator[Locked]:
    yield Locked("version", "digest", __version__)
    for name in DISTRIBUTIONS:
        yield Locked("version", name, _version(name))
    writer = config.summarizer.partition(":")[0]
    named = writer if writer == "abstractive" else config.summarizer  # after its colon may be a path
    yield Locked("setting", "summarizer", named)
    for name in _SETTINGS:
        yield Locked("setting", name, _told(getattr(config, name)))
    for name in _WRITERS.get(writer, ()):
        yield Locked("setting", f"abstractive.{name}", str(getattr(config.abstractive, name)))
    yield Locked("summarizer", summarizer.name, str(getattr(summarizer, "signature", "")))


def _version(name: str) -> str:
    """Of a package that is installed, without loading it."""
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def _told(value: object) -> str:
    if isinstance(value, tuple):
        return json.dumps([asdict(one) for one in value], ensure_ascii=False)
    return str(value)


def _templates(folder: Path | None) -> Iterator[Locked]:
    """Those of the user; ours go with the version."""
    if folder is None:
        return
    for path in sorted(folder.iterdir()):
        if path.suffix in _TEMPLATES and path.is_file() and path.stat().st_size <= _LARGEST:
            yield Locked("template", path.name, sha256(path.read_bytes()).hexdigest())


def _own(brief: Brief, landmarks: Iterable[Landmark]) -> Iterator[Locked]:
    """What wrote the brief, its articles and those that wait for a date, and what an editor said of them."""
    yield from _written(brief)
    apart: tuple[Held | Excluded, ...] = (*brief.held, *brief.excluded)
    articles = [*(one.article for one in brief.sources), *(one.article for one in apart)]
    for article in sorted(articles, key=lambda one: one.id):
        yield Locked("article", article.id, _hash(article.text))
    pieces = (
        piece
        for article in articles
        for part in (article.dating.evidence, article.dating.conflicts)
        for piece in part
    )
    used = {piece.origin for piece in pieces}
    for landmark in sorted((one for one in landmarks if one.id in used), key=lambda one: one.id):
        yield Locked("landmark", landmark.id, _hash(repr(landmark)))
    decisions = {*brief.decisions, *(one.decision for one in apart if one.decision)}
    for name, value in sorted((f"{one.kind} {one.target}", _hash(repr(one))) for one in decisions):
        yield Locked("decision", name, value)
    if brief.note:
        yield Locked("note", "note.md", _hash(brief.note))


def _written(brief: Brief) -> Iterator[Locked]:
    """The models that took part, each by its files, precision and versions, and the prompts they read."""
    writings = [entry.summary.writing for entry in brief.told if entry.summary.writing]
    signed = [(one.model, *one.signature.partition(_PROMPTS)[::2]) for one in writings]
    for model, signature in sorted({(model, signature) for model, signature, _ in signed}):
        yield Locked("summarizer", model, signature)
    if signed:
        yield Locked("setting", "abstractive.prompts", ", ".join(sorted({prompts for *_, prompts in signed})))


def _before(brief: Brief, past: Sequence[Past]) -> Iterator[Locked]:
    """The issues of earlier runs: what is news in the brief is what none of them tells."""
    earlier = [one for one in past if one.period.first < brief.period.first]
    earlier.sort(key=lambda one: (one.period.id, one.story))
    for issue, stories in groupby(earlier, key=lambda one: one.period.id):
        yield Locked("past", issue, _hash(repr(list(stories))))


def _hash(text: str) -> str:
    return sha256(text.encode("utf-8", "replace")).hexdigest()
