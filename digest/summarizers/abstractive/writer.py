"""Abstractive: a summarizer of which a language model writes the sentences, and the check lets them pass."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from digest.checking.replacing import checked
from digest.generators import Generator
from digest.models import Draft, Story, Summary
from digest.summarizers.abstractive.asking import Asking
from digest.summarizers.abstractive.drafting import Track, drafts_of
from digest.summarizers.abstractive.prompts import Prompts, read_prompts
from digest.summarizers.base import Summarizer

__all__ = ["Abstractive"]

_LANG = "fr"  # for articles whose language nobody knows, as everywhere


class Abstractive:
    """Drafts with a model, prints what a story supports, and units in the place of the rest."""

    def __init__(
        self,
        name: str,
        generator: Generator,
        *,
        fallback: Summarizer,
        prompts: Path | None = None,
        prompt_lang: str = "",
        track: Track | None = None,
    ) -> None:
        """`fallback` chooses the units that replace what is refused, `prompts` is a folder of templates.

        Their language is `prompt_lang`, else each story's own. `track` shows progress. Raises ConfigError for
        a template that cannot be used.
        """
        self.name, self.generator, self.fallback = name, generator, fallback
        self._folder, self._prompt_lang, self._track = prompts, prompt_lang, track
        self._prompts: dict[str, Prompts] = {}
        self._prompts_in(prompt_lang or _LANG)

    def drafts(self, jobs: Sequence[tuple[Story, int]]) -> list[Draft]:
        """What the model writes of each story in at most so many words, unchecked. Raises ModelError."""
        return drafts_of(jobs, self.generator, self._asking, self._track)

    def summarize(self, story: Story, budget: int) -> Summary:
        """A story in at most `budget` words; with nothing that passes, the fallback's own summary."""
        return self.settled(story, budget, self.drafts([(story, budget)])[0])

    def settled(self, story: Story, budget: int, draft: Draft) -> Summary:
        """The summary that a draft gives once it is checked."""
        instead = self.fallback.summarize(story, budget)
        if not instead.extracts:
            return replace(instead, system=self.name)
        made = checked(story, draft, instead, lang=_lang_of(story), budget=budget)
        return replace(made, system=self.name)

    def _asking(self, story: Story) -> Asking:
        lang = _lang_of(story)
        prompts = self._prompts_in(self._prompt_lang or lang)
        return Asking(prompts, self.generator.kind, lang)

    def _prompts_in(self, lang: str) -> Prompts:
        if lang not in self._prompts:
            self._prompts[lang] = read_prompts(lang, self._folder)
        return self._prompts[lang]


def _lang_of(story: Story) -> str:
    return next((article.lang for article in story.articles if article.lang), _LANG)
