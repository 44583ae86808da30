"""Counts of what a summary says that its sources do not, and of what cannot stand in it."""

from collections import Counter

from digest.metrics.base import MetricSettings
from digest.metrics.faithfulness.flags import unsupported
from digest.models import Column, Item, Output

__all__ = ["Faithfulness"]

_CLAIMS = ("number", "date", "name", "quotation")
_FLAWS = ("mark", "dangling", "deictic", "debris")
_NAMES = (
    "unfaithful",
    *("numbers", "dates", "names", "quotations"),
    *("marks", "danglings", "deictics", "debris"),
)


class Faithfulness:
    """Numbers, dates, names and quotations that no source supports, their sum, and four flaws.

    All are counts for a summary.

    - A number is supported where a source has one that can mean the same: 12 300, 12300, 12.300 (also 12.3)
      and "douze mille trois cents" do; 3,5 % and 3.5 pour cent do; 3,5 millions and 3,5 do not. One and two
      in words are not asked. A rounded number is another number.
    - A date: its day and month stand in a source (with no other year), or are the article's own day, or one
      that "hier" or a weekday of the article can mean. A weekday stands there, or falls on such a day; one
      beside a day is the one that stands beside it there.
    - A name is a run of words with a capital that no sentence's start explains (initials and M., Mme belong
      to it). It is supported if its last word stands in a source, in any case and accents, with another
      ending (russe, Russie), or, of six letters and more with the same first one, but for a letter that each
      may have more (Zelensky, Zelenskiy); not if the word before it stands there only far from it ("Emmanuel
      Merkel"). A first name that no source has is not asked.
    - A quotation: its words stand in one source as one run, marks and case aside; […] parts it into runs.
    - `unfaithful` is the sum of these four.
    - Flaws: marks « » “ ” without a partner; units that lean on one not printed before them (of a text from
      elsewhere, the first); "aujourd'hui", "ce jeudi" without a date beside them; addresses, markup and
      the words of buttons.

    What digest sets in brackets is asked like the rest; […] is not. What is flagged is not in the sources as
    such; of what is there and wrongly put together this says nothing. Source: the entity-level precision of
    Nan et al. (2021), "Entity-level Factual Consistency of Abstractive Text Summarization", by rules, and
    widened to numbers, dates and quotations.
    """

    name = "faithfulness"
    columns = tuple(Column(name, "lower") for name in _NAMES)
    needs_references = False
    signature = ""

    def __init__(self, settings: MetricSettings) -> None:
        """Nothing is to be set."""

    def score(self, item: Item, output: Output) -> tuple[float | None, ...]:
        """The counts, in the order of the columns."""
        counts = Counter(kind for _, _, kind in unsupported(item, output))
        claims = [float(counts[kind]) for kind in _CLAIMS]
        return sum(claims), *claims, *(float(counts[kind]) for kind in _FLAWS)
