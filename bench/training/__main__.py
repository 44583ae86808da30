"""`python -m bench.training DATA`: learn the weights of `salience`, and those of each fold for the bench."""

import argparse
import json
import sys
from collections.abc import Iterable
from pathlib import Path

from bench.training.fitting import FOLDS, Lesson, fit, lesson
from bench.training.sources import Source, read_sources, taught

_HERE = Path(__file__).parent
_SHIPPED = _HERE.parent.parent / "digest" / "summarizers" / "data" / "salience.json"


def main() -> None:
    """Write the weights of all stories and, beside this file, those that never saw a fold."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="the folder of the sources")
    parser.add_argument("--sources", type=Path, default=_HERE / "sources.toml", help="what to learn from")
    parser.add_argument("--out", type=Path, default=_SHIPPED, help="where the weights go")
    parser.add_argument("--folds", type=Path, default=_HERE / "folds.json", help="where those of folds go")
    options = parser.parse_args()
    lessons = [one for source in read_sources(options.sources) for one in _learned(options.data, source)]
    _write(options.out, _model(lessons))
    folds = [_model(one for one in lessons if one.fold != fold) for fold in range(FOLDS)]
    _write(options.folds, folds)


def _learned(data: Path, source: Source) -> list[Lesson]:
    found = [each for terms, texts in taught(data, source) if (each := lesson(terms, texts, source))]
    print(f"{source.file}: {len(found)} stories of {source.words} words", file=sys.stderr, flush=True)
    return found


def _model(lessons: Iterable[Lesson]) -> dict[str, object]:
    taken = list(lessons)
    languages = sorted({each.kinds[1] for each in taken})
    return {"languages": languages, "stories": len(taken), "weights": fit(taken)}


def _write(path: Path, model: object) -> None:
    path.write_text(json.dumps(model, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
