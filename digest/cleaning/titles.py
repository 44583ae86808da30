"""The title: lifted once from the head of the text, its repeats set aside."""

import re
from collections import Counter
from dataclasses import replace

from digest.annotating.errata_words import errata_words
from digest.cleaning.blocks import Block, Draft
from digest.cleaning.folding import folded
from digest.cleaning.line_words import has_outlet_word, words_of
from digest.cleaning.outlet_forms import has_outlet_form
from digest.cleaning.shape import ends_sentence, is_item, is_title_like, word_count

__all__ = ["lift_title"]

_KICKER = 40  # characters; a rubric is one to five words
_HEADLINE = 4  # words; a shorter line at the head may be a rubric or a menu's entry
_OUTLET = 50  # characters of an outlet's name after a title
_SUFFIX = re.compile(r"\s*[|\u2013\u2014\u2022\u00b7-]\s+(?P<outlet>.+)$")
_NOT_WORDS = re.compile(r"[\W_]+")
_SITE = re.compile(r"\w\.[a-z]{2,4}\b")
_MENU = 3  # lines in a row
_TRAIL = "|>\u203a/\u00bb"  # marks between the steps of a page's trail: "News > World"
_HEAD = 100  # lines; the longest menus that stand above a title
_LEAST = 3  # words; a line of fewer, even repeated or alone, may be a rubric, a button, a duration


def lift_title(draft: Draft) -> Draft:
    """The title and the kicker go to the article; every line that repeats the title is dropped.

    A title that came with the article stays, and where the text repeats it, it is dropped there.
    """
    head = _head(draft.blocks)
    titled = draft if draft.article.title else _with_title(draft, head)
    return _with_kicker(_without_title(titled), head)


def _head(blocks: tuple[Block, ...]) -> list[int]:
    """The indexes of the unexplained lines before the first paragraph that is surely prose."""
    head: list[int] = []
    for at, block in enumerate(blocks):
        if block.reason:
            continue
        if block.solid and not (_asks(blocks, at) and (len(head) < _MENU or _is_open(block.text))):
            break
        if is_item(block.text) or not is_title_like(block.text):
            break
        head.append(at)
        if len(head) == _HEAD:
            break
    return head


def _asks(blocks: tuple[Block, ...], at: int) -> bool:
    """Whether a line that ends with ?, ! or nothing may be the headline: short, and text after it."""
    following = [b for b in blocks[at + 1 :] if not b.reason]
    return is_title_like(blocks[at].text) and any(b.solid for b in following)


def _is_open(text: str) -> bool:
    """Whether a line ends without a stop, as headlines do: "Brest. Un homme mis en examen"."""
    return not ends_sentence(text)


def _with_title(draft: Draft, head: list[int]) -> Draft:
    lines = [draft.blocks[at].text for at in head]
    if not lines:
        return draft
    keys = [_key(line) for line in lines]
    times = Counter(keys)
    repeated = [
        line for line, key in zip(lines, keys, strict=True) if times[key] > 1 and word_count(line) >= _LEAST
    ]
    headlines = [line for line in lines if word_count(line) >= _HEADLINE]
    found = repeated or _without_site(headlines) or _lone(lines) or _labels(lines, draft)
    title, outlet = _split_outlet(found[:1], keys)
    if not title:
        return draft
    source = draft.article.source or outlet
    return replace(draft, article=replace(draft.article, title=title, source=source))


def _without_site(headlines: list[str]) -> list[str]:
    """The headlines, the names of pages last: those with a bar or an address, or built as an outlet's."""
    return sorted(headlines, key=lambda line: "|" in line or bool(_SITE.search(line)) or _is_outlet(line))


def _is_outlet(line: str) -> bool:
    return has_outlet_word(line) and has_outlet_form(line)


def _lone(lines: list[str]) -> list[str]:
    plain = [line for line in lines if word_count(line) >= _LEAST and not _is_rubric(line)]
    return plain if len(plain) < _MENU else []


def _labels(lines: list[str], draft: Draft) -> list[str]:
    """The lines that say by themselves what an article is: "Rectificatif"."""
    known = errata_words(draft.article.lang)
    return [line for line in lines if known and known.is_label(line)]


def _split_outlet(title: list[str], keys: list[str]) -> tuple[str, str]:
    """The title, and the outlet that follows it after a bar: only where the title stands without it too."""
    if not title:
        return "", ""
    suffix = _SUFFIX.search(title[0])
    if (
        suffix
        and len(suffix["outlet"]) <= _OUTLET
        and (_key(title[0][: suffix.start()]) in keys or "|" in suffix[0])
    ):
        return " ".join(title[0][: suffix.start()].split()), suffix["outlet"].strip()
    return " ".join(title[0].split()).lstrip("# ").strip("*_"), ""


def _without_title(draft: Draft) -> Draft:
    title, blocks, seen = _key(draft.article.title), [], False
    for block in draft.blocks:
        is_it = bool(title) and not block.reason and _is_title(block, title)
        blocks.append(replace(block, reason="repeat" if seen else "title") if is_it else block)
        seen = seen or is_it
    return replace(draft, blocks=tuple(blocks))


def _is_title(block: Block, title: str) -> bool:
    text, first = block.text, _key(block.plain.partition(" ")[0])
    if len(text) > len(title) * 2 + _OUTLET or not f"{title} ".startswith(f"{first} ".lstrip()):
        return False
    suffix = _SUFFIX.search(text)
    return _key(text) == title or bool(suffix and _key(text[: suffix.start()]) == title)


def _with_kicker(draft: Draft, head: list[int]) -> Draft:
    """Short lines around the title are its rubric; three or more in a row are a menu."""
    left = [(at, draft.blocks[at]) for at in head if not draft.blocks[at].reason]
    short = [at for at, block in left if len(block.text) <= _KICKER]
    rubrics = [at for at in short if _is_rubric(draft.blocks[at].text)]
    menu = len(short) >= _MENU
    kicker = rubrics[:1] if draft.article.title else []
    other = "menu" if menu else "heading"
    blocks = list(draft.blocks)
    for at in short:
        blocks[at] = replace(blocks[at], reason="kicker" if at in kicker else other)
    said = " ".join(draft.blocks[kicker[0]].text.split()) if kicker else ""
    return Draft(replace(draft.article, kicker=draft.article.kicker or said), tuple(blocks))


def _is_rubric(text: str) -> bool:
    """Whether a line of one to three words has one that newspapers head their rubrics with."""
    words = [word for word in _NOT_WORDS.split(folded(text)) if word]
    if any(mark in text for mark in _TRAIL):
        return False
    whole = folded(text) in words_of("sections")
    return whole or (0 < len(words) < _HEADLINE and not words_of("sections").isdisjoint(words))


def _key(text: str) -> str:
    return _NOT_WORDS.sub(" ", folded(text)).strip()
