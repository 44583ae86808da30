"""Units of a summary that lean on one which is not printed right before them."""

from collections.abc import Iterator

from digest.metrics.spoken import language
from digest.models import Article, Extract, Item, Output
from digest.text.brackets import parted
from digest.text.openings import opening
from digest.text.sentences import split_sentences
from digest.text.typography import typeset

__all__ = ["danglings"]


def danglings(item: Item, output: Output) -> Iterator[tuple[int, int]]:
    """The words by which such a unit leans ("Il", "Mais", "cette"), as offsets into the output's text.

    Of a text from elsewhere only the first sentence is asked: what stands before it is nothing.
    """
    lang = language(item)
    if not output.extracts:
        line = output.text.lstrip()
        for start, end in split_sentences(line.partition("\n")[0], lang)[:1]:
            yield from _opening(output.text, len(output.text) - len(line) + start, line[start:end], lang)
        return
    articles = {article.id: article for article in item.story.articles}
    at, before = 0, frozenset[tuple[str, int]]()
    for extract in output.extracts:
        start, text = _printed(output.text, at, extract, articles)
        if start >= 0:
            at = start + len(text)
            if not any((article, unit - 1) in before for article, unit in _places(extract)):
                yield from _opening(output.text, start, text, lang)
        before = _places(extract)


def _opening(text: str, start: int, unit: str, lang: str) -> Iterator[tuple[int, int]]:
    found = opening(unit, lang)
    if found:
        yield start + found.start, min(start + found.end, len(text))


def _places(extract: Extract) -> frozenset[tuple[str, int]]:
    return frozenset([(extract.article, extract.unit), *extract.also])


def _printed(text: str, at: int, extract: Extract, articles: dict[str, Article]) -> tuple[int, str]:
    """Where a unit is printed from `at` on, as it is or in its language's typography; -1 where it is not."""
    article = articles[extract.article]
    whole = _edited(article.units[extract.unit].text, extract)
    for form in (whole, typeset(whole, article.lang)):
        found = text.find(form, at)
        if found >= 0:
            return found, form
    return -1, ""


def _edited(text: str, extract: Extract) -> str:
    """The unit with its edits, as they are printed."""
    pieces, done, last = [], 0, ""
    for edit in sorted(extract.edits, key=lambda edit: (edit.start, edit.end)):
        if edit.start > done:
            last = text[edit.start - 1]
        pieces += [text[done : edit.start], parted(last, edit.text, text[edit.end : edit.end + 1])]
        done, last = edit.end, pieces[-1][-1]
    return "".join([*pieces, text[done:]])
