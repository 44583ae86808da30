"""Articles from one JSON object: a row, or a cluster with its documents."""

from collections.abc import Iterator

from digest.models import Article, Skipped, Stated
from digest.readers.assemble import Found, assemble

__all__ = ["FIELDS", "WORDS", "articles_of"]

# The names under which a field is looked for: ours first, then those of common collections.
_TEXT = ("text", "body", "content", "maintext", "texte", "contenu", "description")
_TITLE = ("title", "headline", "titre")
_DATE = (
    "date", "published", "published_at", "publishedAt", "date_publish", "datePublished", "published_date",
    "pubDate", "date_publication",
)  # fmt: skip
_SOURCE = ("source", "publisher", "outlet")
_BYLINE = ("byline", "author", "authors", "auteur", "auteurs")
_SECTION = ("section", "category", "rubrique")
_URL = ("url", "link")
_LANG = ("lang", "language", "langue")
_REFERENCES = ("summary", "summaries", "lead")
_PARTS = ("docs", "articles")
# The fields of a row that are looked at, and those of which one at least makes an article.
WORDS = frozenset({*_TEXT, *_TITLE, *_PARTS})
FIELDS = frozenset({
    "id", "cluster", *WORDS, *_DATE, *_SOURCE, *_BYLINE, *_SECTION, *_URL, *_LANG, *_REFERENCES,
})  # fmt: skip


def articles_of(row: object, path: str, name: str) -> Iterator[Article | Skipped]:
    """The article of a row; or those of a cluster (`docs`) or an answer (`articles`), `path:1` first.

    `name` is the id of a row that has none. The documents of a cluster share its references.
    """
    if not isinstance(row, dict):
        yield Skipped(path, "bad_json", type(row).__name__)
    elif isinstance(row.get("docs"), list) and row["docs"]:
        cluster = _words(row, ("id",)) or name
        for number, document in enumerate(row["docs"], 1):
            fields = document if isinstance(document, dict) else {"text": document}
            inherited = {"lang": _words(row, _LANG)} | fields
            yield _article(inherited, f"{path}:{number}", f"{cluster}-{number}", cluster, _references(row))
    elif isinstance(row.get("articles"), list):
        for number, item in enumerate(row["articles"], 1):
            fields = item if isinstance(item, dict) else {"text": item}
            yield _article(fields, f"{path}:{number}", f"{name}-{number}")
    else:
        yield _article(row, path, name)


def _article(
    row: dict[str, object], path: str, name: str, cluster: str = "", references: tuple[str, ...] = ()
) -> Article | Skipped:
    date = _words(row, _DATE)
    found = Found(
        id=_words(row, ("id",)) or name,
        title=_words(row, _TITLE),
        source=_words(row, _SOURCE),
        byline=_words(row, _BYLINE),
        url=_words(row, _URL),
        section=_words(row, _SECTION),
        lang=_words(row, _LANG),
        cluster=cluster or _words(row, ("cluster",)),
        stated=(Stated("json", date),) if date else (),
        references=references + _references(row),
    )
    return assemble(path, _words(row, _TEXT, between="\n\n"), found)


def _references(row: dict[str, object]) -> tuple[str, ...]:
    """The summaries of a row: a field holds one or a list of them."""
    values = [row.get(field) for field in _REFERENCES]
    listed = [item for value in values for item in (value if isinstance(value, list) else [value])]
    return tuple(dict.fromkeys(words for item in listed if (words := _plain(item, "\n"))))


def _words(row: dict[str, object], fields: tuple[str, ...], between: str = ", ") -> str:
    """The first of the fields that holds words."""
    for field in fields:
        value = row.get(field)
        if value is not None and (words := _plain(value, between)):
            return words
    return ""


def _plain(value: object, between: str) -> str:
    """A text or number, the name in an object, or the items of a list joined; nothing for the rest."""
    if isinstance(value, list):
        return between.join(words for item in value if (words := _single(item)))
    return _single(value)


def _single(value: object) -> str:
    if isinstance(value, dict):
        value = value.get("name")
    if isinstance(value, str):
        return value if value.strip() else ""
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""
