"""Source lines: the list of sources at the foot of a page, held against its record."""

from collections.abc import Container, Iterator, Sequence

from digest.models import Article, Fault
from digest.renderers.dates import capital
from digest.renderers.source_view import linked_title
from digest.verifying.grounds import Grounds
from digest.verifying.inline import inline
from digest.verifying.matching import Tokens, tokens
from digest.verifying.page import Line

__all__ = ["input_faults", "source_faults"]


def source_faults(listed: Sequence[Line], last: int, grounds: Grounds) -> Iterator[Fault]:
    """Sources that were added, that are gone, or that have another title, address or day than the record's.

    `last` is the page's last line, where what is gone is reported.
    """
    seen: set[int] = set()
    for line in listed:
        article = grounds.articles.get(line.source)
        if article is None or line.source in seen:
            yield Fault(line.number, "source_added", f"{line.source}. {inline(line.text).text}")
        else:
            yield from _changed(line, article, grounds)
        seen.add(line.source)
    for number, article in grounds.articles.items():
        if number not in seen:
            title = inline(linked_title(article, grounds.words)).text
            yield Fault(last, "source_missing", f"[{number}]", title, (number,))


def _changed(line: Line, article: Article, grounds: Grounds) -> Iterator[Fault]:
    read, told = inline(line.text), inline(linked_title(article, grounds.words))
    if not _holds(tokens(read.text), tokens(told.text)):
        yield Fault(line.number, "source_line", read.text, told.text, (line.source,))
    day = capital(grounds.words.known_days(article.dating))
    if not _holds(tokens(read.text), tokens(day)):
        yield Fault(line.number, "source_line", read.text, day, (line.source,))
    if [one.href for one in read.links[:1]] != [one.href for one in told.links]:
        shown = [one.href for one in read.links[:1]] or [read.text]
        yield Fault(line.number, "link", shown[0], "".join(one.href for one in told.links), (line.source,))


def _holds(told: Tokens, part: Tokens) -> bool:
    return f" {' '.join(part)} " in f" {' '.join(told)} "


def input_faults(grounds: Grounds, read: Container[str]) -> Iterator[Fault]:
    """Articles that were not found again, or not as they were. `read` are the ids of those that were read."""
    for one in grounds.record.sources:
        number = (one.number,) if one.number else ()
        if one.id not in read:
            yield Fault(0, "input_missing", one.id, one.path, number)
        elif one.id in grounds.changed:
            yield Fault(0, "input_changed", one.id, one.path, number)
