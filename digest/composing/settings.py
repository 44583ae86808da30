"""The settings of a brief: its title, its sizes and its sections."""

from dataclasses import dataclass

from digest.config import Config, SectionRule

__all__ = ["Settings", "settings_of"]


@dataclass(frozen=True, slots=True)
class Settings:
    """What an editor may choose about a brief.

    `words` is the budget of a story's body, `bullet_words` the most that a bullet of L'essentiel holds.
    The first `stories` are told in full, the next `in_brief` in one unit, the others are read, not told.
    `sections` say which stories go under which heading; `fewest` and `most_units` bound a story's body.
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


def settings_of(config: Config, *, version: str = "", fingerprint: str = "") -> Settings:
    """What digest.toml and the options say of a brief."""
    return Settings(
        lang=config.lang,
        title=config.title,
        words=config.words,
        stories=config.stories,
        in_brief=config.in_brief,
        sections=config.sections,
        version=version,
        fingerprint=fingerprint,
    )
