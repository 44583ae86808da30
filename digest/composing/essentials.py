"""L'essentiel: one short unit for each of the first stories, printed nowhere else."""

from collections.abc import Sequence
from dataclasses import replace

from digest.composing.candidates import Candidate, length
from digest.composing.clauses import shortened
from digest.composing.counted import counts_known
from digest.composing.edits import apply_edits, with_cut
from digest.composing.introduced import introduced
from digest.composing.opening_dates import without_own_date
from digest.composing.settings import Settings
from digest.composing.telling import Event, best_told
from digest.composing.trimming import trims
from digest.models import Article, Story
from digest.text.repeats import Printed
from digest.text.tokens import words

__all__ = ["bullet"]

_OPENING = 3  # units; the press tells what happened first
_DEEPEST = 6  # units; further down stands what is no news
_SHORTEST = 8  # words; fewer do not tell what happened
_SPEECH = ("«", "“", '"', "–", "—", "- ")  # words of somebody whom only the end of the sentence names
_NAMED = 0.2  # of the headline's stems; a unit with fewer tells something beside the event
_MOST = 0.5  # of a lead's words; what is left of it tells the event still


def bullet(
    story: Story,
    pool: Sequence[Candidate],
    event: Event,
    printed: Printed,
    settings: Settings,
) -> Candidate | None:
    """The unit that tells a story at the head of the brief, or None where its body needs every unit it has.

    It opens an article, or has words of the headline; the best told one goes before, and none at all before
    a side detail, or one whose subject another unit introduces. A unit that is too long may lose its end,
    bracketed, if what is left has such words; a story keeps enough for its body.
    """
    free = [c for c in pool if c.standing == "alone" and not printed.repeats(c.words)]
    if sum(candidate.firm or candidate.sound for candidate in free) <= settings.fewest:
        return None
    articles = {article.id: article for article in story.articles}
    free = [c for c in free if _opens(articles[c.article], c.unit, settings)]
    cut = (_within(candidate, articles[candidate.article], settings) for candidate in free)
    fitting = [candidate for candidate in cut if candidate]
    firm = [candidate for candidate in fitting if candidate.firm]
    left = {_left(candidate, articles[candidate.article]): candidate for candidate in firm}
    named = [c for c in left if c.unit < _DEEPEST and event.named_in(c) >= _NAMED]
    opening = [candidate for candidate in named if candidate.unit < _OPENING]
    first = [c for c in left if c.unit == 0 and event.named_in(c) > 0 and _is_most(c, left[c])]
    best = best_told(event, opening or first or named)
    return left[best] if best else None


def _opens(article: Article, unit: int, settings: Settings) -> bool:
    """Whether a unit can be the first that is read: no one's words, and nothing that was told before."""
    text, lang = article.units[unit].text, article.lang or settings.lang
    return not (text.startswith(_SPEECH) or counts_known(text, lang) or introduced(article, unit, lang))


def _left(candidate: Candidate, article: Article) -> Candidate:
    """The candidate with the words that its cuts leave: by these alone its reader knows the event."""
    if not any(edit.kind == "cut" for edit in candidate.edits):
        return candidate
    return replace(candidate, words=words(apply_edits(article.units[candidate.unit].text, candidate.edits)))


def _is_most(left: Candidate, whole: Candidate) -> bool:
    return len(left.words) >= _MOST * len(whole.words)


def _within(candidate: Candidate, article: Article, settings: Settings) -> Candidate | None:
    """The candidate without the date that its label prints, cut if it must be to the length of a bullet.

    Of the cuts that make it short enough the one that leaves the most words; of equal ones the first.
    """
    text, lang = article.units[candidate.unit].text, article.lang or settings.lang
    dated = without_own_date(text, candidate.edits, article.dating.day, lang)
    if length(apply_edits(text, dated)) <= settings.bullet_words:
        made = [dated]
    else:
        trimmed = [dated, *(merged for trim in trims(text, lang) if (merged := with_cut(dated, trim)))]
        ends = tuple(shortened(text, lang))
        cuts = (with_cut(edits, end) for edits in trimmed for end in ends)
        made = [*trimmed[1:], *(edits for edits in cuts if edits)]
    sizes = ((length(apply_edits(text, edits)), edits) for edits in made)
    fitting = [size for size in sizes if _SHORTEST <= size[0] <= settings.bullet_words]
    size, edits = max(fitting, key=lambda size: size[0], default=(0, ()))
    if fitting and edits == candidate.edits:
        return candidate
    return replace(candidate, edits=edits, length=size) if fitting else None
