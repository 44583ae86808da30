"""Family: what chooses, of a story, the units to print. One member is picked by name."""

from digest.errors import UsageError, suggestion
from digest.registry import Registry
from digest.summarizers.base import Summarizer
from digest.summarizers.sumy_methods import SUMY_METHODS
from digest.summarizers.worths import worths

__all__ = ["SUMMARIZERS", "WRITERS", "Summarizer", "make_summarizer", "names", "worths", "writer_name"]

_SUMY = "sumy:"

WRITERS = ("abstractive", "endpoint")  # language models; see `digest.summarizers.abstractive`

SUMMARIZERS: Registry[Summarizer] = Registry(
    "summarizer",
    {
        "salience": "digest.summarizers.salience:Salience",
        "centroid": "digest.summarizers.centroid:Centroid",
        "lead": "digest.summarizers.lead:Lead",
        "lexrank": "digest.summarizers.lexrank:LexRank",
        "textrank": "digest.summarizers.textrank:TextRank",
        "lsa": "digest.summarizers.lsa:LatentSemantics",
        "luhn": "digest.summarizers.luhn:Luhn",
        "kl": "digest.summarizers.kl:KullbackLeibler",
        "sumbasic": "digest.summarizers.sumbasic:SumBasic",
        "reduction": "digest.summarizers.reduction:Reduction",
        "mmr": "digest.summarizers.mmr:MarginalRelevance",
        "random": "digest.summarizers.chance:Chance",
    },
)


def names() -> list[str]:
    """Every name that `make_summarizer` takes: ours, the entry points', then `sumy:<method>`."""
    return [*SUMMARIZERS.names(), *(_SUMY + method for method in SUMY_METHODS)]


def writer_name(name: str) -> str | None:
    """`abstractive` or `endpoint`, alone or before a colon and a model; None for what chooses units."""
    member, _, _ = name.partition(":")
    return member if member in WRITERS else None


def make_summarizer(name: str, **options: float) -> Summarizer:
    """The summarizer of a name, made with its options (see the member's own parameters).

    Raises UsageError for a name or an option that does not exist, or a value that the option cannot have.
    """
    if name not in names():
        known = [*names(), *WRITERS]
        raise UsageError(f"no summarizer is called {name!r}", advice=suggestion(name, known))
    try:
        return _made(name, options)
    except TypeError as error:
        asked = ", ".join(options)
        raise UsageError(f"summarizer {name!r} does not take the options {asked}: {error}") from error
    except ValueError as error:
        raise UsageError(f"summarizer {name!r}: {error}") from error


def _made(name: str, options: dict[str, float]) -> Summarizer:
    if not name.startswith(_SUMY):
        return SUMMARIZERS.load(name)(**options)
    from digest.summarizers.sumy_adapter import Sumy  # noqa: PLC0415 - not before it is asked for

    return Sumy(name.removeprefix(_SUMY), **options)
