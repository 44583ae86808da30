"""Request: how a server is asked, and how else where it does not take that."""

import json
import re
from dataclasses import dataclass, replace
from http import HTTPStatus

from digest.generators.reply import Reply
from digest.models import Prompt

__all__ = ["Request"]

_PER_WORD = 3  # tokens; French takes 1.3 to 2.2 in the vocabularies of today
_SPARE = 32  # tokens, for a greeting or a line of marks
_FIXED = {"temperature": 0, "seed": 0}
_BOUND, _NEWER = "max_tokens", "max_completion_tokens"
_REFUSED = (HTTPStatus.BAD_REQUEST, HTTPStatus.UNPROCESSABLE_ENTITY)


@dataclass(frozen=True, slots=True)
class Request:
    """The parameters of a chat completion: no chance, a seed, and a bound of tokens for the words."""

    model: str
    dropped: frozenset[str] = frozenset()

    @property
    def signature(self) -> str:
        """The parameters that an answer depends on."""
        fixed = " ".join(f"{name}={value}" for name, value in _FIXED.items())
        return f"{fixed} {_BOUND}={_PER_WORD}*words+{_SPARE}"

    def body(self, prompt: Prompt) -> bytes:
        """A prompt as JSON."""
        system = [{"role": "system", "content": prompt.instructions}] if prompt.instructions else []
        fixed = {name: value for name, value in _FIXED.items() if name not in self.dropped}
        bound = _NEWER if _BOUND in self.dropped else _BOUND
        asked = {
            "model": self.model,
            "messages": [*system, {"role": "user", "content": prompt.text}],
            **fixed,
            bound: _PER_WORD * prompt.words + _SPARE,
            "stream": False,
        }
        return json.dumps(asked).encode()

    def without(self, reply: Reply) -> "Request | None":
        """The request less the parameter that a reply names as refused; None where it names none of ours.

        A server that does not know `max_tokens` knows `max_completion_tokens`.
        """
        if reply.status in _REFUSED:
            text = reply.text()
            for name in (_BOUND, *_FIXED):
                if name not in self.dropped and re.search(rf"\b{name}\b", text):
                    return replace(self, dropped=self.dropped | {name})
        return None

    def told(self) -> str:
        """What a server that takes less than we ask for means for the answers."""
        lacks = [name for name in _FIXED if name in self.dropped]
        return f"takes no {' and no '.join(lacks)}: the next run may get other answers" if lacks else ""
