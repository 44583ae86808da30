"""The settings of a brief: its title, its sizes and its sections."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from digest import __version__
from digest.composing.fingerprint import fingerprint
from digest.config import Config, SectionRule
from digest.desk import about, read_note
from digest.models import Article, Decision, DecisionKind, Period, Story

__all__ = ["Settings", "settings_for", "settings_of"]


@dataclass(frozen=True, slots=True)
class Settings:
    """What an editor may choose about a brief.

    `words` is the budget of a story's body, `bullet_words` the most that a bullet of L'essentiel holds.
    The first `stories` are told in full, the next `in_brief` in one unit (with a denial of it, if there is
    one), the others are read, not told.
    `sections` say which stories go under which heading; `fewest` and `most_units` bound a story's body.
    `decisions` are the editor's about the stories of the brief, `note` the editor's own word.
    """

    lang: str = "fr"
    title: str = ""
    words: int = 110
    stories: int = 6
    in_brief: int = 8
    bullets: int = 5
    bullet_words: int = 30
    most_units: int = 4
    fewest: int = 2
    sections: tuple[SectionRule, ...] = ()
    version: str = ""
    fingerprint: str = ""
    decisions: tuple[Decision, ...] = ()
    note: str = ""

    def decided(self, kind: DecisionKind, story: str) -> str:
        """The text that an editor wants for a story (an id), or nothing."""
        found = (one.text for one in self.decisions if one.kind == kind and one.target == story)
        return next(found, "")

    def is_decided(self, story: str) -> bool:
        """Whether an editor decided anything about a story (an id)."""
        return any(one.target == story for one in self.decisions)


def settings_of(config: Config) -> Settings:
    """What digest.toml and the options say of every brief."""
    return Settings(
        lang=config.lang,
        title=config.title,
        words=config.words,
        stories=config.stories,
        in_brief=config.in_brief,
        sections=config.sections,
        version=__version__,
    )


def settings_for(
    stories: Sequence[Story],
    period: Period,
    decisions: Iterable[Decision],
    config: Config,
    *,
    articles: Iterable[Article] | None = None,
) -> Settings:
    """Those of one brief, with what the desk has for it.

    `articles` are those of the stories in the order of their ids, where the stories come without their texts.
    """
    mine, note = about(stories, decisions), read_note(config.note, config.notes, period.id)
    if articles is None:
        articles = sorted((one for story in stories for one in story.articles), key=lambda one: one.id)
    mark = fingerprint(articles, config, mine, note)
    return replace(settings_of(config), fingerprint=mark, decisions=mine, note=note)
