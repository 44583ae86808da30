"""note_lines: the editor's own word as Markdown that holds paragraphs, lists, stress and safe links only."""

import re
from collections.abc import Iterator

from digest.renderers.escape import escape, one_line
from digest.renderers.links import safe_url
from digest.renderers.wording import Wording
from digest.text.typography import typeset

__all__ = ["note_lines"]

_HEADING = re.compile(r"\s{0,3}#{1,6}\s+([^\n]*?)[\s#]*")
_UNDERLINE = re.compile(r"\s*(?:=+|-{2,}|\*{3,}|_{3,})\s*")
_ITEM = re.compile(r"\s*(?:[-*+]|\d{1,9}[.)])\s+")
_QUOTED = re.compile(r"\s*(?:>\s?)+")
_INLINE = re.compile(
    r"!?\[(?P<label>[^\[\]]{1,300})\]\((?P<url>[^()\s]{1,1000})\)"
    r"|\*\*(?P<strong>[^*]{1,1000})\*\*"
    r"|\*(?P<stress>[^*\s](?:[^*]{0,998}[^*\s])?)\*"
)


def note_lines(note: str, words: Wording) -> tuple[str, ...]:
    """The lines of a block quotation under its title, none where there is no note.

    A heading becomes a line in bold, an image its description, an address that is not safe its label;
    everything else that Markdown or HTML could mean is printed as it is written.
    """
    blocks = [block for block in _blocks(note, words.lang) if block]
    if not blocks:
        return ()
    title = f"**{words.say('page_note')}**"
    lines = [title]
    before = ""
    for block in blocks:
        lines += [block] if block[:2] == before[:2] == "- " else ["", block]
        before = block
    return tuple(f"> {line}".rstrip() for line in lines)


def _blocks(note: str, lang: str) -> Iterator[str]:
    """Each paragraph, heading and item of a list on one line."""
    paragraph: list[str] = []
    for line in [*note.splitlines(), ""]:
        text = _QUOTED.sub("", line, count=1) if _QUOTED.match(line) else line
        heading, item = _HEADING.fullmatch(text), _ITEM.match(text)
        if heading or item or not text.strip() or _UNDERLINE.fullmatch(text):
            yield _inline(" ".join(paragraph), lang)
            paragraph = []
        if heading:
            yield _strong(heading[1], lang)
        elif item:
            inner = _inline(text[item.end() :], lang)
            yield f"- {inner}" if inner else ""
        elif text.strip() and not _UNDERLINE.fullmatch(text):
            paragraph.append(text)


def _strong(text: str, lang: str) -> str:
    plain = _text(typeset(one_line(text.replace("*", "")), lang)).strip()
    return f"**{plain}**" if plain else ""


def _inline(text: str, lang: str) -> str:
    parts, end = [], 0
    text = typeset(one_line(text), lang)
    for found in _INLINE.finditer(text):
        parts += [_text(text[end : found.start()]), _marked(found)]
        end = found.end()
    return "".join([*parts, _text(text[end:])]).strip()


def _marked(found: re.Match[str]) -> str:
    if found["label"]:
        label, url = _text(found["label"]).strip(), safe_url(found["url"])
        return f"[{label}]({url})" if url and label and found[0][0] != "!" else label
    mark = "**" if found["strong"] else "*"
    inner = _text(found["strong"] or found["stress"]).strip()
    return f"{mark}{inner}{mark}" if inner else ""


def _text(text: str) -> str:
    """A piece between two marks, escaped, with the spaces at its ends."""
    inner = text.strip(" ")
    lead = text[: len(text) - len(text.lstrip(" "))]
    return f"{lead}{escape(inner)}{text[len(lead) + len(inner) :]}"
