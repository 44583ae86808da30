"""Secrets: the key of a server, taken from the environment, and kept out of everything that is shown."""

import re
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Self

from digest.errors import UsageError

__all__ = ["Secrets"]

_NAME = re.compile(r"[A-Z_][A-Z0-9_]{0,63}")
_HIDDEN = "[key]"
_WORD = 6  # characters; shorter ones, such as EMPTY, are no secret that an answer must be searched for


@dataclass(frozen=True, slots=True)
class Secrets:
    """What a request is signed with; `name` is that of the environment variable, never its value."""

    name: str
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    hidden: tuple[str, ...] = field(default=(), repr=False)

    @classmethod
    def of(cls, name: str, login: str, environment: Mapping[str, str]) -> Self:
        """The user and password of the address where it has them, else the key, else nothing.

        Raises UsageError where `name` can be no variable's: perhaps it is the key itself, so it is not shown.
        """
        if name and not _NAME.fullmatch(name):
            advice = "It takes the name of an environment variable, in capitals, never the key itself"
            raise UsageError("names no environment variable", where="endpoint.key", advice=advice)
        if login:
            code = b64encode(login.encode()).decode("ascii")
            password = login.partition(":")[2]
            return cls(name, {"Authorization": f"Basic {code}"}, _longest_first(login, password, code))
        key = environment.get(name, "").strip() if name else ""
        if not key:
            return cls(name)
        if not (key.isascii() and key.isprintable()):
            raise UsageError("the key holds characters that no key has", where=name, advice="Copy it again")
        return cls(name, {"Authorization": f"Bearer {key}"}, (key,))

    def told(self) -> str:
        """How the requests are signed, as advice for somebody who is not let in."""
        if not self.headers:
            name = self.name or "that endpoint.key names"
            return f"No key was sent: put it into the environment variable {name}"
        if "Basic" in self.headers["Authorization"]:
            return "The user and password of endpoint.url were sent"
        return f"The key in the environment variable {self.name} was sent"

    def hide(self, text: str) -> str:
        """A message without the secrets."""
        for secret in self.hidden:
            text = text.replace(secret, _HIDDEN)
        return text

    def hide_in_prose(self, text: str) -> str:
        """An answer without the secrets: only those that no word can be."""
        for secret in self.hidden:
            text = text.replace(secret, _HIDDEN) if len(secret) >= _WORD else text
        return text


def _longest_first(*secrets: str) -> tuple[str, ...]:
    return tuple(sorted(filter(None, secrets), key=len, reverse=True))
