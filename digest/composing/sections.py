"""The headings under which the stories stand: the editor's word and rules, else the articles' own rubrics."""

from collections import Counter
from collections.abc import Sequence

from digest.composing.bounding import capital
from digest.composing.settings import Settings
from digest.config import SectionRule
from digest.models import Entry, Section, Story
from digest.text.tokens import words

__all__ = ["sections_of"]


def sections_of(entries: Sequence[Entry], settings: Settings) -> tuple[Section, ...]:
    """The entries under their headings, by their first entries; no title where no rule or rubric fits."""
    placed: dict[str, list[Entry]] = {}
    for entry in entries:
        title = settings.decided("section", entry.story.id) or _title(entry.story, settings.sections)
        placed.setdefault(title, []).append(entry)
    return tuple(Section(title, tuple(group)) for title, group in placed.items())


def _title(story: Story, rules: Sequence[SectionRule]) -> str:
    """The first rule that a word of the story's titles or openings meets, else its articles' usual rubric."""
    if rules:
        told = [words(f"{a.title} . {a.units[0].text if a.units else ''}") for a in story.articles]
        for rule in rules:
            wanted = [words(phrase) for phrase in rule.words]
            if any(_holds(text, phrase) for text in told for phrase in wanted):
                return rule.title
    rubrics = Counter(article.section for article in story.articles if article.section)
    rubric, count = next(iter(rubrics.most_common(1)), ("", 0))
    return capital(rubric) if count * 2 > len(story.articles) else ""


def _holds(text: tuple[str, ...], phrase: tuple[str, ...]) -> bool:
    """Whether the words of the phrase follow each other in the text."""
    size = len(phrase)
    return size > 0 and any(text[at : at + size] == phrase for at in range(len(text) - size + 1))
