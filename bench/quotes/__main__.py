"""`python -m bench.quotes DATA [--show]`: how the attribution of quotations fares, and where it errs."""

import argparse
from pathlib import Path

from bench.figures import show
from bench.quotes.speakers import Judged, figures, judged

_SHOWN = 90  # characters of a quotation


def main() -> None:
    """Print the figures; with `--show` the wrong speakers, then the missed ones."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="the folder of the evaluation sets")
    parser.add_argument("--show", action="store_true", help="every wrong and every missed speaker")
    options = parser.parse_args()
    if options.show:
        every = judged(options.data)
        for one in every:
            if one.given and not one.right:
                print(_line("WRONG ", one))
        for one in every:
            if one.wanted and one.wanted.forms and not one.given:
                print(_line("MISSED", one))
    for figure in figures(options.data):
        print(show(figure))


def _line(what: str, one: Judged) -> str:
    where = one.wanted or one.found
    said = one.wanted.forms[0] if one.wanted and one.wanted.forms else "-"
    kind = (
        f"{one.wanted.kind}{' (arguable)' if one.wanted.arguable else ''}" if one.wanted else "no quotation"
    )
    place = f"{where.article}:{where.start}" if where else ""
    text = " ".join(one.text.split())[:_SHOWN]
    return f"{what} {place} {kind}\n  given {one.given or '-'!r}, said by {said!r}\n  «{text}»"


if __name__ == "__main__":
    main()
