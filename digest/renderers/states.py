"""States: what was signed of a page, held against the page as it is now; and the words that say so in it."""

import re
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Literal

from digest.models import Signature, State
from digest.renderers.changes import changes
from digest.renderers.printing import LONGEST_NAME, words_of
from digest.renderers.stored import stored
from digest.renderers.wording import Wording

__all__ = ["bare", "noted", "signed", "standing_state", "state_note", "state_of", "undone", "unnoted"]

_LONGEST_NOTE = 1000  # characters; two names and two days


@dataclass(frozen=True, slots=True)
class _Record:
    """The part of `BriefRecord` that is read back."""

    format: Literal["digest.brief/1"]
    state: State = State()


def standing_state(record: Path) -> State | None:
    """What was signed of a page, from its record; None where there is no record of ours."""
    found = stored(record, _Record)
    return found.state if found else None


def state_of(state: State, markdown: str) -> State:
    """The state of a page of this Markdown, where `state` is what was signed of it."""
    if not state.signatures:
        return State()
    if _hash(markdown) == state.page_sha256:
        return replace(state, state=state.signatures[-1].state, changed_since=())
    return replace(state, state="draft", changed_since=changes(state.page, markdown))


def signed(state: State, markdown: str, signature: Signature) -> State:
    """The state of a page that was signed as it is; who signed another one is forgotten."""
    before = state.signatures if state.page_sha256 == _hash(markdown) else ()
    kept = tuple(one for one in before if one.state != signature.state)
    return State(signature.state, (*kept, signature), _hash(markdown), markdown)


def undone(state: State, markdown: str) -> State:
    """The state of a page without the last signature."""
    return state_of(replace(state, signatures=state.signatures[:-1]), markdown)


def state_note(state: State, words: Wording) -> str:
    """`relue par A. Lys le 11 janvier 2025, approuvée par …`; nothing where nobody signed."""
    if not state.signatures:
        return ""
    last = state.signatures[-1]
    if state.state == "draft":
        return words.say(f"state_since_{last.state}", day=words.dates.long(last.day))
    return ", ".join(_told(one, words) for one in state.signatures)


def noted(markdown: str, note: str) -> str:
    """The page with the note at the end of its last line, where that is in italics, else on its own."""
    if not note:
        return markdown
    last = markdown.rstrip("\n").rpartition("\n")[2]
    if markdown.endswith("*\n") and last.startswith("*") and not last.endswith("**"):
        return f"{markdown[:-2]} · {note}*\n"
    return f"{markdown}\n*{note}*\n"


def bare(markdown: str, note: str) -> str:
    """The page without the note that `noted` put there."""
    if note and markdown.endswith(f"\n*{note}*\n"):
        return markdown.removesuffix(f"\n*{note}*\n")
    if note and markdown.endswith(f" · {note}*\n"):
        return markdown.removesuffix(f" · {note}*\n") + "*\n"
    return markdown


def unnoted(markdown: str, state: State, words: Wording) -> str:
    """The page without its note, also where a killed run left another one than that of the state."""
    found = bare(markdown, state_note(state, words))
    if found != markdown:
        return found
    note = re.search(rf"(?: · |\n\*)(?P<note>{_form(words)})\*\n\Z", markdown[-_LONGEST_NOTE:])
    return bare(markdown, note["note"]) if note else markdown


def _form(words: Wording) -> str:
    """A regular expression of all notes in a language."""
    any_text = {"who": "\0", "day": "\0"}
    read, approved, *since = (
        re.escape(words.say(f"state_{key}", **any_text)).replace("\0", "[^·\n]+")
        for key in ("read", "approved", "since_read", "since_approved")
    )
    return "|".join((f"(?:{read}, )?{approved}", f"(?:{approved}, )?{read}", *since))


def _told(one: Signature, words: Wording) -> str:
    who = words_of(one.who, "", LONGEST_NAME)
    return words.say(f"state_{one.state}", who=who, day=words.dates.long(one.day))


def _hash(markdown: str) -> str:
    return sha256(markdown.encode("utf-8", "replace")).hexdigest()
