"""The turns of an interview: which paragraphs are the paper's questions, and which are answers."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from digest.cleaning.blocks import Draft
from digest.cleaning.folding import folded
from digest.cleaning.labels import Line, Parts, lines_of, parts_of
from digest.cleaning.turn_words import TurnWords, turn_words
from digest.models import Article, Turn, TurnKind, Unit
from digest.text.quotations import own_words

__all__ = ["mark_turns"]

_LEAST = 2  # questions; one is rhetoric
_HEAD = 3  # paragraphs in which an article says that it is an interview
_CREDITS = ("byline", "dateline", "source", "kicker", "heading", "agency", "signature")
_TAIL = 4  # characters; emphasis may close after a question mark
_PART = re.compile(r"[/|>:,]|[.–—-](?=\s|$)")  # what stands between « Interview » and the rest of a title


def mark_turns(draft: Draft) -> Draft:
    """The article with its turns, where it is an interview; see `Turn`.

    It is one where a label names the paper that asks and another one who answers, or where questions speak to
    somebody who answers as "I"; without such labels and no word that says so, most do. Under a credit line or
    a rubric of interviews one question is enough. A live blog is none, nor is a text in which the paper
    answers what it asks.
    """
    article = draft.article
    words = turn_words(article.lang)
    if words is None or not any("?" in unit.text[-_TAIL:] for unit in article.units):
        return draft
    lines = lines_of(article, words.asking | words.replying)
    parts = parts_of(lines, article, words.asking, words.replying)
    told = _told(lines, parts)
    turns = tuple(Turn(one.start, one.end, kind, _speaker(one, parts)) for one, kind in told)
    if not _is_interview(told, parts, article, words):
        within = tuple(_within_paragraphs(article, words))
        turns = turns if not within and _is_filed(told, article, words) else within
    return replace(draft, article=replace(article, turns=turns)) if turns else draft


def _told(lines: Sequence[Line], parts: Parts) -> list[tuple[Line, TurnKind]]:
    """The paragraphs from the first question on, each with the kind of its turn."""
    told: list[tuple[Line, TurnKind]] = []
    for line in lines:
        label = folded(line.label)
        known = label in parts.asking or label in parts.replying
        if label in parts.asking or (line.asks and not known):
            told.append((line, "question"))
        elif told:
            first = label in parts.replying or told[-1][1] == "question"
            told.append((line, "answer" if first else "more"))
    return told


def _speaker(line: Line, parts: Parts) -> str:
    return line.label if folded(line.label) in parts.named else ""


def _is_interview(
    told: Sequence[tuple[Line, TurnKind]], parts: Parts, article: Article, words: TurnWords
) -> bool:
    questions = [line for line, kind in told if kind == "question" and line.asks]
    answers = [line for line, kind in told if kind == "answer"]
    if not questions or not answers or _is_live(article):
        return False
    labelled = any(folded(line.label) in parts.asking for line in questions)
    answered = any(folded(line.label) in words.replying for line in answers)
    if labelled and any(folded(line.label) in parts.named for line in answers):
        return True
    if len(questions) < _LEAST or _explains(article, words):
        return False
    spoken_to = sum(_has(words.addressing, line) for line in questions)
    as_self = sum(line.is_quoted or _has(words.self, line) for line in answers)
    if labelled or answered:
        as_us = as_self or sum(_has(words.selves, line) for line in answers)
        return min(spoken_to, as_us) > 0 or as_self >= _LEAST
    if _says_so(article, words):
        return min(spoken_to, as_self) > 0
    return min(spoken_to, as_self) >= _LEAST and 2 * min(spoken_to, as_self) >= len(questions)


def _is_filed(told: Sequence[tuple[Line, TurnKind]], article: Article, words: TurnWords) -> bool:
    """Whether an article that stands under a credit line or a rubric of interviews asks and is answered.

    A rubric « Entretien » may be that of cars, so that somebody has to speak there.
    """
    questions = [line for line, kind in told if kind == "question" and line.asks]
    others = [line for line, kind in told if kind != "question"]
    if not questions or not others or _is_live(article) or _explains(article, words):
        return False
    before = [one.text for one in article.units if one.end <= told[0][0].start][-1:]
    announced = (text for text in before if text.endswith(":"))  # « Principaux extraits de cet entretien : »
    heads = (article.kicker, article.section, article.byline, *announced, *_credits(article))
    credited = any(words.credits.search(folded(text)) for text in heads)
    parts = (*_PART.split(article.title)[:1], *(part for text in heads for part in _PART.split(text)))
    if not credited and words.rubrics.isdisjoint(folded(part).strip() for part in parts):
        return False
    if any(_has(words.self, line) for line in others) or (credited and len(questions) >= _LEAST):
        return True
    spoken_to = any(_has(words.addressing, line) for line in questions)
    return spoken_to and any(_has(words.ours, line) for line in others)


def _within_paragraphs(article: Article, words: TurnWords) -> Iterator[Turn]:
    """The sentences of an article that calls itself an interview and has its answers beside the questions.

    Where an answer ends and the next question begins is not certain: of none it is certain who speaks.
    """
    asking = {at for at, unit in enumerate(article.units) if own_words(unit.text).endswith("?")}
    to_somebody = [at for at in sorted(asking) if _has(words.addressing, article.units[at])]
    as_self = [one for at, one in enumerate(article.units) if at not in asking and _has(words.self, one)]
    if min(len(to_somebody), len(as_self)) < _LEAST or _is_live(article) or _explains(article, words):
        return
    if not _says_so(article, words):
        return
    first = article.units[to_somebody[0]]
    opens = article.units[0].paragraph == first.paragraph  # a text of one line
    for at, unit in enumerate(article.units):
        if at >= to_somebody[0] or (unit.paragraph == first.paragraph and not opens):
            yield Turn(unit.start, unit.end, "question" if at in asking else "more")


def _is_live(article: Article) -> bool:
    return any(drop.reason == "hour" for drop in article.drops)


def _explains(article: Article, words: TurnWords) -> bool:
    return words.explains.search(folded(f"{article.kicker} {article.title}")) is not None


def _says_so(article: Article, words: TurnWords) -> bool:
    """Whether an article's title, rubric or credit lines call it an interview."""
    heads = (article.title, article.kicker, article.section, article.byline, *_credits(article))
    body = (unit.text for unit in (*(u for u in article.units if u.paragraph < _HEAD), *article.units[-1:]))
    named = any(words.names.search(folded(text)) for text in heads)
    return named or any(words.tells.search(folded(text)) for text in body)


def _credits(article: Article) -> Iterator[str]:
    return (article.text[drop.start : drop.end] for drop in article.drops if drop.reason in _CREDITS)


def _has(pattern: re.Pattern[str], line: Line | Unit) -> bool:
    return pattern.search(folded(own_words(line.text))) is not None
