"""The steps of cleaning, in their order."""

from dataclasses import replace

from digest.cleaning.agency import lift_agency
from digest.cleaning.blocks import first_draft
from digest.cleaning.boxes import mark_boxes
from digest.cleaning.bylines import tidy_byline
from digest.cleaning.captions import mark_captions
from digest.cleaning.credits import mark_lines
from digest.cleaning.debris import mark_phrases, mark_repeats
from digest.cleaning.dialogues import mark_turns
from digest.cleaning.folios import mark_folio
from digest.cleaning.headers import mark_header
from digest.cleaning.headings import mark_headings
from digest.cleaning.hours import mark_hours
from digest.cleaning.mails import mark_mail
from digest.cleaning.nameplates import mark_nameplate
from digest.cleaning.opinions import mark_opinion
from digest.cleaning.titles import lift_title
from digest.cleaning.units import cut_units
from digest.models import Article

__all__ = ["clean"]

_STEPS = (
    mark_mail,
    mark_header,
    mark_folio,
    mark_hours,
    mark_boxes,
    mark_phrases,
    mark_captions,
    mark_nameplate,
    mark_lines,
    lift_title,
    mark_repeats,
    mark_headings,
    lift_agency,
    cut_units,
    mark_turns,
    mark_opinion,
    tidy_byline,
)


def clean(article: Article) -> Article:
    """The article with its title, credits, units, and a drop for every part that is not in a unit.

    `text` stays as it is, and what the reader already set is never overwritten, but for a byline with more
    than names in it. An article of nothing but debris has no units. Time is linear in the text.
    """
    draft = first_draft(article)
    for step in _STEPS:
        draft = step(draft)
    return replace(draft.article, drops=tuple(sorted(draft.article.drops, key=lambda drop: drop.start)))
