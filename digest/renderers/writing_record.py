"""The record of how a language model took part in a story: what it wrote, what the check refused, and why."""

from dataclasses import dataclass

from digest.models import Lack, Writing

__all__ = ["RefusalRecord", "UnitPlace", "WritingRecord", "writing_record"]


@dataclass(frozen=True, slots=True)
class UnitPlace:
    """A unit by its article and its index there."""

    article: str
    unit: int


@dataclass(frozen=True, slots=True)
class RefusalRecord:
    """A sentence that is not printed, what of it has no support, and the unit printed in its place."""

    sentence: str
    why: tuple[Lack, ...]
    instead: UnitPlace | None


@dataclass(frozen=True, slots=True)
class WritingRecord:
    """The model, exactly what answered, how many sentences it wrote, those refused, the tokens it took.

    `failure` says why there is no answer that could be used. Time is left out: two runs give the same bytes.
    """

    model: str
    signature: str
    sentences: int
    refused: tuple[RefusalRecord, ...]
    tokens_in: int
    tokens_out: int
    failure: str


def writing_record(writing: Writing) -> WritingRecord:
    """The record of one story."""
    return WritingRecord(
        model=writing.model,
        signature=writing.signature,
        sentences=writing.sentences,
        refused=tuple(
            RefusalRecord(one.sentence, one.why, UnitPlace(*one.instead) if one.instead else None)
            for one in writing.refused
        ),
        tokens_in=writing.tokens_in,
        tokens_out=writing.tokens_out,
        failure=writing.failure,
    )
