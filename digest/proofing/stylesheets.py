"""Read CSS: the declarations, the selectors and the at-rules of a sheet or of a style attribute."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import tinycss2
from tinycss2 import ast

__all__ = ["AtRule", "Declaration", "Selector", "Statement", "declarations", "flat", "statements", "words_of"]

_LONGEST = 20_000  # characters of one style attribute
_MOST = 20_000  # statements of all at-rules of a sheet
_RULES_WITHIN = {"media", "supports", "layer", "container", "keyframes", "-webkit-keyframes", "document"}


@dataclass(frozen=True, slots=True)
class Declaration:
    """`name: value`, with the value's tokens."""

    name: str
    value: tuple[ast.Node, ...]
    important: bool
    line: int


@dataclass(frozen=True, slots=True)
class Selector:
    """What stands before a block of declarations, as tokens."""

    tokens: tuple[ast.Node, ...]
    line: int


@dataclass(frozen=True, slots=True)
class AtRule:
    """`@name prelude`."""

    name: str
    prelude: tuple[ast.Node, ...]
    line: int


Statement = Declaration | Selector | AtRule


def declarations(css: str) -> tuple[Declaration, ...]:
    """The declarations of a style attribute."""
    nodes = tinycss2.parse_blocks_contents(css[:_LONGEST], skip_comments=True, skip_whitespace=True)
    return tuple(_declared(nodes, 0))


def statements(css: str, line: int) -> Iterator[Statement]:
    """What a sheet says; `line` is that of its beginning."""
    first = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    waiting: list[tuple[ast.Node, bool]] = [(node, False) for node in reversed(first)]
    for _ in range(_MOST):
        if not waiting:
            return
        node, keyed = waiting.pop()
        if node.type == "at-rule":
            yield AtRule(node.lower_at_keyword, tuple(node.prelude), line + node.source_line - 1)
        if node.type == "at-rule" and node.lower_at_keyword in _RULES_WITHIN:
            inner = tinycss2.parse_rule_list(node.content or [], skip_comments=True, skip_whitespace=True)
            keys = node.lower_at_keyword.endswith("keyframes")
            waiting += [(one, keys) for one in reversed(inner)]
        elif node.type in {"qualified-rule", "at-rule"}:
            yield from _block(node, line, keyed=keyed)


def _block(node: ast.Node, line: int, *, keyed: bool) -> Iterator[Statement]:
    at = line + node.source_line - 1
    if node.type == "qualified-rule" and not keyed:
        yield Selector(tuple(node.prelude), at)
    inner = tinycss2.parse_blocks_contents(node.content or [], skip_comments=True, skip_whitespace=True)
    yield from _declared(inner, line - 1)
    for nested in inner:
        if nested.type == "qualified-rule":
            yield AtRule("nesting", (), at)


def _declared(nodes: Iterable[ast.Node], before: int) -> Iterator[Declaration]:
    for node in nodes:
        if node.type == "declaration":
            line = before + node.source_line
            yield Declaration(node.lower_name, tuple(node.value), node.important, line)


def flat(tokens: Sequence[ast.Node]) -> Iterator[ast.Node]:
    """The tokens and those within them (functions, brackets), in order."""
    waiting = list(reversed(tokens))
    while waiting:
        token = waiting.pop()
        yield token
        inner = getattr(token, "arguments", None) or getattr(token, "content", None)
        if isinstance(inner, list):
            waiting += reversed(inner)


def words_of(tokens: Sequence[ast.Node]) -> list[str]:
    """The plain words among the tokens, in lower case."""
    return [token.lower_value for token in flat(tokens) if token.type == "ident"]
