"""What a language model wrote in a comparison, and what the check refused of it."""

from dataclasses import dataclass

from digest.models.generation import LackKind, Refusal

__all__ = ["Refused", "Written"]


@dataclass(frozen=True, slots=True)
class Refused:
    """Sentences of a system that lacked support in one way (`kind`), how many, and some of them."""

    kind: LackKind
    count: int
    examples: tuple[Refusal, ...] = ()


@dataclass(frozen=True, slots=True)
class Written:
    """How a language model wrote its summaries: of all its `sentences` so many were `refused` by the check.

    `speed` is in tokens a second, None where no times were asked for or every answer was kept from before.
    `failures` are items without an answer that could be used. One sentence may be refused for several kinds.
    """

    system: str
    model: str
    signature: str
    sentences: int
    refused: int
    tokens_in: int
    tokens_out: int
    failures: int = 0
    speed: float | None = None
    kinds: tuple[Refused, ...] = ()
