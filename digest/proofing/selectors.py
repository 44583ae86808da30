"""The traits of a selector: combinators, classes, pseudo-classes."""

from collections.abc import Iterator, Sequence

from tinycss2 import ast

__all__ = ["selector_traits"]

_COMBINATORS = {">": "child", "+": "adjacent", "~": "sibling"}
_SIGNS = {"*": "universal", ",": "grouping", "&": "nesting"} | _COMBINATORS
_KINDS = {"hash": "id", "[] block": "attribute"}


def selector_traits(tokens: Sequence[ast.Node]) -> Iterator[str]:
    """`selector:child`, `pseudo:hover` … of a selector's tokens."""
    before = ""  # the sign or the kind of the token before
    classes = 0  # of the compound, such as a.b.c
    for place, token in enumerate(tokens):
        sign = str(token.value) if token.type == "literal" else ""
        if sign in _SIGNS:
            yield f"selector:{_SIGNS[sign]}"
        elif token.type in _KINDS:
            yield f"selector:{_KINDS[token.type]}"
        elif token.type == "whitespace":
            yield from _space(tokens, place)
        else:
            yield from _named(token, before)
        classes = 0 if sign in _SIGNS or token.type == "whitespace" else classes + (sign == ".")
        if sign == "." and classes > 1:
            yield "selector:chaining"
        before = sign or token.type


def _named(token: ast.Node, before: str) -> Iterator[str]:
    if before == ":" and token.type in {"ident", "function"}:
        yield f"pseudo:{token.lower_value if token.type == 'ident' else token.lower_name}"
    elif token.type == "ident":
        yield "selector:class" if before == "." else "selector:type"


def _space(tokens: Sequence[ast.Node], place: int) -> Iterator[str]:
    if 0 < place < len(tokens) - 1:
        around = (tokens[place - 1], tokens[place + 1])
        if not any(one.type == "literal" and one.value in {*_COMBINATORS, ","} for one in around):
            yield "selector:descendant"
