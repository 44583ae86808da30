"""Typography: one normal form to compare in, and the form that people read."""

import re
import tomllib
import unicodedata
from functools import cache
from importlib import resources

from digest.text.sentences_quotations import directed

__all__ = ["inner_quotes", "normal_form", "typeset"]

_NO_BREAK, _NARROW = "\u00a0", "\u202f"
_SPACE = "[ \u00a0\u202f]"
_PLAIN = str.maketrans({"\u2019": "'", _NO_BREAK: " ", _NARROW: " ", "\\": None})
_THOUSANDS = re.compile(f"(?<![\\w.,:/-])\\d{{1,3}}(?:{_SPACE}\\d{{3}})++(?![\\w/])")
_UNSEEN = "\ue000"
_STRAY = re.compile('(?<=\\d)["\u2033]')
# Addresses, code and entities: nothing in them is punctuation, but a comma ends no address. The lookbehind
# keeps time linear.
_OUTSIDE = r"\s\"\u00ab\u00bb\u201c\u201d<>,"
_UNTOUCHED = re.compile(
    rf"(?:https?://|www\.)(?:[^{_OUTSIDE}]++|,++(?=[^{_OUTSIDE}]))++|(?<![\w.+-])[\w.+-]++@[\w.-]++|`[^`]*+`|"
    r"&#?\w{1,10};"
)
_APOSTROPHE = re.compile("(?<=[^\\W\\d_])'(?=[^\\W\\d_]|[\u00ab\u201c\"])")
_PLUSES = re.compile(r"(?<![\w+])\+(?=[^\W\d_])([^+\n]{1,200}(?<=[\w.!?\u2026]))\+(?![\w+])")
_COMMA = re.compile(f"(?<=[^\\s(\\[,]){_SPACE}++(?=,(?:\\s|$))")  # "de dons , selon"
_ENDS = '(?=[\\s)\\]\u00bb\u201d"]|$)'
_ENGLISH = (
    (re.compile("(?<!\\w)'(?=\\d)"), "\u2019"),
    (re.compile("(?<=[^\\W_])'"), "\u2019"),
    (re.compile("(?<![^\\s(\\[\u201c])'(?=[^\\W\\d_])"), "\u2018"),
    (re.compile(f"(?<=[^\\s]){_SPACE}++([;:!?]){_ENDS}"), r"\1"),
    (_COMMA, ""),
)


def normal_form(text: str) -> str:
    r"""The form in which texts are compared, never printed.

    NFC; ’ as '; every space plain and single; no `\\`; no stray `"` or `″` right after a digit.
    """
    plain = unicodedata.normalize("NFC", text).translate(_PLAIN)
    return " ".join(_STRAY.sub("", plain).split())


def typeset(text: str, lang: str) -> str:
    """The text in the typography of a language that has one here (fr, en); else as it is.

    Only spaces, apostrophes, straight quotes and an agency's +quotes+ change, never inside an address or
    code, and straight quotes only where every one of them has its partner. Typesetting twice changes nothing
    more.
    """
    if lang not in {"fr", "en"}:
        return text
    quoted = _paired(inner_quotes(text), outer=("\u00ab", "\u00bb") if lang == "fr" else ("\u201c", "\u201d"))
    rules = _french_rules() if lang == "fr" else _ENGLISH
    pieces = _UNTOUCHED.split(quoted)
    if len(pieces) == 1:
        return _set(quoted, rules)
    untouched = [found[0] for found in _UNTOUCHED.finditer(quoted)]
    inner = [_between(piece, rules) for piece in pieces[1:-1]]
    first, last = _set(pieces[0] + _UNSEEN, rules)[:-1], _set(_UNSEEN + pieces[-1], rules)[1:]
    woven = [part for pair in zip([first, *inner], untouched, strict=True) for part in pair]
    return "".join([*woven, last])


def inner_quotes(text: str) -> str:
    """The text with an agency's quotes in a quotation as print has them: "Lire +Le Horla+ m'a changé".

    "Canal+", "+3 %" and "LGBT+" stay.
    """
    return _PLUSES.sub("\u201c\\1\u201d", text) if "+" in text else text


