"""The fingerprint of a brief: what it was made of, in eight characters."""

import hashlib
from collections.abc import Iterable, Sequence

from digest import __version__
from digest.config import Config
from digest.models import Article, Decision

__all__ = ["fingerprint"]

_LENGTH = 8  # hexadecimal digits; enough that two issues of one desk never share theirs


def fingerprint(
    articles: Iterable[Article], config: Config, decisions: Sequence[Decision] = (), note: str = ""
) -> str:
    """Eight characters that change when an article, its date, a setting or a decision of the issue does.

    The articles come in the order of their ids.
    """
    chosen = (config.lang, config.title, config.words, config.stories, config.in_brief)
    seen = hashlib.sha256(repr((__version__, *chosen)).encode())
    seen.update(repr((config.summarizer, config.period, config.sections)).encode())
    if config.summarizer.partition(":")[0] in {"abstractive", "endpoint"}:
        seen.update(repr(_writing(config)).encode())
    for article in articles:
        seen.update(repr((article.id, article.text, article.dating.day)).encode())
    if decisions or note:
        seen.update(repr((decisions, note)).encode())
    return seen.hexdigest()[:_LENGTH]


def _writing(config: Config) -> tuple[object, ...]:
    """What decides the words of a model; not where it runs."""
    local, served = config.abstractive, config.endpoint
    chosen = (local.temperature, local.seed, local.prompt_lang, local.fallback)
    return local.model, local.revision, served.model, chosen
