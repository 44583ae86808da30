"""The page for browsers: one self-contained file, a projection of the Markdown."""

import re
from pathlib import Path

from digest.models import Mail
from digest.renderers.base import Page
from digest.renderers.projection import body_of, plain_title, with_title
from digest.renderers.templating import fill
from digest.renderers.wording import Wording

__all__ = ["HtmlRenderer"]

# A day in figures that is quoted as evidence: a browser would break its line at a hyphen.
_DAY = re.compile(r"(?:(?<=«&nbsp;)|(?<=“))\d{4}-\d\d(?:-\d\d)?(?=[&”])")
_LOCAL = re.compile(r'(<a href="[A-Za-z0-9][\w.-]*)\.md((?:#[\w-]+)?")')


class HtmlRenderer:
    """Puts the sanitised body into the page of `page.html.jinja`."""

    name = "html"

    def __init__(self, templates: Path | None = None, mail: Mail | None = None) -> None:
        """`templates` may hold a `page.html.jinja` or a `style.css` of the user's."""
        del mail
        self._templates = templates

    def render(self, page: Page) -> dict[str, bytes]:
        """The whole page, UTF-8. Links to other pages lead to their HTML."""
        from markupsafe import Markup  # noqa: PLC0415 - it comes with jinja2, which a run may not need

        body = with_title(body_of(page.markdown), page.name)
        placed = _DAY.sub(r'<span class="day">\g<0></span>', _LOCAL.sub(r"\1.html\2", body))
        words = Wording(page.lang)
        html = fill(
            "page.html.jinja",
            self._templates,
            lang=page.lang,
            title=Markup(plain_title(body)),  # noqa: S704 - sanitised
            body=Markup(placed),  # noqa: S704 - sanitised
            home=page.name != "index",  # the list of all is written beside every page
            skip=words.say("page_skip"),
            all=words.say("page_all"),
        )
        return {self.name: html.encode()}
