"""The headline of a story: a title that one of its articles prints, or the opening of its best unit."""

from collections.abc import Iterator
from itertools import chain

from digest.composing.clauses import early_ends
from digest.composing.deictics import bare_days, without_days
from digest.composing.standing import is_standing
from digest.composing.titles import clean_title
from digest.composing.wholeness import balanced, whole
from digest.models import Article, Story
from digest.text.openings import dangles
from digest.text.quotations import HIDDEN, outside_quotations

__all__ = ["headline"]

_LONGEST = 110  # characters; two lines of a page, the longest that the French press prints
_READ = 1000  # characters of a unit; an opening is far shorter
_TRIED = 3  # units of an article; further down they are details
_SHORT = 45  # characters; an opening that ends at a comma further on says enough
_ENDS = " .,;:–—-"


def headline(story: Story, lang: str) -> tuple[str, str]:
    """The headline and the id of the article whose words it is; one that stops short ends in an ellipsis.

    Printed titles go before made ones, and the leading article's before the others', unless another one
    tells more: one that announces no event ("le point sur …"), is too long, or names a day ("ce vendredi")
    goes after those that do not. A made one is a whole unit, or a part that ends before a clause it can do
    without; failing that, the opening of the first unit up to an ellipsis.
    """
    titles = [(title, article.id) for article in story.articles if (title := clean_title(article))]
    best = sorted(titles, key=lambda title: _faults(title[0], lang))
    made = (
        (part, article.id) for article in story.articles for part in _parts(article, article.lang or lang)
    )
    opened = (
        (part, article.id) for article in story.articles for part in _opened(article, article.lang or lang)
    )
    for line, owner in chain(best, made, opened):
        return _bounded(line), owner
    return "", story.articles[0].id


def _faults(title: str, lang: str) -> tuple[bool, bool, bool]:
    """What makes another title of the story the better headline, the worst first."""
    return is_standing(title, lang), len(title) > _LONGEST, bare_days(title, lang)


def _bounded(line: str) -> str:
    """The line, or its opening up to an ellipsis where it is too long."""
    if len(line) <= _LONGEST:
        return line
    outside = outside_quotations(line)
    ends = (at for at in range(_LONGEST - 1, 0, -1) if line[at] == " " and outside[at] != HIDDEN)
    return next((line[:at].rstrip(_ENDS) + "…" for at in ends if balanced(line[:at])), line)


def _parts(article: Article, lang: str) -> Iterator[str]:
    """Parts of the first units that are sentences of their own and fit a headline."""
    lang = article.lang or lang
    for unit in article.units[:_TRIED]:
        if not whole(unit.text) or dangles(unit.text, lang):
            continue
        for end in (len(unit.text), *early_ends(unit.text, lang)):
            part = unit.text[:end].rstrip(_ENDS)
            if len(part) <= _LONGEST and balanced(part) and not bare_days(part, lang):
                yield part


def _opened(article: Article, lang: str) -> Iterator[str]:
    """The openings of the units, without the days that they name, cut between two words."""
    lang = article.lang or lang
    for unit in sorted(article.units[:_TRIED], key=lambda unit: dangles(unit.text, lang)):
        text = without_days(unit.text[:_READ], lang)
        if len(text) <= _LONGEST:
            yield text.rstrip(_ENDS)
            continue
        outside = outside_quotations(text)
        end = text.rfind(" ", 0, _LONGEST)
        while end > 0 and (outside[end] == HIDDEN or not balanced(text[:end])):
            end = text.rfind(" ", 0, end)
        comma = text.rfind(",", _SHORT, max(end, _SHORT))
        end = comma if comma > 0 and balanced(text[:comma]) and outside[comma] != HIDDEN else end
        if end > 0:
            yield text[:end].rstrip(_ENDS) + "…"
