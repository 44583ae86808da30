"""Who published an article: the outlet that claims all rights, and what is a place and no outlet."""

import re

from digest.cleaning.blocks import Block
from digest.cleaning.line_words import NAMES, is_outlet

__all__ = ["claimed_by", "is_place"]

_CLAIM = re.compile(
    rf"(?:©|(?i:copyright))\s*(?:©\s*)?(?:\d{{4}}\s)?(?P<source>{NAMES})(?:\s\d{{4}})?(?:\s*[|,.·\u2013\u2014-]|(?<=\.)\s)"
)


def claimed_by(blocks: tuple[Block, ...]) -> str:
    """The outlet that a page's last lines claim all rights for: "© Le Courrier – Tous droits réservés"."""
    claims = (_CLAIM.match(block.text) for block in blocks if block.reason == "copyright")
    named = (claim["source"].rstrip(".") for claim in claims if claim and " " in claim["source"])
    return next((name for name in named if is_outlet(name)), "")


def is_place(name: str, blocks: tuple[Block, ...]) -> bool:
    """Whether a name of one word opens the headline as a place does: "Lyon | …", then "Lyon : …"."""
    opening = re.compile(rf"{re.escape(name)}\s?:\s")
    return bool(name) and " " not in name and any(opening.match(block.text) for block in blocks)
