"""The headline of a story: a title that one of its articles prints, or the opening of its best unit."""

import re
from itertools import chain

from digest.composing.bounding import bounded
from digest.composing.deictics import bare_days
from digest.composing.opinions import reported
from digest.composing.recounting.superseding import Superseded
from digest.composing.standing import is_standing
from digest.composing.titles import clean_title
from digest.composing.unit_headlines import made as made_of
from digest.composing.unit_headlines import openings
from digest.models import Story
from digest.text.quotations import own_words

__all__ = ["headline"]

_LETTER = re.compile(r"[^\W\d_]")
_HOLDS = Superseded()


def headline(story: Story, lang: str, gone: Superseded = _HOLDS) -> tuple[str, str]:
    """The headline and the id of the article whose words it is; one that stops short ends in an ellipsis.

    Printed titles go before made ones, and the leading article's before the others', unless another one
    tells more: one that announces no event ("le point sur …", a quotation, a question), is too long, or
    names a day ("ce vendredi") goes after those that do not. A made one is a whole unit, or a part that
    ends before what it can do without; failing that, the opening of a unit up to an ellipsis. One with a
    count that is `gone` goes after all that tell an event, of which one with the count that holds is first.
    """
    titles = [(title, article.id) for article in reported(story) if (title := clean_title(article))]
    best = sorted(titles, key=lambda title: _faults(title[0], lang))
    made = (
        (line, article.id)
        for lines in (made_of, openings)
        for article in reported(story)
        for line in lines(article, article.lang or lang)
    )
    line, owner = next(chain(best, made), ("", story.articles[0].id))
    if gone.is_in(line, lang):
        telling = [title for title in best if not _faults(title[0], lang)[0]]
        counting = (title for title in telling if gone.is_told_anew(title[0], lang))
        holding = (one for one in chain(counting, telling, made) if not gone.is_in(one[0], lang))
        line, owner = next(holding, (line, owner))
    return bounded(line, lang), owner


def _faults(title: str, lang: str) -> tuple[bool, bool, bool]:
    """What makes another title of the story the better headline, the worst first."""
    tells_nothing = is_standing(title, lang) or not _LETTER.search(own_words(title)) or title.endswith("?")
    return tells_nothing, bounded(title, lang) != title, bare_days(title, lang)
