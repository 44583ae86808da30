"""Sentences that people wrote freely of a story, which a check must not refuse for their other words.

Not every one of them is exact. The standfirsts of OrangeSum are not in the text, and name people, places,
days and numbers that the text lacks; there only those lacks count that need evidence against a sentence:
hardly any of these is right. The summaries of RPM2 are of ten articles each, and count whole.
"""

from collections.abc import Iterator
from pathlib import Path
from random import Random

from bench.facts.stories import clusters_of, names_of, stories_of
from bench.figures import Figure
from digest.checking import check
from digest.models import Finding, LackKind, Story
from digest.text.sentences import split_sentences

__all__ = ["figures"]

_CLUSTERS, _STANDFIRSTS = "rpm2_fr.jsonl", "orangesum_fr.jsonl"
_ROWS = 250  # for some 350 standfirst sentences within half a minute
_SEED = 5
_WORDS = range(8, 41)
_ON_EVIDENCE: tuple[LackKind, ...] = ("negation", "modality", "role", "attribution")


def figures(data: Path) -> list[Figure]:
    """The share of summary sentences that pass, the share of standfirst sentences with no lack of a kind."""
    whole = [
        finding.supported
        for story, references in clusters_of(data / _CLUSTERS)
        for finding in _findings(story, references[0])
    ]
    found = list(_standfirsts(data / _STANDFIRSTS))
    return [
        _share("summaries", whole),
        *(
            _share(f"standfirsts.{kind}", [_free(finding, kind) for finding in found])
            for kind in _ON_EVIDENCE
        ),
    ]


def _standfirsts(path: Path) -> Iterator[Finding]:
    for story in stories_of(path, Random(_SEED).sample(names_of(path), _ROWS)).values():
        yield from _findings(story, story.articles[0].references[0])


def _findings(story: Story, text: str) -> Iterator[Finding]:
    for start, end in split_sentences(text, "fr"):
        if len(text[start:end].split()) in _WORDS:
            yield check(text[start:end], story)


def _free(finding: Finding, kind: LackKind) -> bool:
    return all(lack.kind != kind for lack in finding.why)


def _share(name: str, right: list[bool]) -> Figure:
    return Figure(f"facts.prose.{name}", sum(right) / len(right), f"{sum(right)} of {len(right)} pass")
