"""L'essentiel: one short unit for each of the first stories, printed nowhere else."""

from collections.abc import Sequence
from dataclasses import replace

from digest.composing.candidates import Candidate, length
from digest.composing.clauses import shortened
from digest.composing.edits import apply_edits
from digest.composing.repeats import Printed
from digest.composing.settings import Settings
from digest.composing.telling import Event, best_told
from digest.models import Article, Story

__all__ = ["bullet"]

_OPENING = 3  # units; the press tells what happened first
_SHORTEST = 8  # words; fewer do not tell what happened
_SPEECH = ("«", "“", '"', "–", "—", "- ")  # words of somebody whom only the end of the sentence names
_NAMED = 0.2  # of the headline's stems; a unit with fewer tells something beside the event


def bullet(
    story: Story,
    pool: Sequence[Candidate],
    event: Event,
    printed: Printed,
    settings: Settings,
) -> Candidate | None:
    """The unit that tells a story at the head of the brief, or None where its body needs every unit it has.

    It opens an article, or has words of the headline; the best told one goes before, and none at all before
    a side detail. A unit that is too long may lose its end, bracketed; a story keeps enough for its body.
    """
    free = [c for c in pool if c.standing == "alone" and not printed.repeats(c.words)]
    if sum(candidate.firm for candidate in free) <= settings.fewest:
        return None
    articles = {article.id: article for article in story.articles}
    free = [c for c in free if not articles[c.article].units[c.unit].text.startswith(_SPEECH)]
    cut = (_within(candidate, articles[candidate.article], settings) for candidate in free)
    fitting = [candidate for candidate in cut if candidate]
    firm = [candidate for candidate in fitting if candidate.firm]
    named = [candidate for candidate in firm if event.named_in(candidate) >= _NAMED]
    opening = [candidate for candidate in named if candidate.unit < _OPENING]
    first = [c for c in firm if c.unit == 0 and event.named_in(c) > 0]
    return best_told(event, opening or first or named)


def _within(candidate: Candidate, article: Article, settings: Settings) -> Candidate | None:
    """The candidate, cut if it must be to hold no more words than a bullet does."""
    if candidate.length < _SHORTEST:
        return None
    if candidate.length <= settings.bullet_words:
        return candidate
    text = article.units[candidate.unit].text
    for shorter in shortened(text, article.lang or settings.lang):
        edits = (*(edit for edit in candidate.edits if edit.end <= shorter.start), shorter)
        words = length(apply_edits(text, edits))
        if _SHORTEST <= words <= settings.bullet_words:
            return replace(candidate, edits=edits, length=words)
    return None
