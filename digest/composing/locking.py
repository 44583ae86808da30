"""The lock of a brief: everything that it was made of, each with its value or a hash of it."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, replace
from hashlib import sha256
from pathlib import Path

from digest import __version__
from digest.composing.picking import Summarizer
from digest.config import Config
from digest.desk import Landmark, read_landmarks
from digest.models import Brief, Excluded, Held, Locked

__all__ = ["locked"]

_SETTINGS = ("lang", "title", "period", "summarizer", "words", "stories", "in_brief", "sections")
_WRITERS = {"abstractive", "endpoint"}
_TEMPLATES = (".jinja", ".css", ".js")
_LARGEST = 1_000_000  # bytes; a larger file in a folder of templates is none


def locked(briefs: Iterable[Brief], config: Config, summarizer: Summarizer) -> list[Brief]:
    """The briefs, each with its lock, which holds nothing of another brief's articles or decisions.

    Paths are not part of it: the same inputs elsewhere give the same lock. A summarizer may have a
    `signature`, which says what its choice depends on besides the story.
    """
    landmarks = read_landmarks(config.landmarks) if config.landmarks else ()
    common = (*_program(config, summarizer), *_templates(config.templates))
    return [replace(brief, lock=(*common, *_own(brief, landmarks))) for brief in briefs]


def _program(config: Config, summarizer: Summarizer) -> Iterator[Locked]:
    yield Locked("version", "digest", __version__)
    for name in _SETTINGS:
        yield Locked("setting", name, _told(getattr(config, name)))
    writer = config.summarizer.partition(":")[0]
    if writer in _WRITERS:
        yield Locked("setting", writer, _hash(repr(_writing(config))))
    yield Locked("summarizer", summarizer.name, str(getattr(summarizer, "signature", "")))


def _writing(config: Config) -> tuple[object, ...]:
    """What decides the words of a model; not where it runs."""
    local, served = config.abstractive, config.endpoint
    return local.model, local.revision, served.model, local.temperature, local.seed, local.prompt_lang


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
    """The articles of the brief and those that wait for a date, and what an editor said of them."""
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


def _hash(text: str) -> str:
    return sha256(text.encode("utf-8", "replace")).hexdigest()
