"""The errors of digest. Each says what was wrong, where, and what to do, in English.

The command line tells them in the language of the console, by `digest/cli/data/errors.<lang>.toml`.

DigestError            exit code 1
├── UsageError         2  a name, option or path that does not exist
│   └── ConfigError    2  digest.toml or a desk file
├── ReadError          1  an input that cannot be read; a run reports it and goes on
├── FetchError         1  an address that gave nothing; a run reports it and goes on
├── TemplateError      1  a user's template that cannot be rendered
├── WriteError         1  a file that cannot be written
├── ServerError        1  a mail server that will not take this run's mail
├── ModelError         1  a language model that cannot be loaded, or gives no answer
├── LostWorkError      1  an item of work that took every worker down
├── ShelfError         1  what a run keeps for the next was damaged or cleared meanwhile
├── LaterError        75  something that may work later (EX_TEMPFAIL of sysexits.h)
├── ProofError         4  a page that no longer holds, a rebuild that would differ
├── StrictError        3  --strict, and something was skipped
└── MissingExtraError  1  an optional package that is not installed
"""

__all__ = [
    "ConfigError",
    "DigestError",
    "FetchError",
    "LaterError",
    "LostWorkError",
    "MissingExtraError",
    "ModelError",
    "ProofError",
    "ReadError",
    "ServerError",
    "ShelfError",
    "StrictError",
    "TemplateError",
    "UsageError",
    "WriteError",
    "suggestion",
]


class DigestError(Exception):
    """An error that the user can act on; `str()` of it is one line."""

    exit_code = 1

    def __init__(self, what: str, *, where: str = "", advice: str = "") -> None:
        """`what` was wrong, `where` (a path, a line), and the `advice` on what to do."""
        self.what, self.where, self.advice = what, where, advice
        line = f"{where}: {what}" if where else what
        super().__init__(" ".join(f"{line}. {advice}".split()) if advice else line)


class UsageError(DigestError):
    """A name, option or path that does not exist."""

    exit_code = 2


class ConfigError(UsageError):
    """A setting in digest.toml or in a desk file that cannot be used."""


class ReadError(DigestError):
    """An input that cannot be read. `reason` is a key of the catalogue of reasons."""

    def __init__(self, reason: str, *, where: str = "", detail: str = "") -> None:
        """`reason` as in `Skipped.reason`; `detail` is what the underlying library said."""
        self.reason, self.detail = reason, detail
        super().__init__(f"{reason} ({detail})" if detail else reason, where=where)


class FetchError(DigestError):
    """An address that gave nothing. `reason` is a key of the catalogue of reasons for that."""

    def __init__(self, reason: str, *, where: str = "", detail: str = "") -> None:
        """`reason` as in `FeedReport.reason`; `detail` is what the system or the server said."""
        self.reason, self.detail = reason, detail
        super().__init__(f"{reason} ({detail})" if detail else reason, where=where)


class TemplateError(DigestError):
    """A template that cannot be found or rendered."""


class WriteError(DigestError):
    """A file that cannot be written."""


class ServerError(DigestError):
    """A mail server that will not take this run's mail: no TLS, a wrong password, a sender it refuses."""


class ModelError(DigestError):
    """A language model, in a folder or behind an address, that cannot be loaded or gives no answer."""


class LostWorkError(DigestError):
    """An item of work that no worker finished: each was killed with it in hand, the last one alone."""


class ShelfError(DigestError):
    """What a run keeps for the next was damaged, or cleared meanwhile: the sources are as they were."""


class LaterError(DigestError):
    """Something that may work later, such as a ledger that another run holds."""

    exit_code = 75


class StrictError(DigestError):
    """`--strict` was given and an input was skipped."""

    exit_code = 3


class ProofError(DigestError):
    """What was proved no longer holds: a page against its sources, or its inputs against its record."""

    exit_code = 4


class MissingExtraError(DigestError):
    """An optional package that is not installed."""


def suggestion(name: str, known: list[str]) -> str:
    """Advice for a misspelt name: the nearest known ones, then all of them."""
    from difflib import get_close_matches  # noqa: PLC0415 - only a misspelling needs it

    near = get_close_matches(name, known, n=2, cutoff=0.6)
    hint = f"Did you mean {' or '.join(near)}? " if near else ""
    return f"{hint}Available: {', '.join(known)}"
