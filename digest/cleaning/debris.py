"""What web pages put around and between the paragraphs: buttons, nags, lists of headlines."""

from dataclasses import replace

from digest.cleaning.blocks import Block, Draft
from digest.cleaning.folding import folded
from digest.cleaning.heads import own_head
from digest.cleaning.phrases import announces, cuts_off, reason_of
from digest.cleaning.shape import ends_sentence, first_sentence, is_item, is_prose, word_count

__all__ = ["mark_phrases", "mark_repeats"]

_RESUMES = 12  # words; after a list of headlines, a sentence of as many is the article again
_HEADING = 6  # words; "À lire aussi : …" with more has told its headline, and heads no list
_SHORT = 4  # words; enough for a sentence with its full stop after a line that told its headline
_TOLD = 6  # words; enough after such a line, or in a quotation with its attribution and full stop
_QUOTE = ("\u00ab", "\u201c", '"')
_FOLDED_MOST = 400  # characters; no phrase of a page's furniture stands in a longer paragraph
_REPEAT = 40  # characters; shorter paragraphs (an answer, an interjection) may come twice


def mark_phrases(draft: Draft) -> Draft:
    """A page's furniture, all that follows the readers' comments or a press contact, lists of headlines."""
    marked = draft.mark(_furniture)
    return replace(marked, blocks=_after_headings(_after_cut(marked.blocks)))


def _furniture(block: Block) -> str:
    reason = reason_of(block.plain, block.words) if len(block.text) <= _FOLDED_MOST else ""
    return "" if reason == "related" and _goes_on(block.plain) else reason


def _goes_on(text: str) -> bool:
    """Whether the article goes on behind the headline that a paragraph announces."""
    first = first_sentence(text)
    rest = text[len(first) :].strip()
    told = word_count(first) > _HEADING and text.endswith(".") and word_count(rest) >= _TOLD
    return told and announces(first)


def _after_cut(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    heads = [at for at, block in enumerate(blocks) if block.reason and _cuts_off(block)]
    if not heads:
        return blocks
    sizes = [len(b.text) if not b.reason and is_prose(b.text) else 0 for b in blocks]
    at = next((at for at in heads if sum(sizes[:at]) * 2 > sum(sizes)), len(blocks))
    return (*blocks[:at], *(replace(b, reason=b.reason or blocks[at].reason) for b in blocks[at:]))


def _cuts_off(block: Block) -> bool:
    return len(block.text) <= _FOLDED_MOST and cuts_off(folded(block.text))


def _after_headings(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Headlines under a heading such as "Sur le même sujet" go with it, until a sentence resumes."""
    if all(block.reason != "related" for block in blocks):
        return blocks
    listed, enough, out, head = False, _RESUMES, [], own_head(blocks)
    for at, block in enumerate(blocks):
        if at in head and not block.reason:
            listed = False
        elif block.reason:
            listed = block.reason == "related" or (listed and block.reason != "credit")
            told = block.reason == "related" and word_count(block.text) > _HEADING
            enough = _TOLD if told else _RESUMES
        elif listed and not _resumes(block.text, enough):
            block = replace(block, reason="related")  # noqa: PLW2901 - the block of this turn, marked
        else:
            listed = False
        out.append(block)
    return tuple(out)


def _resumes(text: str, enough: int) -> bool:
    """Whether a text is the article again: a sentence long enough, or one that quotes and attributes."""
    said = text.rstrip().endswith(".") and text.startswith(_QUOTE)
    words = word_count(text)
    first = first_sentence(text)
    if first.endswith(".") and first != text and word_count(first) >= enough:
        return True  # whatever is glued behind it
    least = min(enough, _TOLD) if said else _SHORT if enough == _TOLD and _stops(text) else enough
    return ends_sentence(text) and words >= least and text.rstrip()[-1] != "?"


def _stops(text: str) -> bool:
    """Whether a text ends with one full stop, as headlines do not."""
    return text.rstrip().endswith(".") and not text.rstrip().endswith("..")


def mark_repeats(draft: Draft) -> Draft:
    """A paragraph that stands in the article a second time, word for word."""
    seen: set[str] = set()
    blocks = []
    for block in draft.blocks:
        key = block.plain
        again = not block.reason and len(key) >= _REPEAT and key in seen and not is_item(block.text)
        blocks.append(replace(block, reason="repeat") if again else block)
        seen.add(key)
    return replace(draft, blocks=tuple(blocks))
