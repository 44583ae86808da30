"""read_choice: the answer in a server's reply."""

import math
import re

import msgspec

from digest.generators.faults import NoAnswerError
from digest.generators.reply import Reply, short
from digest.generators.secrets import Secrets
from digest.models import Generated

__all__ = ["estimate", "read_choice"]

_CHARACTERS = 3  # a token; French has 3 to 4 in the vocabularies of today, so that this counts too many
_MOST = 10**9  # tokens; more is no count
_OPEN, _CLOSE = (re.compile(rf"<{slash}think(?:ing)?>", re.IGNORECASE) for slash in ("", "/"))


class _Part(msgspec.Struct):
    text: str = ""


class _Message(msgspec.Struct):
    content: str | list[_Part] | None = None
    refusal: str | None = None


class _Choice(msgspec.Struct):
    message: _Message
    finish_reason: str | None = None


class _Completion(msgspec.Struct):
    choices: list[_Choice] = []
    usage: object = None
    error: object = None


def estimate(text: str) -> int:
    """About how many tokens a text has."""
    return math.ceil(len(text) / _CHARACTERS)


def read_choice(reply: Reply, asked: str, where: str, secrets: Secrets) -> Generated:
    """The first answer in a reply to what was `asked`.

    What the model thought aloud is dropped. Tokens that the server did not count are estimated. Raises
    NoAnswerError, for each thing that is no answer with its own line.
    """
    found = _completion(reply, where, secrets)
    if not found.choices:
        told = f": {short(secrets.hide(reply.message()))}" if found.error else ""
        raise NoAnswerError(f"the server sent no answer{told}", where=where)
    choice = found.choices[0]
    content = choice.message.content or ""
    whole = content if isinstance(content, str) else "".join(part.text for part in content)
    text = _said(whole)
    cut = choice.finish_reason == "length"
    if not text:
        raise NoAnswerError(_silence(choice, secrets, cut=cut), where=where)
    read, written = _counted(found.usage, "prompt_tokens"), _counted(found.usage, "completion_tokens")
    return Generated(
        secrets.hide_in_prose(text),
        estimate(asked) if read is None else read,
        estimate(whole) if written is None else written,
        cut=cut,
        estimated=read is None or written is None,
    )


def _completion(reply: Reply, where: str, secrets: Secrets) -> _Completion:
    if reply.is_stream():
        raise NoAnswerError("the server sent a stream, which was not asked for", where=where)
    if reply.is_page():
        advice = "Is the address that of its API?"
        raise NoAnswerError("the server sent a web page, not an answer", where=where, advice=advice)
    try:
        return msgspec.json.decode(reply.body, type=_Completion)
    except (msgspec.DecodeError, RecursionError) as error:
        kind = f" ({short(secrets.hide(reply.kind))})" if "json" not in reply.kind else ""
        wrong = "an answer of another form" if isinstance(error, msgspec.ValidationError) else "no valid JSON"
        raise NoAnswerError(f"the server sent {wrong}{kind}", where=where) from error


def _said(text: str) -> str:
    """The text without what was thought, to its end or not; the prompt may have begun the thought."""
    *thought, last = _CLOSE.split(text)
    before = [piece[: begun.start()] for piece in thought if (begun := _OPEN.search(piece))]
    return "".join([*before, _OPEN.split(last)[0]]).strip()


def _silence(choice: _Choice, secrets: Secrets, *, cut: bool) -> str:
    """Why an answer has no text."""
    if choice.message.refusal:
        return f"the model refuses: {short(secrets.hide(choice.message.refusal))}"
    if choice.finish_reason == "content_filter":
        return "the server's filter stopped the answer"
    if cut:
        return "the model was still thinking when its room was used up; turn thinking off at the server"
    return "the model answered nothing"


def _counted(usage: object, name: str) -> int | None:
    """A count of tokens, None where the server gave none that can be one."""
    count = usage.get(name) if isinstance(usage, dict) else None
    return count if type(count) is int and 0 <= count <= _MOST else None
