"""Asking: the prompts about one story, in the form that its model reads."""

from collections.abc import Sequence
from typing import Literal

from digest.models import Article, Prompt
from digest.summarizers.abstractive.passages import harmless
from digest.summarizers.abstractive.prompts import Prompts

__all__ = ["Asking", "named_language"]


class Asking:
    """Makes the prompts about a story in the language `lang`."""

    def __init__(self, prompts: Prompts, kind: Literal["encoder-decoder", "chat"], lang: str) -> None:
        """A chat model reads the templates of `prompts`, an encoder-decoder the material alone."""
        self.lang, self._prompts, self._kind = lang, prompts, kind
        self._language = named_language(lang, prompts.lang)
        self.signature = prompts.signature

    def about(self, article: Article, units: Sequence[str], *, words: int) -> Prompt:
        """The prompt about a part of an article, some of its units; the answer may have so many words."""
        text = " ".join(units)
        if self._kind == "encoder-decoder":
            return Prompt("", text, words, self.lang)
        day = article.dating.day
        values = {
            "text": text,
            "title": harmless(article.title),
            "source": harmless(article.source),
            "date": day.isoformat() if day else "",
            "language": self._language,
            "count": "1",
        }
        return self._prompts.article.filled(values, words, self.lang)

    def joining(self, texts: Sequence[str], *, words: int) -> Prompt:
        """The prompt that makes one of several summaries."""
        if self._kind == "encoder-decoder":
            return Prompt("", " ".join(texts), words, self.lang)
        marked = "\n".join(f"<summary>\n{text}\n</summary>" for text in texts)
        values = {"text": marked, "language": self._language, "count": str(len(texts))}
        return self._prompts.joining.filled(values, words, self.lang)


def named_language(lang: str, by: str) -> str:
    """A language as another one calls it: `fr` is "French" in `en`; its code where nobody knows it."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - heavy, and only a model's prompt needs it

    try:
        return Locale.parse(lang).get_language_name(by) or lang
    except (ValueError, UnknownLocaleError):
        return lang
