"""`digest facts`: what supports each sentence of a file, and what nothing in its article supports."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import click

from digest.cli.claims import Claim, claims
from digest.cli.options import NamedPath, as_json, quiet, settled, sources
from digest.cli.reading import read
from digest.cli.tables import print_json, print_table
from digest.cli.values import Share
from digest.config import Config
from digest.errors import ProofError

if TYPE_CHECKING:
    from digest.models import Article, Finding, Lack
    from digest.renderers import Wording

__all__ = ["command"]

_READ = 8  # articles that are kept as they were read; a file of sentences goes article by article, mostly
_CONTENT = {"content": "facts_content"}  # said of the sentence, under a heading that tells the rest
_SHOWN = 1  # units of a sentence that the table shows; the JSON has them all


@click.command("facts")
@sources
@click.option(
    "--sentences",
    type=NamedPath(exists=True, dir_okay=False, path_type=Path),
    required=True,
    help="""JSON Lines: {"id": the article's, "sentence": what is said of it}.""",
)
@click.option(
    "--entailment",
    type=NamedPath(exists=True, file_okay=False, path_type=Path),
    help="A local folder with an entailment (NLI) model: adds its score.",
)
@click.option(
    "--threshold",
    type=Share(),
    default=0.5,
    show_default=True,
    help="The least score that the entailment model must give.",
)
@click.option("--fail", is_flag=True, help="Exit with 4 where a sentence is not supported.")
@quiet
@as_json
@settled
def command(  # noqa: PLR0913 - one an option, as click gives them
    config: Config,
    *,
    sources: tuple[str, ...],
    sentences: Path,
    entailment: Path | None,
    threshold: float,
    fail: bool,
    quiet: bool,
    as_json: bool,
) -> None:
    """Show whether an article supports each sentence, by which units, and what it does not support."""
    from digest.renderers import Wording

    articles = {article.id: article for article in read(sources, config, quiet=quiet, desk=False).articles}
    found = list(_checked(claims(sentences, articles), articles, entailment, threshold))
    if as_json:
        print_json(_record(claim, finding, articles[claim.id]) for claim, finding in found)
    else:
        _print(found, articles, Wording(config.lang))
    refused = sum(not finding.supported for _, finding in found)
    if fail and refused:
        raise ProofError(f"{refused} of {len(found)} sentences are not supported", where=str(sentences))


def _checked(
    asked: Iterable[Claim], articles: "dict[str, Article]", model: Path | None, threshold: float
) -> "Iterator[tuple[Claim, Finding]]":
    from digest.checking import Checker
    from digest.checking.entailment import Entailment
    from digest.models import Story

    @lru_cache(_READ)
    def checker(id_: str) -> Checker:
        return Checker(Story(id_, (articles[id_],)))

    judge = Entailment(model, threshold) if model else None
    for claim in asked:
        finding = checker(claim.id).check(claim.sentence)
        yield claim, judge.scored(finding, checker(claim.id).story) if judge else finding


def _record(claim: Claim, finding: "Finding", article: "Article") -> dict[str, object]:
    why = [
        {"kind": one.kind, "text": one.text, "start": one.start, "end": one.end, "said": one.said or None}
        for one in finding.why
    ]
    units = [{"article": id_, "unit": at, "text": article.units[at].text} for id_, at in finding.units]
    scored = {} if finding.score is None else {"score": round(finding.score, 4)}
    told: dict[str, object] = {"id": claim.id, "sentence": claim.sentence, "supported": finding.supported}
    return {**told, "why": why, "units": units, **scored}


def _print(found: "list[tuple[Claim, Finding]]", articles: "dict[str, Article]", words: "Wording") -> None:
    """A table with a line a sentence, and how many have support."""
    rows = [
        [
            "✓" if finding.supported else "✗",
            claim.sentence,
            "\n".join(_told(lack, claim.sentence, words) for lack in finding.why),
            "\n".join(articles[id_].units[at].text for id_, at in finding.units[:_SHOWN]),
        ]
        for claim, finding in found
    ]
    print_table(["", *(words.say(f"facts_{name}") for name in ("sentence", "lacks", "unit"))], rows)
    supported = words.number(sum(finding.supported for _, finding in found))
    click.echo(f"\n{words.say('facts_total', supported=supported, count=len(found))}")


def _told(lack: "Lack", sentence: str, words: "Wording") -> str:
    """`nombre : 12 (article : douze)`; of a sentence as a whole, the kind alone."""
    told = words.say(_CONTENT.get(lack.kind) or words.known("lack", lack.kind))
    if lack.text != sentence:
        told = words.say("facts_named", kind=told, text=lack.text)
    return words.say("facts_said", told=told, said=lack.said) if lack.said else told
