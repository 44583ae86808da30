"""How a language model took part, as a story and the foot of a page say it."""

from collections import Counter

from digest.models import Brief, Extract, Lack, Summary, Writing
from digest.renderers.printing import LONGEST_NAME, WRITTEN, words_of
from digest.renderers.wording import Wording

__all__ = ["made_by", "writing_note"]

_SHOWN = 3  # elements that a note names; the JSON has all of them


def writing_note(summary: Summary, words: Wording) -> str:
    """`Modèle : 2 phrases retenues (†), 1 refusée — nombre « 12 400 » (sources : « 12 300 »).`."""
    writing = summary.writing
    if writing is None:
        return ""
    if writing.failure:
        return words.say("written_failure", why=words_of(writing.failure, words.lang))
    kept = sum(_is_kept(one) for one in summary.extracts)
    told = words.say("written_note", told=_counts(kept, len(writing.refused), words))
    why = _reasons(writing, words)
    return words.say("written_why", told=told, why=why) if why else f"{told}."


def made_by(brief: Brief, words: Wording) -> str:
    """How the page was made: of units alone, or with a model, and how much of what it wrote is printed."""
    summaries = [entry.summary for entry in brief.told]
    writings = [summary.writing for summary in summaries if summary.writing]
    if not writings:
        return words.say("page_extractive")
    kept = sum(_is_kept(one) for summary in summaries for one in summary.extracts)
    refused = sum(len(writing.refused) for writing in writings)
    model = words_of(writings[0].model, "", LONGEST_NAME)
    return words.say("written_by", model=model, told=_counts(kept, refused, words))


def _is_kept(extract: Extract) -> bool:
    """Whether a model wrote the sentence; an editor's is told apart."""
    return bool(extract.wording) and extract.author == "model"


def _counts(kept: int, refused: int, words: Wording) -> str:
    parts = [words.say("written_kept", count=kept, mark=WRITTEN) if kept else words.say("written_none")]
    if refused:
        parts.append(words.say("written_refused", count=refused))
    return ", ".join(parts)


def _reasons(writing: Writing, words: Wording) -> str:
    """The elements that were refused, each once, and how many more there are."""
    told = Counter(_reason(lack, words) for refusal in writing.refused for lack in refusal.why)
    shown, rest = list(told)[:_SHOWN], len(told) - _SHOWN
    if rest > 0:
        shown.append(words.say("written_more", count=rest))
    return words.text("written_between").join(shown)


def _reason(lack: Lack, words: Wording) -> str:
    kind = words.text(words.known("lack", lack.kind))
    if not lack.text:
        return kind
    text = words_of(lack.text, words.lang, LONGEST_NAME)
    if not lack.said:
        return words.say("written_lack", kind=kind, text=text)
    said = words_of(lack.said, words.lang, LONGEST_NAME)
    return words.say("written_lack_said", kind=kind, text=text, said=said)
