"""body_of: the Markdown of a page as sanitised HTML, from which the page and the text are made."""

import re
from functools import lru_cache
from html import escape as escape_html

from digest.errors import UsageError
from digest.renderers.links import local_page, safe_url

__all__ = ["body_of", "plain_title", "with_title"]

# What opens and does not close nearby (characters). Python-Markdown looks for its end through the whole
# run of text, once for each: 20,000 of them take minutes.
_OPENED = re.compile(
    r"^```[^\n]*\n(?:(?!```)[^\n]*\n){0,400}+```"  # a block of code is as it is
    r"|\\."  # an escaped mark opens nothing
    r"|\[(?!(?:\\.|[^\[\]\\]){0,500}+\](?!\()|(?:\\.|[^\[\]\\]){0,500}+\]\((?:[^()]|\([^()]{0,500}+\)){0,2500}+\))"
    r"|<(?=[A-Za-z/!?])(?![^<>]{0,1000}+>)",
    re.DOTALL | re.MULTILINE,
)
_AS_TEXT = {"[": "\\[", "<": "&lt;"}
_HEADING = re.compile(r"<(/?)h([1-6])>")
_TITLE = re.compile(r"<h1>(.*?)</h1>", re.DOTALL)
_PERIOD = re.compile(r'<p class="week"><strong>(.*?)</strong>', re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_TAGS = set(
    re.findall(
        r"\w+",
        "a b blockquote br code dd del details dl dt em footer h1 h2 h3 h4 h5 h6 header hr i li ol p pre s"
        " section small span strong sub summary sup table tbody td th thead tr ul",
    )
)
_ATTRIBUTES = {
    "a": {"href", "class"},
    "li": {"id"},
    "ol": {"class", "start"},
    "p": {"class"},
    "section": {"class"},
}
_VALUES = {
    "class": re.compile(r"cite|sources|week|dateline|production|lead|note"),
    "id": re.compile(r"source-\d{1,6}"),
    "rel": re.compile("noopener noreferrer"),
    "start": re.compile(r"\d{1,6}"),
}


@lru_cache(maxsize=1)  # the page and the text of one brief are made one after the other; a large one is 12 MB
def body_of(markdown: str) -> str:
    """The HTML of a page's Markdown: safe tags, safe links, one h1, no heading skipped.

    Links to other pages keep their `.md`. Raises UsageError where the Markdown is nested too deeply.
    """
    import nh3  # noqa: PLC0415 - only a run that renders needs it
    from markdown import markdown as convert  # noqa: PLC0415 - the same

    from digest.renderers.outline import Outline  # noqa: PLC0415 - it imports markdown

    try:
        html = convert(_closed(markdown), extensions=["tables", "fenced_code", "sane_lists", Outline()])
    except RecursionError as error:
        raise UsageError("the Markdown is nested too deeply", advice="Flatten its lists") from error
    clean = nh3.clean(
        html,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        attribute_filter=_filter,
        url_schemes={"http", "https"},
        link_rel="noopener noreferrer",
    )
    return _one_outline(clean)


def plain_title(body: str) -> str:
    """The title of the page and its period, as HTML without tags."""
    parts = (found[1] for found in (_TITLE.search(body), _PERIOD.search(body)) if found)
    return " · ".join(_TAG.sub("", part).strip() for part in parts)


def with_title(body: str, title: str) -> str:
    """The body, under a title where it has no heading of its own."""
    return body if "<h1>" in body else f"<h1>{escape_html(title)}</h1>\n{body}"


def _filter(_tag: str, attribute: str, value: str) -> str | None:
    if attribute == "href":
        return local_page(value) or safe_url(value) or None
    allowed = _VALUES.get(attribute)
    return value if allowed and allowed.fullmatch(value) else None


def _one_outline(body: str) -> str:
    """The first heading is the h1, no other is, and none lies more than one level under the last."""
    last = 0
    opened: list[int] = []

    def level(found: re.Match[str]) -> str:
        nonlocal last
        if found[1]:
            return f"</h{opened.pop() if opened else 2}>"
        last = max(2, min(int(found[2]), last + 1)) if last else 1
        opened.append(last)
        return f"<h{last}>"

    return _HEADING.sub(level, body)


def _closed(markdown: str) -> str:
    """The Markdown with every bracket and tag escaped that opens and does not close nearby."""
    return _OPENED.sub(lambda found: _AS_TEXT.get(found[0], found[0]), markdown)
