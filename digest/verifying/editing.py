"""Editing: an editor's own sentence on a page, held to what the build told of it."""

from digest.models import Fault
from digest.renderers.desk_record import lacks_of
from digest.renderers.desk_warnings import lacking
from digest.renderers.unit_record import UnitRecord
from digest.verifying.grounds import Grounds
from digest.verifying.inline import shown

__all__ = ["editors_faults"]


def editors_faults(written: UnitRecord, sentence: str, line: int, grounds: Grounds) -> list[Fault]:
    """What the sources do not support of a sentence that an editor wrote in the place of a unit.

    What the build found stands as long as the articles of the story are what they were.
    """
    numbers = grounds.beside(written)
    if any(grounds.articles[number].id in grounds.changed for number in numbers):
        lacks = grounds.checker(numbers).check(shown(sentence)).why
    else:
        lacks = lacks_of(written, grounds.record.decisions)
    return [Fault(line, "unsupported", lacking(lacks, grounds.words), sources=numbers)] if lacks else []
