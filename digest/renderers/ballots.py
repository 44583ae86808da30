"""render_ballots: the voting form, one self-contained page a rater, and the key that opens the votes."""

import json
from base64 import b64encode
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from digest.models.voting import Ballot, Key, KeyedItem, KeyedSummary
from digest.renderers.ballot_view import ballot_view
from digest.renderers.templating import fill
from digest.renderers.wording import Wording

__all__ = ["render_ballots"]

_INDENT = 2  # spaces; a person may have to look into the key
# What could end the script element that holds the JSON, and line ends that JSON allows and scripts do not.
_INERT = {ord(char): f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}


def render_ballots(
    ballots: Sequence[Ballot], *, lang: str, templates: Path | None = None
) -> dict[str, bytes]:
    """`rater-1.html` … and `key.json`. Only the key knows the systems.

    Raises UsageError for a language without a catalogue, TemplateError for a template.
    """
    words = Wording(lang)
    pages = {f"rater-{ballot.rater}.html": _page(ballot, words, templates) for ballot in ballots}
    return pages | ({"key.json": _key(ballots[0])} if ballots else {})


def _page(ballot: Ballot, words: Wording, templates: Path | None) -> bytes:
    """The page of one rater; its policy allows this script alone, by its hash, and no address at all."""
    from markupsafe import Markup  # noqa: PLC0415 - it comes with jinja2, which a run may not need

    view = ballot_view(ballot, words)
    script = fill("ballot.js", templates)
    told = json.dumps(view.told, ensure_ascii=True, sort_keys=True).translate(_INERT)
    html = fill(
        "ballot.html.jinja",
        templates,
        page=view,
        lang=words.lang,
        script=Markup(script),  # noqa: S704 - ours, or the user's own template
        script_hash=b64encode(sha256(script.encode()).digest()).decode(),
        told=Markup(told),  # noqa: S704 - escaped above
    )
    return html.encode("utf-8", "replace")


def _key(ballot: Ballot) -> bytes:
    """What the tokens of all sheets stand for, in an order that says nothing of any sheet's."""
    import msgspec  # noqa: PLC0415 - only a run that renders needs it

    items = [
        KeyedItem(
            item.token,
            item.item,
            tuple(sorted((KeyedSummary(s.token, s.systems) for s in item.summaries), key=lambda s: s.token)),
        )
        for item in ballot.items
    ]
    key = Key(ballot.form, ballot.raters, tuple(sorted(items, key=lambda item: item.token)))
    told = json.dumps(msgspec.to_builtins(key), ensure_ascii=False, indent=_INDENT)
    return f"{told}\n".encode("utf-8", "replace")
