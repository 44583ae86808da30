"""What a mail server answered."""

from dataclasses import dataclass

__all__ = ["Reply"]


@dataclass(frozen=True, slots=True)
class Reply:
    """A code of three digits and its words on one line (RFC 5321 section 4.2); code 0 is no server's."""

    code: int
    text: str

    @classmethod
    def of(cls, answer: tuple[int, bytes]) -> "Reply":
        """From smtplib's form. Control characters, which could drive a terminal, are replaced."""
        words = " ".join(answer[1].decode("utf-8", "replace").split())
        return cls(answer[0], "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in words))

    @property
    def is_taken(self) -> bool:
        """2yz: the server has it, and answers for it from now on."""
        return self.code // 100 == 2  # noqa: PLR2004 - 2yz

    @property
    def is_temporary(self) -> bool:
        """4yz: the same may be taken later."""
        return self.code // 100 == 4  # noqa: PLR2004 - 4yz

    @property
    def is_permanent(self) -> bool:
        """5yz: the same will not be taken."""
        return self.code // 100 == 5  # noqa: PLR2004 - 5yz

    @property
    def is_final(self) -> bool:
        """Whether it says what became of a message."""
        return self.is_taken or self.is_temporary or self.is_permanent
