"""The header block of a Markdown file: `key: value` between `---`, or TOML between `+++`."""

import re
import tomllib

from digest.errors import ReadError

__all__ = ["split_front_matter"]

_BLOCK = re.compile(r"\A(---|\+\+\+)[ \t]*\n(.*?)^(?:\1|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_LENGTH = 16_384  # characters in which the block must end; the longest seen have 2,000
_KEY = re.compile(r"([A-Za-z_][\w-]*)[ \t]*:(?:[ \t]+(.*))?\Z")
_ITEM = re.compile(r"-[ \t]+(.*)\Z")
_NAME = re.compile(r"name[ \t]*:[ \t]+(.*)\Z", re.IGNORECASE)
_COMMENT = re.compile(r"(?:^|[ \t])#.*\Z")
_QUOTED = re.compile(r"""(?:"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)')[ \t]*(?:#.*)?\Z""")
_BLOCK_MARKS = frozenset({"|", ">", "|-", ">-", "|+", ">+"})


def split_front_matter(text: str) -> tuple[dict[str, str], str]:
    """The fields (keys in lower case, a list joined by commas) and the body that follows.

    No fields, and the text as it is, where it does not open with such a block: a rule `---` over
    prose is none. Raises ReadError (bad_front_matter, with the line) where the block cannot be read.
    """
    block = _BLOCK.match(text[:_LENGTH])
    if not block:
        return {}, text
    fence, lines = block[1], block[2].split("\n")
    if fence == "---" and lines[0] and not any(_KEY.match(line) for line in lines):
        return {}, text
    fields = _toml(block[2]) if fence == "+++" else _keys(lines)
    return fields, text[block.end() :]


def _toml(block: str) -> dict[str, str]:
    try:
        table = tomllib.loads(block)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise ReadError("bad_front_matter", detail=str(error)) from error
    return {key.lower(): _toml_words(value) for key, value in table.items()}


def _toml_words(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(str(item) for item in value if isinstance(item, str | int))
    if isinstance(value, dict):
        return str(value.get("name", ""))
    isoformat = getattr(value, "isoformat", None)
    return str(isoformat() if isoformat else value)


def _keys(lines: list[str]) -> dict[str, str]:
    """The fields of YAML as people write it in front matter: scalars, lists, folded text."""
    fields: dict[str, list[str]] = {}
    key = ""
    for number, line in enumerate(lines, 2):
        plain = line.strip()
        entry = _KEY.match(line)
        if entry:
            key = entry[1].lower()
            if key in fields:
                raise ReadError("bad_front_matter", detail=f"line {number}: {key} twice")
            fields[key] = [words for words in _values(entry[2] or "", number) if words]
        elif key and plain and (line[0] in " \t" or _ITEM.match(line)):
            fields[key] += _continued(plain, number)
        elif plain and not plain.startswith("#"):
            raise ReadError("bad_front_matter", detail=f"line {number}: {plain[:60]}")
    return {key: ", ".join(words) for key, words in fields.items()}


def _continued(plain: str, number: int) -> list[str]:
    """An indented line: an item of a list, the name of a person, or more of a folded text."""
    item = _ITEM.match(plain)
    words = item[1] if item else plain
    name = _NAME.match(words)
    if name:
        return _values(name[1], number)
    return [] if _KEY.match(words) else _values(words, number)


def _values(words: str, number: int) -> list[str]:
    words = words.strip()
    if words in _BLOCK_MARKS or words.startswith("#"):
        return []
    if words.startswith("[") and (closed := _COMMENT.sub("", words).strip()).endswith("]"):
        return [value for item in closed[1:-1].split(",") for value in _values(item, number)]
    if words.startswith(('"', "'")):
        return [_unquoted(words, number)]
    if words.startswith(("[", "{", "&", "*", "!")):
        raise ReadError("bad_front_matter", detail=f"line {number}: {words[:60]}")
    return [_COMMENT.sub("", words).strip()]


def _unquoted(words: str, number: int) -> str:
    quoted = _QUOTED.match(words)
    if not quoted:
        raise ReadError("bad_front_matter", detail=f"line {number}: {words[:60]}")
    if quoted[1] is None:
        return quoted[2].replace("''", "'")
    return re.sub(r"\\(.)", r"\1", quoted[1])
