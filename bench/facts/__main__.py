"""`python -m bench.facts DATA [--test] [--show] [--pairs]`: how the check of facts fares.

`--show` prints what fails of the pairs to develop on, with what was found; of the held-out ones only
figures are ever printed.
"""

import argparse
from pathlib import Path

from bench.facts.pairs import Checked, checked, pair_figures
from bench.facts.prose import figures as prose_figures
from bench.facts.volume import figures as volume_figures
from bench.figures import Figure, show
from digest.models import Finding


def main() -> None:
    """Print the figures, or the failures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="the folder of the evaluation sets")
    parser.add_argument("--test", action="store_true", help="the held-out pairs, figures only")
    parser.add_argument("--show", action="store_true", help="what fails of the pairs to develop on")
    parser.add_argument("--pairs", action="store_true", help="the pairs alone")
    options = parser.parse_args()
    if options.show:
        for pair in checked(options.data, "dev"):
            _show(pair)
    measured: list[Figure] = pair_figures(options.data, "test" if options.test else "dev")
    if not (options.test or options.pairs):
        measured += volume_figures(options.data) + prose_figures(options.data)
    for figure in measured:
        print(show(figure))


def _show(pair: Checked) -> None:
    if not pair.supported.supported:
        print(f"REFUSED {pair.id}\n  {pair.supported.sentence}\n  {_why(pair.supported)}")
    if pair.altered.supported:
        print(f"MISSED {pair.id} {pair.change}: {pair.how}\n  {pair.altered.sentence}")


def _why(finding: Finding) -> str:
    return "; ".join(f"{lack.kind} «{lack.text}» (said: {lack.said or '-'})" for lack in finding.why)


if __name__ == "__main__":
    main()
