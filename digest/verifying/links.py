"""Links: every link of a page leads to a source of its record or to a page that exists."""

from collections.abc import Iterator
from pathlib import Path

from digest.models import Fault
from digest.renderers.links import local_page, safe_url
from digest.verifying.grounds import Grounds
from digest.verifying.inline import inline

__all__ = ["link_faults"]


def link_faults(markdown: str, line: int, folder: Path, grounds: Grounds) -> Iterator[Fault]:
    """Links of a line that are to no source, to no page that stands in the folder, or unsafe."""
    known = {safe_url(one.url) for one in grounds.articles.values()} - {""}
    for link in inline(markdown).links:
        page = local_page(link.href)
        if page:
            name = page.partition("#")[0]
            if name and not (folder / name).is_file():
                yield Fault(line, "broken_link", link.href)
        elif safe_url(link.href) not in known and link.href not in known:
            yield Fault(line, "link", link.href)
