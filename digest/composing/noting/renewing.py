"""with_new_quotation: the strongest quotation that the issue before did not have, where the page lacks it."""

from dataclasses import replace

from digest.composing.correcting import tellable
from digest.composing.noting.sayings import sayings
from digest.composing.recalling import Recall
from digest.models import Entry
from digest.text.repeats import Printed
from digest.text.tokens import words

__all__ = ["with_new_quotation"]


def with_new_quotation(entry: Entry, printed: Printed) -> Entry:
    """The entry, whose news have its strongest new quotation unless the page has it already."""
    news, follows = entry.notes.news, entry.follows
    if news is None or follows is None:
        return entry
    recall = Recall.of(follows.memory)
    new = (one for one in sayings(tellable(entry.story), Printed()) if not recall.repeats(words(one.text)))
    strongest = next(new, None)
    if strongest is None or printed.repeats(words(strongest.text)):
        return entry
    printed.add(words(strongest.text))
    return replace(entry, notes=replace(entry.notes, news=replace(news, quotes=(strongest,))))
