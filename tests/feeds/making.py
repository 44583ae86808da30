"""Feeds made of few words."""

from html import escape

TEXT = "Le ministre a annoncé vendredi la réforme des retraites. Les syndicats appellent à la grève mardi."
FRIDAY = "Fri, 10 Jan 2025 08:00:00 +0100"


def item(
    id_: str, title: str = "Un titre", *, text: str = TEXT, date: str = FRIDAY, link: str = "", more: str = ""
) -> str:
    """An item of RSS; `text` is escaped, as HTML in feeds is."""
    fields = {
        'guid isPermaLink="false"': id_,
        "title": title,
        "link": link,
        "pubDate": date,
        "description": text,
    }
    inner = "".join(f"<{name}>{escape(value)}</{name.split()[0]}>" for name, value in fields.items() if value)
    return f"<item>{inner}{more}</item>"


def rss(*items: str, title: str = "La Gazette", lang: str = "fr") -> str:
    """A feed of RSS 2.0."""
    return (
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"'
        ' xmlns:content="http://purl.org/rss/1.0/modules/content/"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>'
        f"<title>{escape(title)}</title><language>{lang}</language>{''.join(items)}</channel></rss>"
    )