def _set(text: str, rules: tuple[tuple[re.Pattern[str], str], ...]) -> str:
    for pattern, setting in rules:
        text = pattern.sub(setting, text)
    return text if rules is _ENGLISH else _THOUSANDS.sub(_held_together, _counted().sub(_grouped, text))


def _between(text: str, rules: tuple[tuple[re.Pattern[str], str], ...]) -> str:
    """The text between two untouched parts, set as if a sign stood for each of them."""
    return _set(f"{_UNSEEN}{text}{_UNSEEN}", rules)[1:-1]


def _grouped(number: re.Match[str]) -> str:
    return f"{int(number[0]):,}".replace(",", _NO_BREAK)


def _held_together(number: re.Match[str]) -> str:
    return _NO_BREAK.join(number[0].split())


def _paired(text: str, outer: tuple[str, str]) -> str:
    """The text with its straight quotes as `outer`, and as “ ” inside others; as it is if one is alone."""
    if '"' not in text or text.count('"') % 2:
        return text
    pieces, depth, straight = [], 0, 0
    for mark, role in zip(text, directed(text), strict=True):
        if mark != '"':
            depth = max(0, depth + (mark in "\u00ab\u201c") - (mark in "\u00bb\u201d"))
            pieces.append(mark)
            continue
        opening = role == "\u201c"
        straight += 1 if opening else -1
        if straight < 0:
            return text
        nested = depth + straight - opening > 0
        pieces.append(("\u201c" if opening else "\u201d") if nested else outer[0 if opening else 1])
    return text if straight else "".join(pieces)


@cache
def _french_words() -> dict[str, str]:
    """A pattern for any of each list of words."""
    listed = resources.files("digest.text").joinpath("data/typography.fr.toml")
    return {key: _either(value) for key, value in tomllib.loads(listed.read_text(encoding="utf-8")).items()}


@cache
def _counted() -> re.Pattern[str]:
    """Ungrouped digits before what they count."""
    counted = _french_words()["counted"]
    alone = rf"(?<![\w.,:/\u2019'\u00b0\u00ba-])(?<![\d\u00b0\u00ba]{_SPACE})"
    return re.compile(rf"{alone}[1-9]\d{{4,8}}(?={_SPACE}?(?:{counted})(?![\w-]))")


@cache
def _french_rules() -> tuple[tuple[re.Pattern[str], str], ...]:
    words = _french_words()
    rules = (
        (_APOSTROPHE.pattern, "\u2019"),
        (r"(?<![.\[])\.{3}(?![.\]])", "\u2026"),
        (_COMMA.pattern, ""),
        (f"\u00ab{_SPACE}*+(?=\\S)", f"\u00ab{_NO_BREAK}"),
        (f"(?<=\\S){_SPACE}*+\u00bb", f"{_NO_BREAK}\u00bb"),
        (f"(?<=[^\\s(\\[:;!?]){_SPACE}*+([;!?]++){_ENDS}", rf"{_NARROW}\1"),
        (f"(?<=[^\\s(\\[:;!?]){_SPACE}*+:{_ENDS}", f"{_NO_BREAK}:"),
        (f"(?<=\\d){_SPACE}*+(?={words['tight']})", _NO_BREAK),
        (f"(?<=\\d){_SPACE}(?=(?:{words['units']})(?![\\w\u2019]))", _NO_BREAK),
        (f"(?<=\\d{_NO_BREAK}h){_SPACE}(?=[0-5]\\d(?!\\d))", _NO_BREAK),
        (f"(?:(?<=\\d)|(?<=\\der)){_SPACE}(?=(?:{words['months']})(?!\\w))", _NO_BREAK),
        (f"(?<!\\w)({words['titles']}) (?=[^\\W\\d_a-z])", rf"\1{_NO_BREAK}"),
        (f"(?<!\\w)([nN][\u00b0\u00ba]){_SPACE}*+(?=\\d)", rf"\1{_NO_BREAK}"),
    )
    return tuple((re.compile(pattern), setting) for pattern, setting in rules)


def _either(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
