"""sentences_of: the sentences of a model's answer, without what models put around them."""

import re
import tomllib
from functools import cache
from importlib import resources

from digest.models import Generated
from digest.text.sentences import split_sentences

__all__ = ["sentences_of"]

_LANGS = ("fr", "en")  # a model that is asked in one may well begin in the other
_THOUGHT = re.compile(r"<(think|thinking|reasoning)>.*?(?:</\1>|\Z)", re.DOTALL | re.IGNORECASE)
_TAG = re.compile(r"</?[a-z_|]{1,20}[^<>\n]{0,40}>", re.IGNORECASE)
_FENCE = re.compile(r"^\s*(?:```|~~~).*$", re.MULTILINE)
_RULE = re.compile(r"^\s*(?:[-*_=]\s?){3,}$", re.MULTILINE)
_HEADING = re.compile(r"^\s{0,3}#{1,6}\s.*$", re.MULTILINE)
_TITLE = re.compile(r"^\s*(?:\*\*|__)[^*_\n]{1,150}(?:\*\*|__)\s*:?\s*$", re.MULTILINE)
_QUOTED = re.compile(r"^\s*(?:>\s?)+", re.MULTILINE)
_MARKER = re.compile(r"^\s*(?:[-*+•▪‣–]\s+|\(?\d{1,2}[.)]\s+(?=\D))", re.MULTILINE)
_STRONG = re.compile(r"(\*\*|__|(?<!\w)[*_](?=\S))(.{1,400}?)\1")
_LINK = re.compile(r"!?\[([^\]\n]{1,200})\]\((?:https?:|#)[^)\s]{1,300}\)")
_ENDS = re.compile(r"[.!?…][\s»”\"')\]]*$")


def sentences_of(answer: Generated, lang: str) -> tuple[tuple[str, ...], str]:
    """The whole sentences of an answer, and the last one where the answer stopped in the middle of it."""
    found = [
        " ".join(line[start:end].split())
        for line in _plain(answer.text).splitlines()
        for start, end in split_sentences(line, lang)
    ]
    found = [sentence for sentence in found if not _chatter().fullmatch(sentence)]
    if answer.cut and found and not _ENDS.search(found[-1]):
        return tuple(found[:-1]), found[-1]
    return tuple(found), ""


def _plain(text: str) -> str:
    """The lines without Markdown, tags, thoughts and an announcement."""
    for form in (_THOUGHT, _TAG, _FENCE, _RULE, _QUOTED, _HEADING, _TITLE):
        text = form.sub("", text)
    text = _LINK.sub(r"\1", _STRONG.sub(r"\2", _MARKER.sub("", text)))
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if lines:
        lines[0] = _announcement().sub("", lines[0], count=1).strip()
    return "\n".join(lines).strip()


@cache
def _announcement() -> re.Pattern[str]:
    """« Voici un résumé de l'article en 60 mots : », at the head of the first line, up to its colon."""
    opened = "|".join(_listed("announcements"))
    labels = "|".join(_listed("labels"))
    return re.compile(
        rf"(?:(?:{opened})\b[^:.\n]{{0,120}}|(?:{labels})[^:.\n]{{0,20}})\s?:\s*", re.IGNORECASE
    )


@cache
def _chatter() -> re.Pattern[str]:
    """A sentence that speaks to the user, or of the task."""
    return re.compile(rf"(?:{'|'.join(_listed('chatter'))})\b.*", re.IGNORECASE | re.DOTALL)


def _listed(name: str) -> list[str]:
    """The phrases of all languages as patterns, in either apostrophe."""
    folder = resources.files("digest.summarizers.abstractive")
    tables = (
        tomllib.loads(folder.joinpath(f"data/answers.{lang}.toml").read_text(encoding="utf-8"))
        for lang in _LANGS
    )
    phrases = [re.escape(str(phrase)) for table in tables for phrase in table[name]]
    return [phrase.replace(r"\ ", r"\s").replace("'", "['’]") for phrase in phrases]
